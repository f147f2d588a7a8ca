import { countries, divisions, dump, list, nameTable } from './gazetteer-geonames.ts';
import { flat, pcodes } from './gazetteer-ocha.ts';
import type { Shape } from './gazetteer-types.ts';

/** Which known shape a file has, from its first lines. `undefined`: none of them. */
export function shapeOf(lines: readonly string[]): Shape | undefined {
  const first = (lines[0] ?? '').replace(/^\ufeff/, '').replace(/\r$/, '');
  return headed(first) ?? headless(first.split('\t'));
}

function headed(line: string): Shape | undefined {
  const tabbed = cellsOf(line, '\t');
  if (tabbed.includes('geonameid') && tabbed.includes('name_ar') && tabbed.includes('lat')) return list(tabbed);
  const open = flat(tabbed);
  if (open !== undefined) return open;
  for (const delimiter of ['\t', ',', ';']) {
    const shape = pcodes(cellsOf(line, delimiter), delimiter);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '').trim());
}

function headless(cells: readonly string[]): Shape | undefined {
  const [key = ''] = cells;
  if (cells.length === dump.columns && /^\d+$/.test(key)) return dump;
  if (cells.length !== 2) return undefined;
  if (/^[A-Z]{2}\.\w+$/.test(key)) return divisions;
  if (/^[A-Z]{2}$/.test(key)) return countries;
  return /^\d+$/.test(key) ? nameTable : undefined;
}
