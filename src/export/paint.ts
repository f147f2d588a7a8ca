/** Colours for a terminal, or none. */
export interface Painter {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
  warn(text: string): string;
}

const sequence = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const PLAIN: Painter = { bold: same, dim: same, accent: same, warn: same };
const COLOURED: Painter = { bold: sequence(1, 22), dim: sequence(2, 22), accent: sequence(36, 39), warn: sequence(33, 39) };

export const painter = (colour: boolean): Painter => (colour ? COLOURED : PLAIN);

function same(text: string): string {
  return text;
}
