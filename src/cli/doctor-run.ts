import { fileURLToPath } from 'node:url';
import { type Examined, examine } from '../app/doctor/examine.ts';
import { thisMachine } from '../app/doctor/machine.ts';
import type { LedgerPatient, Patient } from '../app/doctor/patient.ts';
import type { Language } from '../export/words/all.ts';
import { DOCTOR, filled, findingInWords } from '../export/words/doctor.ts';
import { StoreError } from '../store/contract.ts';
import { parseLocation } from '../store/location.ts';
import { openStore } from '../store/open.ts';
import { databaseOf } from './ledger.ts';
import { packageInfo } from './package-info.ts';
import { scrubber, secretsOf } from './scrub.ts';

export interface DoctorOptions {
  readonly database: string | undefined;
  readonly deep: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

const BUILD = fileURLToPath(new URL('../', import.meta.url));

/** Prints what is found as it is found; gives the exit status: 1 if something is broken. */
export async function runDoctor({ database: given, deep, format, language }: DoctorOptions): Promise<number> {
  const environment = process.env;
  const database = databaseOf(given);
  const scrub = scrubber(secretsOf(database));
  const { version, engines } = await packageInfo();
  const ledger = await ledgerAt(database, given !== undefined || Boolean(environment.ISNAD_DATABASE));
  const patient: Patient = {
    ...{ machine: thisMachine(), environment, version, oldestNode: engines.node.replace(/^\D+/, ''), build: BUILD, ledger, deep },
    host: environment.ISNAD_HOST || '127.0.0.1',
    port: Number(environment.ISNAD_PORT || 8080),
    proxied: environment.ISNAD_PROXY === '1',
  };
  const found: Examined[] = [];
  try {
    for await (const finding of examine(patient)) {
      found.push(finding);
      if (format === 'text') process.stdout.write(scrub(lineOf(finding, language)));
    }
  } finally {
    await ledger.opened.store?.close();
  }
  process.stdout.write(format === 'json' ? scrub(asJson(found, language)) : summaryOf(found, language));
  return found.some(({ level }) => level === 'fail') ? 1 : 0;
}

/** Opened so that nothing is changed: an older ledger stays what it is. */
async function ledgerAt(database: string, named: boolean): Promise<LedgerPatient> {
  const location = parseLocation(database);
  const file = location.engine === 'sqlite' ? location.file : null;
  try {
    const store = await openStore(database, { readOnly: true, create: false });
    return { shown: location.shown, file, named, opened: { store } };
  } catch (error) {
    const fault = error instanceof StoreError ? error : new StoreError('database-failed', String(error), error);
    return { shown: location.shown, file, named, opened: { store: null, fault } };
  }
}

function lineOf({ level, check, code, values }: Examined, language: Language): string {
  const word = DOCTOR[language].levels[level];
  return `${word.padEnd(5)}  ${check.padEnd(11)}  ${findingInWords(code, values, language)}\n`;
}

function countsOf(found: readonly Examined[]): Record<'ok' | 'warn' | 'fail', number> {
  const counts = { ok: 0, warn: 0, fail: 0 };
  for (const { level } of found) counts[level]++;
  return counts;
}

function summaryOf(found: readonly Examined[], language: Language): string {
  const counts = countsOf(found);
  const { sound, unsound } = DOCTOR[language].summary;
  return `\n${filled(counts.warn + counts.fail === 0 ? sound : unsound, counts)}\n`;
}

function asJson(found: readonly Examined[], language: Language): string {
  const findings = found.map((finding) => ({ ...finding, words: findingInWords(finding.code, finding.values, language) }));
  return `${JSON.stringify({ ...countsOf(found), findings }, null, 2)}\n`;
}
