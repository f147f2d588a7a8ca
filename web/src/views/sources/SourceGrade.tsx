import { Badge, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useUndoable } from '../../actions/useUndoable.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { Answer } from '../../state/api.ts';
import { useAct } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { sourcesWords } from '../../words/sources.ts';
import { useFormat, useWords } from '../../words/useWords.ts';

type Page = Answer<'get', '/sources/{id}'>;
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
type Grade = (typeof GRADES)[number];

/** The reliability of a source: what people gave, what the machine proposes, and the form to grade it. */
export function SourceGrade({ source: { id, reliability }, grades }: Pick<Page, 'source' | 'grades'>) {
  const say = useWords(sourcesWords);
  const format = useFormat();
  const { may } = useMe();
  const { grade, proposed } = reliability;
  return (
    <div className={sides.card}>
      <Group gap="xs">
        <Badge size="xl" variant={reliability.by === 'person' ? 'filled' : 'default'}>
          {grade}
        </Badge>
        <Text fw={600}>{say(`grades.${grade}`)}</Text>
        {reliability.by === 'default' && <Text c="dimmed">{say('byDefault')}</Text>}
      </Group>
      <Text size="sm" mt="xs">
        {proposed ? say('proposed', { grade: proposed, words: say(`grades.${proposed}`) }) : say('noProposal')}
      </Text>
      {grades.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {say('history')}
          </Text>
          <ul>
            {grades.map(({ seq, by, at, why, grade: given }) => (
              <li key={seq}>
                {say('given', { grade: given, name: by, day: format.day(at.slice(0, 10)) })}
                {why !== undefined && (
                  <>
                    {' — '}
                    <bdi>{why}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {may('grade') && <GradeForm id={id} before={grade} />}
    </div>
  );
}

function GradeForm({ id, before }: { readonly id: string; readonly before: Grade }) {
  const say = useWords(sourcesWords);
  const sayEvidence = useWords(evidenceWords);
  const [grade, setGrade] = useState<Grade>(before);
  const [why, setWhy] = useState('');
  const grading = useAct('post', '/sources/{id}/grades');
  const undoable = useUndoable();
  const put = (given: Grade, reason: string) =>
    grading.mutateAsync({ params: { id }, body: { grade: given, ...(reason !== '' && { why: reason }) } });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const act = () => put(grade, why.trim());
    if (await undoable({ act, back: () => put(before, ''), done: sayEvidence('done.grade', { grade }) })) setWhy('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="no-print">
      <Group align="end" mt="sm">
        <NativeSelect
          label={say('toGrade')}
          value={grade}
          onChange={({ currentTarget }) => setGrade(GRADES.find((one) => one === currentTarget.value) ?? 'F')}
          data={GRADES.map((value) => ({ value, label: `${value} · ${say(`grades.${value}`)}` }))}
        />
        <TextInput
          label={sayEvidence('why')}
          value={why}
          dir="auto"
          maxLength={4000}
          flex="1 1 14rem"
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <Button type="submit" loading={grading.isPending}>
          {say('put')}
        </Button>
      </Group>
    </form>
  );
}
