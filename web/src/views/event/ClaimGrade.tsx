import { Badge, Menu, Text, UnstyledButton } from '@mantine/core';
import { useUndoable } from '../../actions/useUndoable.tsx';
import { useAct } from '../../state/queries.ts';
import type { EventPage } from '../../state/records.ts';
import { useMe } from '../../state/session.ts';
import { eventWords } from '../../words/event.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useWords } from '../../words/useWords.ts';

const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
type Credibility = (typeof CREDIBILITIES)[number];

interface ClaimGradeProps {
  readonly record: EventPage['claims'][number];
  readonly proposed: EventPage['proposed'][string] | undefined;
}

/** The grade of a claim (reliability of its source, credibility of itself), what the machine proposes, and the way to grade it. */
export function ClaimGrade({ record: { id, grades }, proposed }: ClaimGradeProps) {
  const say = useWords(eventWords);
  const sayEvidence = useWords(evidenceWords);
  const { may } = useMe();
  const grading = useAct('post', '/claims/{id}/grades');
  const undoable = useUndoable();
  const before = CREDIBILITIES.find((grade) => grade === grades.credibility) ?? '6';
  const put = (grade: Credibility) => grading.mutateAsync({ params: { id }, body: { grade } });
  const badge = (
    <Badge variant="default" title={say('gradeOf', { grade: `${grades.reliability}${grades.credibility}` })}>
      {say('grades')} {grades.reliability}
      {grades.credibility}
    </Badge>
  );
  const chains = Number(/chains:(\d+)/.exec(proposed?.why ?? '')?.[1] ?? 0);
  return (
    <>
      {may('grade') ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <UnstyledButton>{badge}</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{say('gradeClaim')}</Menu.Label>
            {CREDIBILITIES.map((grade) => (
              <Menu.Item
                key={grade}
                aria-current={grade === before}
                onClick={() =>
                  void undoable({ act: () => put(grade), back: () => put(before), done: sayEvidence('done.grade', { grade }) })
                }
              >
                {grade} · {say(`credibility.c${grade}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        badge
      )}
      {proposed && (
        <Text size="xs" c="dimmed">
          {say(proposed.why.includes('gainsaid') ? 'proposesGainsaid' : 'proposes', { grade: proposed.grade, n: chains })}
        </Text>
      )}
    </>
  );
}
