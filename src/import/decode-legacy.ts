/** Named encodings. What Node decodes itself needs no table; the rest comes from iconv-lite, loaded only then. */

export async function isKnownEncoding(name: string): Promise<boolean> {
  return native(name) !== null || (await iconv()).encodingExists(name);
}

export async function decodeNamed(bytes: Uint8Array, name: string): Promise<string> {
  const decoder = native(name);
  if (decoder) return decoder.decode(bytes);
  return (await iconv()).decode(bytes, name);
}

/** ISO-8859-6 is left to iconv-lite: a Node built with small ICU does not know it. */
function native(name: string): { decode(bytes: Uint8Array): string } | null {
  if (!/^(utf-?8|utf-?16(le|be)?)$/i.test(name)) return null;
  return new TextDecoder(name.replace(/^utf-?/i, 'utf-'));
}

async function iconv(): Promise<typeof import('iconv-lite')> {
  const module = await import('iconv-lite');
  return module.default ?? module;
}
