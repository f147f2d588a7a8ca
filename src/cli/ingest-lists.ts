import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { ReportState } from '../app/ingest/report-state.ts';
import type { Language } from '../export/words/all.ts';
import { issueInWords } from '../export/words/issues.ts';
import { unwritable } from './output.ts';

/** A file of JSON lines that is written line by line: what stands in it survives the end of the process. */
class JsonLines {
  readonly #path: string;
  readonly #flags: string;
  #file: number | undefined;

  constructor(path: string, flags: 'a' | 'w') {
    this.#path = path;
    this.#flags = flags;
  }

  add(value: unknown): void {
    try {
      this.#file ??= openSync(this.#path, this.#flags);
      writeSync(this.#file, `${JSON.stringify(value)}\n`);
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }
}

export interface IngestLists {
  add(report: ReportState): void;
  close(): void;
}

/** So many failures are told on the terminal; the file has them all. */
const SHOWN = 5;

/**
 * `failures`: what could not be had, as `{locator, code, detail}`; the file of an earlier run is replaced, and none is made where all went well.
 * `states`: every report as it became durable; lines are added to what is there.
 */
export function openIngestLists(failures: string, states: string | undefined, language: Language): IngestLists {
  rmSync(failures, { force: true });
  const failed = new JsonLines(failures, 'w');
  const all = states === undefined ? undefined : new JsonLines(states, 'a');
  const warnings = new Map<string, number>();
  let count = 0;
  return {
    add(report) {
      all?.add(report);
      if (report.state !== 'failed') {
        for (const { code } of report.issues) warnings.set(code, (warnings.get(code) ?? 0) + 1);
        return;
      }
      const issue = report.issues[0] ?? { code: 'failed', detail: '' };
      failed.add({ locator: report.locator, ...issue });
      if (++count <= SHOWN) tell(`${report.locator}: ${issue.code}: ${issueInWords(issue, language)}`);
    },
    close() {
      failed.close();
      all?.close();
      for (const [code, times] of warnings) tell(`${times} × ${code}: ${issueInWords({ code, detail: '…' }, language)}`);
      if (count > 0) tell(MORE[language](count, failures));
    },
  };
}

const tell = (line: string): void => {
  process.stderr.write(`isnad: ${line}\n`);
};

const MORE: Readonly<Record<Language, (count: number, path: string) => string>> = {
  en: (count, path) => `${count} could not be had; all are listed in ${path}`,
  ar: (count, path) => `تعذر ${count}، وهي كلها في ${path}`,
};
