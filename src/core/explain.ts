import type { Draft, Parsed, Scope, Trigger } from './claim/context.ts';
import type { Dropped, Trace } from './claim/trace.ts';
import type { Acts } from './claim/triggers.ts';
import type { Engine } from './engine.ts';
import { silentWords } from './explain-silent.ts';
import type { Excerpt, Explanation, Outcome, SentenceExplanation, TriggerExplanation } from './explain-types.ts';
import { explainWord } from './explain-words.ts';
import { TAG } from './match/tags.ts';
import type { Claim } from './types.ts';

/** What the reader did in one sentence, until all is read and the fate of its drafts is known. */
interface Seen {
  readonly parsed: Parsed;
  readonly acts: Acts;
  readonly scopes: readonly Scope[];
  readonly skipped: 'nothing-to-tell' | 'furniture' | null;
  readonly dropped: { readonly trigger: Trigger; readonly why: Dropped; readonly by: Trigger | null }[];
  readonly drafts: Draft[];
}

type Stages = Parameters<Trace['concluded']>[0];

/** Listens to a reading and keeps what a user may ask about. `only`, from 1, keeps one sentence. */
export class Recorder implements Trace {
  readonly #engine: Engine;
  readonly #only: number | undefined;
  readonly #seen = new Map<number, Seen>();
  #stages: Stages = { weighed: [], merged: [], claims: [] };

  constructor(engine: Engine, only: number | undefined) {
    this.#engine = engine;
    this.#only = only;
  }

  skipped(
    number: number,
    why: 'nothing-to-tell' | 'furniture',
    parse: () => { parsed: Parsed; acts: Acts; scopes: readonly Scope[] },
  ): void {
    if (this.#wants(number)) this.#seen.set(number, { ...parse(), skipped: why, dropped: [], drafts: [] });
  }

  sentence(parsed: Parsed, acts: Acts, scopes: readonly Scope[]): void {
    if (this.#wants(parsed.number))
      this.#seen.set(parsed.number, { parsed, acts, scopes, skipped: null, dropped: [], drafts: [] });
  }

  dropped(parsed: Parsed, trigger: Trigger, why: Dropped, by: Trigger | null): void {
    this.#seen.get(parsed.number)?.dropped.push({ trigger, why, by });
  }

  drafted(draft: Draft): void {
    this.#seen.get(draft.sentence)?.drafts.push(draft);
  }

  concluded(stages: Stages): void {
    this.#stages = stages;
  }

  explanation(count: number, relevant: boolean): Explanation {
    const seen = [...this.#seen.values()].sort((a, b) => a.parsed.number - b.parsed.number);
    return { count, relevant, sentences: seen.map((one) => explainSentence(this.#engine, one, this.#stages)) };
  }

  #wants(number: number): boolean {
    return this.#only === undefined || this.#only === number + 1;
  }
}

function explainSentence(engine: Engine, seen: Seen, stages: Stages): SentenceExplanation {
  const { parsed, acts, skipped } = seen;
  const { sentence } = parsed;
  const { text, start, end } = sentence;
  return {
    start,
    end,
    text: text.slice(start, end),
    number: parsed.number + 1,
    ...(skipped ? { skipped } : {}),
    words: sentence.tokens.flatMap((t) => (sentence.tags[t.index] === TAG.mark ? [] : [explainWord(engine, parsed, t.index)])),
    phrases: parsed.phrases.list.map((p) => ({
      ...excerpt(parsed, p.first, p.last),
      prep: p.prep,
      head: sentence.tokens[p.head]!.word.bare,
    })),
    names: sentence.names.map((n) => {
      const ref = n.actor?.id ?? n.place?.id;
      return { ...excerpt(parsed, n.first, n.last), kind: n.kind, ...(ref === undefined ? {} : { ref }) };
    }),
    times: parsed.times.map((t) => t.reference),
    quantities: parsed.quantities.map(({ start: from, end: to, op, low, point, high }) => ({
      start: from,
      end: to,
      text: text.slice(from, to),
      op,
      ...(low === undefined ? {} : { low }),
      ...(point === undefined ? {} : { point }),
      ...(high === undefined ? {} : { high }),
    })),
    scopes: seen.scopes.map((s) => ({
      ...excerpt(parsed, Math.max(0, s.from), Math.min(s.to, sentence.tokens.length - 1)),
      chain: s.links.map((l) => l.text || l.holder),
      makes: s.makes,
      rule: s.rule,
    })),
    triggers: [...seen.dropped.map((d) => explainDropped(parsed, d)), ...seen.drafts.map((d) => explainDraft(d, stages))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    silent: silentWords(parsed, acts),
  };
}

function excerpt({ sentence }: Parsed, first: number, last: number): Excerpt {
  const start = sentence.tokens[first]!.start;
  const { end } = sentence.tokens[last]!;
  return { start, end, text: sentence.text.slice(start, end) };
}

function explainDropped(parsed: Parsed, { trigger, why, by }: Seen['dropped'][number]): TriggerExplanation {
  const { id, meaning } = trigger.sense;
  return {
    ...excerpt(parsed, trigger.first, trigger.last),
    rule: id,
    kind: meaning.kind,
    type: typeOf(meaning),
    actor: [],
    recipient: [],
    place: [],
    time: '',
    outcome: why,
    why: by ? excerpt(parsed, by.first, by.last).text : '',
  };
}

const typeOf = (meaning: Trigger['sense']['meaning']): string =>
  'type' in meaning ? codeOf(meaning.type, meaning.mode ?? meaning.change) : meaning.kind;
const codeOf = (type: string, part: string | undefined): string => (part ? `${type}/${part}` : type);

function explainDraft(draft: Draft, stages: Stages): TriggerExplanation {
  const texts = (list: readonly { text: string }[]): string[] => list.map((r) => r.text);
  return {
    ...draft.trigger,
    rule: draft.rules[0] ?? '',
    kind: draft.kind,
    type: codeOf(draft.type, draft.mode ?? draft.change),
    actor: texts(draft.actor),
    recipient: texts(draft.recipient),
    place: texts(draft.place),
    time: draft.time?.text ?? '',
    ...fateOf(draft, stages),
  };
}

/** What became of a draft. Drafts are copied on their way but keep the very trigger they were made with. */
function fateOf(draft: Draft, { weighed, merged, claims }: Stages): { outcome: Outcome; why: string } {
  const own = claims.find((c) => c.trigger === draft.trigger);
  if (own) return { outcome: 'claim', why: own.id };
  if (!weighed.some((d) => d.trigger === draft.trigger)) return { outcome: 'mention', why: (draft.signs ?? []).join(' ') };
  if (merged.some((d) => d.trigger === draft.trigger)) return { outcome: 'no-deed', why: '' };
  return { outcome: 'merged', why: hostOf(draft, claims)?.id ?? '' };
}

/** The claim that tells of it too; one whose trigger overlaps its own does not list it. */
const hostOf = (draft: Draft, claims: readonly Claim[]): Claim | undefined =>
  claims.find((c) => c.also.includes(draft.trigger)) ??
  claims.find((c) => c.type === draft.type && c.trigger.start < draft.trigger.end && draft.trigger.start < c.trigger.end);
