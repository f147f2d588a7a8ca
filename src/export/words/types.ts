import type { Outcome, SentenceExplanation, SilentExplanation } from '../../core/explain-types.ts';

/** The words of one language for the codes of a reading. Every code of the codebook has an entry. */
export interface Words {
  readonly language: 'ar' | 'en';
  readonly dir: 'rtl' | 'ltr';
  /** claim kinds */
  readonly kinds: Readonly<Record<string, string>>;
  /** PLOVER types */
  readonly types: Readonly<Record<string, string>>;
  /** `TYPE/mode` */
  readonly modes: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, string>>;
  readonly aspects: Readonly<Record<string, string>>;
  readonly factuality: Readonly<Record<string, string>>;
  readonly tenses: Readonly<Record<string, string>>;
  readonly holders: Readonly<Record<string, string>>;
  readonly precisions: Readonly<Record<string, string>>;
  readonly ops: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly grammar: GrammarWords;
  readonly labels: Labels;
}

/** The words of an explanation. `{why}`, `{part}` and `{words}` are filled in. */
export interface GrammarWords {
  readonly terms: Readonly<Record<string, string>>;
  readonly clitics: Readonly<Record<string, string>>;
  /** `3ms passive` in words */
  readonly features: (codes: string) => string;
  readonly reasons: Readonly<Record<SilentExplanation['reason'], string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly skipped: Readonly<Record<NonNullable<SentenceExplanation['skipped']>, string>>;
  readonly notRelevant: string;
}

/** Names of the lines of a card and of the parts of a page. */
export type Labels = Readonly<Record<Label, string>>;
export type Label =
  | 'trigger'
  | 'also'
  | 'who'
  | 'whom'
  | 'parties'
  | 'where'
  | 'when'
  | 'howMany'
  | 'said'
  | 'certainty'
  | 'outletCertainty'
  | 'uncommitted'
  | 'tense'
  | 'hedges'
  | 'about'
  | 'evidence'
  | 'rules'
  | 'nobody'
  | 'ownVoice'
  | 'outlet'
  | 'published'
  | 'claims'
  | 'noClaims'
  | 'notRead'
  | 'issues'
  | 'reading'
  | 'document'
  | 'show'
  | 'all'
  | 'unresolved'
  | 'legend'
  | 'source'
  | 'place'
  | 'time'
  | 'quantity'
  | 'made'
  | 'sentence'
  | 'words'
  | 'phrases'
  | 'names'
  | 'times'
  | 'quantities'
  | 'scopes'
  | 'triggers'
  | 'silent'
  | 'unknownWord'
  | 'guess'
  | 'noSentence'
  | 'claim';

/** What an issue code says, and what to do about it. `{detail}` is filled in. */
export interface IssueWords {
  readonly says: string;
  readonly remedy: string;
}

/** Words of the doctor; `findings` by code, with the names of their values in braces. */
export interface DoctorWords {
  readonly levels: Readonly<Record<'ok' | 'warn' | 'fail', string>>;
  /** `ok`, `warn`, `fail`: how many */
  readonly summary: { readonly sound: string; readonly unsound: string };
  readonly findings: Readonly<Record<string, IssueWords>>;
}
