import { useCodes } from '../../state/codes.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import { KindMark } from './kind.tsx';

const KINDS = ['event', 'relation', 'assessment'] as const;
const OTHERS = ['rejected', 'chosen'] as const;

/** How claims are marked in the text. */
export function Legend() {
  const say = useWords(readerWords);
  const codes = useCodes();
  return (
    <section className="report-legend no-print" aria-label={say('legend.label')}>
      {KINDS.map((kind) => (
        <span key={kind}>
          <KindMark kind={kind} /> <span data-mark={kind}>{codes('kinds', kind)}</span>
        </span>
      ))}
      {OTHERS.map((mark) => (
        <span key={mark} data-mark={mark}>
          {say(`legend.${mark}`)}
        </span>
      ))}
    </section>
  );
}
