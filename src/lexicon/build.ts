import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from './compile.ts';
import { registryOf } from './registry.ts';

/** Compiles `lexicon/` into `dist/lexicon.json`, and its actors and places into `dist/registry.json`; the last step of the build. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { lexicon, issues } = compileLexicon([join(root, 'lexicon')]);
for (const issue of issues) console.error(`${issue.file}:${issue.line}: ${issue.code}: ${issue.detail}`);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'lexicon.json'), JSON.stringify(lexicon));
writeFileSync(join(root, 'dist', 'registry.json'), JSON.stringify(registryOf(lexicon)));
if (issues.length > 0) process.exitCode = 1;
