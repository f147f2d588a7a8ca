import { useParams } from '@tanstack/react-router';
import { LatestClaims } from '../../parts/evidence/LatestClaims.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import type { Answer } from '../../state/api.ts';
import { useNaming } from '../../state/naming.ts';
import { useGet } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { shellWords } from '../../words/shell.ts';
import { sourcesWords } from '../../words/sources.ts';
import { useWords } from '../../words/useWords.ts';
import { Neighbours } from './Neighbours.tsx';
import { SourceGrade } from './SourceGrade.tsx';
import { SourceRecord } from './SourceRecord.tsx';
import { useSourceKind } from './source-kind.ts';
import { sourceSearch } from './source-search.ts';

/** One source: its grade, its record, the chains it stands in, its latest claims. */
export function Source() {
  const say = useWords(shellWords);
  const { id = '' } = useParams({ strict: false });
  const [search] = useSearchState(sourceSearch);
  const [{ knownBy }] = useAsOf();
  const found = useGet('/sources/{id}', { params: { id }, query: { ...search, knownBy } }, { keep: true });
  if (found.data) return <Whole page={found.data} />;
  return (
    <Page title={say('pages.source')}>
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : <Loading lines={12} />}
    </Page>
  );
}

function Whole({ page }: { readonly page: Answer<'get', '/sources/{id}'> }) {
  const { source, chains, looked, more, grades, names } = page;
  const say = useWords(sourcesWords);
  const nameOf = useNaming(names);
  const kindOf = useSourceKind();
  const [{ restricted }] = useSearchState(sourceSearch);
  const name = nameOf(source.id);
  return (
    <Page title={name} heading={<bdi>{name}</bdi>} help={kindOf(source.kind)}>
      <Section title={say('grade')}>
        <SourceGrade source={source} grades={grades} />
      </Section>
      <Section title={say('record')} help={`${say('recordOf', { count: looked })}${more ? ` ${say('more')}` : ''}`}>
        <SourceRecord source={source} />
      </Section>
      <Section title={say('chains')} help={say('firstOf', { count: chains.first })}>
        <div className={sides.sides}>
          <Neighbours title={say('through')} help={say('throughHelp')} found={chains.through} nameOf={nameOf} />
          <Neighbours title={say('relays')} help={say('relaysHelp')} found={chains.relays} nameOf={nameOf} />
        </div>
      </Section>
      <Section title={say('latest')}>
        <LatestClaims question={{ source: [source.id], ...(restricted && { restricted }) }} />
      </Section>
    </Page>
  );
}
