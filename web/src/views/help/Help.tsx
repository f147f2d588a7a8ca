import { Anchor } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { helpWords } from '../../words/help.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Help.module.css';
import { KeyTable } from './KeyTable.tsx';
import { Points } from './Points.tsx';

const STEPS = [
  { step: 'paste', to: '/', page: 'inbox' },
  { step: 'read', to: '/', page: 'inbox' },
  { step: 'judge', to: '/review', page: 'review' },
  { step: 'compare', to: '/events', page: 'events' },
  { step: 'picture', to: '/relations', page: 'relations' },
  { step: 'take', to: '/export', page: 'export' },
] as const;
const MARKS = ['kinds', 'chain', 'hedges', 'told', 'copies', 'restricted'] as const;
const FIGURES = ['chains', 'numbers', 'grades', 'levels', 'asOf', 'agreement'] as const;
const NOT = ['targeting', 'persons', 'truth', 'likelihood', 'alone'] as const;

/** For who sees the workbench for the first time, and for who wonders what a figure means. */
export function Help() {
  const say = useWords(helpWords);
  const sayShell = useWords(shellWords);
  return (
    <Page title={sayShell('pages.help')} help={say('help')} width="text">
      <Section title={say('begin.title')}>
        <ol className={classes.steps}>
          {STEPS.map(({ step, to, page }) => (
            <li key={step}>
              <strong>{say(`begin.${step}.do`)}</strong> <AppLink to={to}>({sayShell(`pages.${page}`)})</AppLink>
              <br />
              {say(`begin.${step}.text`)}
            </li>
          ))}
        </ol>
      </Section>
      <KeyTable />
      <Points
        title={say('marks.title')}
        points={MARKS.map((mark) => ({ name: say(`marks.${mark}.name`), text: say(`marks.${mark}.text`) }))}
      />
      <Points
        title={say('figures.title')}
        points={FIGURES.map((figure) => ({ name: say(`figures.${figure}.name`), text: say(`figures.${figure}.text`) }))}
      />
      <Section title={say('not.title')}>
        <ul className={classes.list}>
          {NOT.map((point) => (
            <li key={point}>{say(`not.${point}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={say('more.title')}>
        <ul className={classes.list}>
          <li>
            <AppLink to="/codebook">{say('more.codebook')}</AppLink>
          </li>
          <li>
            <Anchor href="/api/docs">{say('more.api')}</Anchor> ({say('more.opens')})
          </li>
          <li>
            <Anchor href="/api/openapi.json">{say('more.openapi')}</Anchor>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
