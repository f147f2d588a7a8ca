import { Button } from '@mantine/core';
import { send } from '../../../state/api.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Queue.module.css';
import type { Decisions } from './useDecisions.ts';

interface AcceptRestProps {
  readonly record: ClaimRecord;
  readonly act: Decisions['act'];
}

/** Accepts what nobody has decided on in the report, in one step that is taken back in one. */
export function AcceptRest({ record: { id, document: report }, act }: AcceptRestProps) {
  const say = useWords(reviewWords);
  const accept = (): void =>
    act({
      claim: id,
      run: async () => {
        const { claims } = await send('post', '/documents/{id}/acceptance', { params: { id: report.id }, body: {} });
        const said = claims.length === 0 ? say('done.restNone') : say('done.rest', { count: claims.length });
        return { said, claims };
      },
    });
  return (
    <Button variant="default" size="compact-sm" onClick={accept} className={classes.rest}>
      {say('act.rest')}
    </Button>
  );
}
