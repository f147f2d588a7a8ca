import { ActionIcon, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Span } from '../../../../src/core/types.ts';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { Said } from '../../parts/text/Said.tsx';
import type { Answer } from '../../state/api.ts';
import { useGet } from '../../state/queries.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Reader.module.css';

type Sentence = Answer<'get', '/documents/{id}/explain'>['sentences'][number];

interface WhyNotProps {
  readonly id: string;
  readonly span: Span;
  readonly onClose: () => void;
}

/** Why the rules made claims of a sentence, or none: each word that opens a claim and what became of it, and those that stayed silent. */
export function WhyNot({ id, span: { start, end }, onClose }: WhyNotProps) {
  const say = useWords(readerWords);
  const { data, error } = useGet('/documents/{id}/explain', {
    params: { id },
    query: { start: String(start), end: String(end) },
  });
  return (
    <section className={classes.why} aria-label={say('why.title')} aria-live="polite">
      <header>
        <Title order={2}>{say('why.title')}</Title>
        <ActionIcon aria-label={say('why.close')} onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      {error ? <Problem error={error} /> : !data && <Loading lines={3} />}
      {data && !data.relevant && <Text size="sm">{say('why.notRelevant')}</Text>}
      {data?.sentences.length === 0 && <Text size="sm">{say('why.none')}</Text>}
      {data?.sentences.map((sentence) => (
        <SentenceSeen key={sentence.number} sentence={sentence} />
      ))}
    </section>
  );
}

function SentenceSeen({ sentence: { number, text, skipped, triggers, silent } }: { readonly sentence: Sentence }) {
  const say = useWords(readerWords);
  const nothing = triggers.length === 0 && silent.length === 0;
  return (
    <div>
      <Title order={3}>{say('why.sentence', { number })}</Title>
      <blockquote className={classes.quote}>
        <Said>{text}</Said>
      </blockquote>
      {skipped !== undefined && <Text size="sm">{skipped}</Text>}
      {nothing && <Text size="sm">{say('why.nothing')}</Text>}
      <Words name={say('why.triggers')} list={triggers} />
      <Words name={say('why.silent')} list={silent} />
    </div>
  );
}

function Words({ name, list }: { readonly name: string; readonly list: Sentence['silent'] }) {
  if (list.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <ul>
        {list.map(({ start, rule, type, text, told }) => (
          <li key={`${start} ${rule}`}>
            «<Said>{text}</Said>» <bdi>{type}</bdi> — {told}
          </li>
        ))}
      </ul>
    </>
  );
}
