import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { plain } from '../../parts/text/plain.ts';
import { Said } from '../../parts/text/Said.tsx';
import { readerWords } from '../../words/reader.ts';
import { shellWords } from '../../words/shell.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { Desk } from './Desk.tsx';
import { useReport } from './useReport.ts';

/** One report: its text with the claims marked, and beside it the claim that is looked at. */
export function Reader() {
  const { id } = useParams({ from: '/reports/$id' });
  const report = useReport(id);
  const say = useWords(readerWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const { page, error, retry } = report;
  const told = page?.document;
  const title = told ? plain(told.title || firstLine(page.text) || say('untitled')) : shell('pages.reader');
  const print = (
    <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
      {say('actions.print')}
    </Button>
  );
  return (
    <Page
      title={title}
      heading={told ? <Said>{title}</Said> : undefined}
      help={
        told && (
          <>
            {told.outlet !== undefined && <Said>{told.outlet}</Said>}
            {told.outlet !== undefined && ' — '}
            {told.published === undefined ? say('facts.noDay') : format.day(told.published)}
          </>
        )
      }
      actions={page && print}
      width="full"
    >
      {!page && (error ? <Problem error={error} retry={retry} /> : <Loading lines={12} />)}
      {page && <Desk key={id} report={{ ...report, page }} />}
    </Page>
  );
}

/** Of a report without a title, so much of its first line as a heading can hold. */
const LONGEST = 90;
function firstLine(text: string): string {
  const line = text.slice(0, 1000).trim().split('\n')[0]!;
  const space = line.lastIndexOf(' ', LONGEST);
  return line.length <= LONGEST ? line : `${line.slice(0, space > 0 ? space : LONGEST)}…`;
}
