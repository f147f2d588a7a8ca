/** A PDF made by hand: runs of letters at places, in a font that maps every code to the letter of the same number. */
export interface Run {
  readonly text: string;
  /** points from the left and from the bottom; letters are 6 points wide */
  readonly x: number;
  readonly y: number;
}

export const LETTER = 6;

const MAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

export function pdf(pages: readonly (readonly Run[])[], trailer = ''): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string): string => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >>',
  );
  add(stream(MAP));
  for (const runs of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(stream(runs.map(({ text, x, y }) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')));
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const hex = (text: string): string => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

export const turned = (text: string): string => [...text].reverse().join('');

/** Lines of text from the right margin, each as one run drawn from the left; a line of more than 80 letters is broken. */
export function lines(text: string, letter: (line: string) => string = turned): Run[] {
  const runs: Run[] = [];
  let y = 760;
  for (const paragraph of text.split('\n\n')) {
    for (const line of broken(paragraph)) {
      runs.push({ text: letter(line), x: 580 - line.length * LETTER, y });
      y -= 16;
    }
    y -= 16;
  }
  return runs;
}

export function broken(paragraph: string): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line.length + word.length >= 80) {
      found.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...found, line];
}
