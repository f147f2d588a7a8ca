export type Level = 'ok' | 'warn' | 'fail';

/** What a check found. `code` has words in src/export/words/doctor-*.ts, which take their values by name, or in those of issues. */
export interface Finding {
  readonly level: Level;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Values = Finding['values'];

export const fine = (code: string, values: Values = {}): Finding => ({ level: 'ok', code, values });
export const doubtful = (code: string, values: Values = {}): Finding => ({ level: 'warn', code, values });
export const broken = (code: string, values: Values = {}): Finding => ({ level: 'fail', code, values });
