import type { Session } from '../../app/query/session.ts';
import { type AgreementReport, agreementReport } from '../../app/review/coding.ts';
import type { Agreement } from '../../core/ledger/review/agreement.ts';
import type { Language } from '../../export/words/all.ts';
import type { RunOptions } from './claims-run.ts';
import { type Shape, show } from './show.ts';

/** One line of the report: everybody or a pair, over all claims or those of a type. */
interface Line {
  readonly type: string | null;
  readonly coders: readonly string[];
  readonly claims: number;
  /** share of equal decisions of a pair, 0 … 1 */
  readonly observed: number | null;
  readonly kappa: number | null;
  readonly alpha: number | null;
}

export async function runAgreement(session: Session, { given, language, typed }: RunOptions): Promise<number> {
  const report = await agreementReport(session);
  const lines = linesOf(report);
  return show(given, agreementShape(language), async () => ({ items: lines, next: null }), typed);
}

function linesOf({ all, types }: AgreementReport): readonly Line[] {
  const lines = (type: string | null, { coders, claims, pairs, alpha }: Agreement): Line[] => [
    { type, coders, claims, observed: null, kappa: null, alpha },
    ...pairs.map((pair) => ({ ...pair, type, alpha: null })),
  ];
  return all.claims === 0 ? [] : [...lines(null, all), ...types.flatMap((one) => lines(one.type, one.agreement))];
}

const HEADS = {
  en: { type: 'TYPE', coders: 'PEOPLE', claims: 'CLAIMS', percent: 'SAME', kappa: 'KAPPA', alpha: 'ALPHA', all: 'all' },
  ar: { type: 'النوع', coders: 'الأشخاص', claims: 'الأخبار', percent: 'اتفاق', kappa: 'كابا', alpha: 'ألفا', all: 'الكل' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: no claim was decided by two people yet. The second one decides with: isnad review CLAIM accept --as NAME',
  ar: 'isnad: لم يقرر شخصان في خبر واحد بعد. يقرر الثاني بالأمر: isnad review CLAIM accept --as NAME',
};

function agreementShape(language: Language): Shape<Line> {
  const head = HEADS[language];
  const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  return {
    columns: [
      { name: head.type, value: ({ type }) => type ?? head.all, most: 20 },
      { name: head.coders, value: ({ coders }) => coders.join(' · ') },
      { name: head.claims, value: ({ claims }) => String(claims), right: true },
      {
        name: head.percent,
        value: ({ observed }) => (observed === null ? '' : `${(100 * observed).toFixed(1)} %`),
        right: true,
      },
      {
        name: head.kappa,
        value: ({ coders, observed, kappa }) => (observed === null && coders.length > 0 ? '' : figure(kappa)),
        right: true,
      },
      { name: head.alpha, value: ({ observed, alpha }) => (observed === null ? figure(alpha) : ''), right: true },
    ],
    csv: [
      { name: 'type', value: ({ type }) => type },
      { name: 'people', value: ({ coders }) => coders.join(' · ') },
      { name: 'claims', value: ({ claims }) => claims },
      { name: 'observed', value: ({ observed }) => observed },
      { name: 'kappa', value: ({ kappa }) => kappa },
      { name: 'alpha', value: ({ alpha }) => alpha },
    ],
    limit: () => Number.POSITIVE_INFINITY,
    empty: NOTHING[language],
  };
}
