import { readFile } from 'node:fs/promises';

/** What package.json says of the program. */
export interface PackageInfo {
  readonly version: string;
  /** such as >=20.19 */
  readonly engines: { readonly node: string };
}

export async function packageInfo(): Promise<PackageInfo> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(text) as PackageInfo;
}
