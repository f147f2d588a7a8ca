import type { Language } from '../export/words/all.ts';
import { issueInWords } from '../export/words/issues.ts';
import type { Entry } from './read-input.ts';

/** Tells issues in words on stderr, with the file and the remedy. Warnings of many lines are counted and told once, at the end. */
export interface Notices {
  tell(entry: Entry): void;
  close(): void;
}

export function openNotices(language: Language, write: (text: string) => void = (text) => process.stderr.write(text)): Notices {
  const counts = new Map<string, number>();
  return {
    tell(entry) {
      for (const issue of entry.issues) {
        if (entry.line && entry.reading) counts.set(issue.code, (counts.get(issue.code) ?? 0) + 1);
        else write(`isnad: ${entry.place}: ${issue.code}: ${issueInWords(issue, language)}\n`);
      }
    },
    close() {
      for (const [code, count] of counts) {
        write(`isnad: ${count} × ${code}: ${issueInWords({ code, detail: '…' }, language)}\n`);
      }
    },
  };
}
