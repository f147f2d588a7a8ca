import { Badge, Button, Group, Tooltip } from '@mantine/core';
import { useUndoable } from '../../actions/useUndoable.tsx';
import { Quote } from '../../parts/evidence/Quote.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { marksIn } from '../../parts/evidence/told.ts';
import { WhoSaid } from '../../parts/evidence/WhoSaid.tsx';
import { useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import { useAct } from '../../state/queries.ts';
import type { EventPage } from '../../state/records.ts';
import { useMe } from '../../state/session.ts';
import { eventWords } from '../../words/event.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useWords } from '../../words/useWords.ts';
import { ClaimGrade } from './ClaimGrade.tsx';
import classes from './Event.module.css';

interface EventClaimsProps {
  readonly page: EventPage;
  readonly nameOf: NameOf;
}

/** Every claim of the event with its words, its grades, and the way to say that it is about another event. */
export function EventClaims({ page: { event, claims, proposed }, nameOf }: EventClaimsProps) {
  const say = useWords(eventWords);
  const sayEvidence = useWords(evidenceWords);
  const codes = useCodes();
  const { may } = useMe();
  const sameAs = useAct('post', '/same-as');
  const undoable = useUndoable();
  const takeOut = (claim: string): void => {
    // the pair stands for the whole: the claims that hold to the other more than to this one stay with it
    const other = event.claims.find((id) => id !== claim);
    if (other === undefined) return;
    const put = (verdict: 'apart' | 'open') => sameAs.mutateAsync({ body: { a: claim, b: other, verdict } });
    void undoable({ act: () => put('apart'), back: () => put('open'), done: say('apartDone') });
  };
  return (
    <Section title={say('claims')}>
      <ol className={sides.list}>
        {claims.map((record) => (
          <li key={record.id} className={sides.card}>
            <Quote text={record.evidence} lang={record.document.lang} marks={marksIn(record, [record.claim.trigger])} />
            <div className={classes.acts}>
              <WhoSaid record={record} nameOf={nameOf} />
              <Group gap="xs">
                <Badge variant="outline">{codes('factuality', record.claim.factuality)}</Badge>
                {record.review !== 'unreviewed' && <Badge>{sayEvidence(`reviews.${record.review}`)}</Badge>}
                <ClaimGrade record={record} proposed={proposed[record.id]} />
                {may('review') && claims.length > 1 && (
                  <Tooltip label={say('apartHelp')}>
                    <Button variant="subtle" onClick={() => takeOut(record.id)} className="no-print">
                      {say('apart')}
                    </Button>
                  </Tooltip>
                )}
              </Group>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
