import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

/** The workbench as built, and the fonts it shows Arabic with: they come from this server, not from the network. */
export const pagesCheck: Check = {
  name: 'workbench',
  async look({ build }) {
    const [web, docs] = [join(build, 'web'), join(build, 'api-docs')];
    if (!existsSync(join(web, 'index.html'))) return [doubtful('workbench-missing', { folder: web })];
    const docsThere = existsSync(join(docs, 'swagger-ui-bundle.js'));
    return [
      fine('workbench-ok', { folder: web }),
      fontFinding(join(web, 'assets')),
      ...(docsThere ? [] : [doubtful('api-docs-missing', { folder: docs })]),
    ];
  },
};

const FACE = /@font-face\s*\{[^}]*\}/g;

/** The fonts that the style sheets in a folder ask for, and whether their files are there. */
export function fontFinding(assets: string): Finding {
  const files = readdirSync(assets);
  const sheets = files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(assets, file), 'utf8'));
  const faces = sheets.flatMap((sheet) => sheet.match(FACE) ?? []);
  const wanted = faces.flatMap((face) =>
    [...face.matchAll(/url\(["']?(?:[^)"']*\/)?([^/)"']+)["']?\)/g)].map(([, file]) => file!),
  );
  const missing = [...new Set(wanted)].filter((file) => !file.startsWith('data:') && !files.includes(file)).sort();
  const names = [...new Set(faces.flatMap((face) => /font-family:\s*["']?([^;"'}]+)/.exec(face)?.[1]?.trim() ?? []))].sort();
  if (names.length === 0) return doubtful('fonts-none', { folder: assets });
  if (missing.length > 0) return doubtful('fonts-missing', { files: missing.join(', ') });
  return fine('fonts-ok', { names: names.join(', '), files: new Set(wanted).size });
}
