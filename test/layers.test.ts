import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Imports go one way (docs/architecture.md). A layer may import from itself and from any layer before it, never from one after it.

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

interface Import {
  readonly file: string;
  /** a path from src/ for our own files, else as written */
  readonly target: string;
  readonly own: boolean;
  /** `import type` and `export type` are gone when the code runs */
  readonly types: boolean;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map((match) => {
    const written = match[1] ?? match[2]!;
    const own = written.startsWith('.');
    const target = own ? relative(SRC, join(SRC, dirname(file), written)).replaceAll('\\', '/') : written;
    return { file, target, own, types: /^\s*(?:import|export)\s+type\s/.test(match[0]) };
  }),
);

const told = ({ file, target }: Import): string => `${file} imports ${target}`;

/** Inside core: shapes and letters, then the stages, then what joins them. */
const STAGES = ['text', 'morph', 'match', 'find', 'claim'];
const SHAPES = ['codes.ts', 'types.ts', 'letters.ts', 'lexicon.ts', 'grammar.ts', 'explain-types.ts'];
function stageOf(path: string): number {
  const [, part, deeper] = path.split('/');
  if (deeper === undefined && SHAPES.includes(part!)) return 0;
  const stage = STAGES.indexOf(part!);
  return stage < 0 || deeper === undefined ? STAGES.length + 1 : stage + 1;
}

/** Outside: core, then what serves it (which never import each other), then use cases, then the ways in. */
const LAYERS: readonly (readonly string[])[] = [
  ['core'],
  ['lexicon', 'import', 'export', 'store', 'queue', 'llm'],
  ['app'],
  ['api', 'cli'],
];
const layerOf = (path: string): number => LAYERS.findIndex((names) => names.includes(path.split('/')[0]!));

describe('layers', () => {
  it('there are files to look at, each in a known layer', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('every import of our own names a file that is there', () => {
    expect(imports.filter(({ target, own }) => own && !files.includes(target)).map(told)).toEqual([]);
  });

  it('core imports nothing from outside core: no package, no node module', () => {
    const wrong = imports.filter(({ file, target, own }) => file.startsWith('core/') && !(own && target.startsWith('core/')));
    expect(wrong.map(told)).toEqual([]);
  });

  it('in core, imports go text → morph → match → find → claim → read', () => {
    const wrong = imports.filter(({ file, target, own }) => {
      if (!own || !file.startsWith('core/') || !target.startsWith('core/')) return false;
      return stageOf(target) > stageOf(file);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('core ← lexicon, import, export ← app ← cli', () => {
    const wrong = imports.filter(({ file, target, own }) => own && layerOf(target) > layerOf(file));
    expect(wrong.map(told)).toEqual([]);
  });

  it('there are no circles; an import of types alone is none', () => {
    const next = new Map<string, string[]>();
    for (const { file, target, own, types } of imports) if (own && !types) next.set(file, [...(next.get(file) ?? []), target]);
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      else if (!done.has(file)) for (const target of next.get(file) ?? []) follow(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
  });

  it('what serves core does not import its siblings', () => {
    const folder = (path: string): string => path.split('/')[0]!;
    const wrong = imports.filter(
      ({ file, target, own }) => own && layerOf(file) === 1 && layerOf(target) === 1 && folder(file) !== folder(target),
    );
    expect(wrong.map(told)).toEqual([]);
  });
});
