import type { ArgsDef } from 'citty';
import { exportSource } from '../app/export/export-source.ts';
import { policyAsked } from '../app/export/policy-asked.ts';
import { permissionsOf } from '../app/permissions.ts';
import { createProjectionTools } from '../app/projection-tools.ts';
import { filterOf, type Question } from '../app/query/question.ts';
import type { Session } from '../app/query/session.ts';
import { POLICIES } from '../core/ledger/policy/policies.ts';
import type { Policy } from '../core/ledger/policy/types.ts';
import { exportLedger } from '../export/ledger/export-ledger.ts';
import { EXPORTERS } from '../export/ledger/exporters.ts';
import type { ExportContext, ExportSource, Manifest } from '../export/ledger/types.ts';
import type { Language } from '../export/words/all.ts';
import { openReader } from './engine.ts';
import { Misuse } from './failure.ts';
import { personOf } from './ledger.ts';
import type { Given } from './query/given.ts';
import { withSession } from './query/with-session.ts';
import { counting } from './record-progress.ts';
import { told } from './told.ts';

export interface ExportOptions {
  readonly given: Given;
  readonly question: Question;
  /** the options that filter */
  readonly filters: ArgsDef;
  readonly language: Language;
}

/** Writes an export; gives the exit status. Ctrl-C leaves nothing half written. */
export function runExport(options: ExportOptions): Promise<number> {
  const { given } = options;
  const policy = policyOf(given);
  const [format, out] = [given.one('format')!, given.one('out')!];
  const asked = askedFor(given, options.filters);
  checkView(format, given.one('view'));
  if (format === 'jsonl' && Object.keys(asked).length > 0)
    throw new Misuse(`jsonl is the whole log: --${Object.keys(asked)[0]} does not go with it. Use --format csv for a part`);
  return withSession(given, async (session) => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    process.once('SIGINT', stop);
    const progress = counting(format);
    try {
      const context = contextOf(session, policy, asked, given.one('licence'), controller.signal);
      const permissions = await permissionsOf(session.store, personOf(given.one('as')));
      const source = progress.of(await sourceOf(session, options.question));
      const manifest = await exportLedger({ format, source, context, out, permissions });
      progress.close();
      process.stdout.write(SUMMARY[options.language](manifest, out));
      return 0;
    } catch (error) {
      progress.close();
      if (!controller.signal.aborted) throw await told(error, session.store.location);
      process.stderr.write(STOPPED[options.language]);
      return 130;
    } finally {
      process.off('SIGINT', stop);
    }
  });
}

const SUMMARY: Readonly<Record<Language, (manifest: Manifest, out: string) => string>> = {
  en: (manifest, out) => `${out}: ${filesOf(manifest)} · policy ${manifest.policy.name}${withheldIn(manifest, 'kept in')}\n`,
  ar: (manifest, out) => `${out}: ${filesOf(manifest)} · السياسة ${manifest.policy.name}${withheldIn(manifest, 'حُجب')}\n`,
};

const filesOf = ({ files }: Manifest): string => files.map(({ name, records }) => `${name} (${records})`).join(', ');

function withheldIn({ withheld }: Manifest, words: string): string {
  const kept = Object.entries(withheld).flatMap(([kind, reasons]) =>
    Object.entries(reasons).map(([reason, count]) => `${kind} ${reason} ${count}`),
  );
  return kept.length === 0 ? '' : ` · ${words}: ${kept.join(', ')}`;
}

const STOPPED: Readonly<Record<Language, string>> = {
  en: 'isnad: interrupted; nothing was written\n',
  ar: 'isnad: قُطع العمل ولم يُكتب شيء\n',
};

function policyOf(given: Given): Policy {
  const name = policyAsked(given.one('policy') === 'public' ? 'public' : 'default', given.has('include-restricted'));
  if (name === null)
    throw new Misuse('a public export never holds restricted claims: leave --include-restricted or --policy public out');
  return POLICIES[name];
}

function checkView(format: string, view: string | undefined): void {
  const own = EXPORTERS.get(format)?.view;
  if (view === undefined || own === undefined || view === own) return;
  const others = [...EXPORTERS.values()].filter((exporter) => exporter.view === view).map((exporter) => exporter.format);
  const instead =
    others.length > 0 ? `These give ${view}: ${others.join(', ')}` : `No format gives ${view}; isnad events --numbers does`;
  throw new Misuse(`${format} gives numbers as ${own}. ${instead}`);
}

/** The filters as given, for the manifest. */
function askedFor(given: Given, filters: ArgsDef): Record<string, string | readonly string[] | boolean> {
  const asked: Record<string, string | readonly string[] | boolean> = {};
  for (const [name, definition] of Object.entries(filters)) {
    const values = definition.type === 'boolean' ? undefined : given.many(name);
    if (values) asked[name] = values.length === 1 ? values[0]! : values;
    else if (definition.type === 'boolean' && given.has(name)) asked[name] = true;
  }
  return asked;
}

function contextOf(
  session: Session,
  policy: Policy,
  filters: ExportContext['filters'],
  licence: string | undefined,
  signal: AbortSignal,
): ExportContext {
  const { knownBy, trueOn, registry } = session;
  return {
    now: new Date().toISOString(),
    policy,
    filters,
    asOf: { ...(knownBy !== undefined && { knownBy }), ...(trueOn !== undefined && { trueOn }) },
    method: { version: registry.version, lexicon: registry.lexicon },
    ...(licence !== undefined && { licence }),
    signal,
  };
}

async function sourceOf(session: Session, question: Question): Promise<ExportSource> {
  const tools = createProjectionTools((await openReader([])).engine);
  return exportSource(session, await filterOf(session, question), tools.isRestricted);
}
