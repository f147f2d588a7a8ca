import { useParams } from '@tanstack/react-router';
import { LatestClaims } from '../../parts/evidence/LatestClaims.tsx';
import { Section } from '../../parts/evidence/Section.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import type { Answer } from '../../state/api.ts';
import { useNaming } from '../../state/naming.ts';
import { useGet } from '../../state/queries.ts';
import { useMe } from '../../state/session.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { actorsWords } from '../../words/actors.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { shellWords } from '../../words/shell.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { useActorKind } from './actor-kind.ts';
import { actorSearch } from './actor-search.ts';
import { Family } from './Family.tsx';
import { Lineage } from './Lineage.tsx';
import { NameNotes } from './NameNotes.tsx';
import { Partners } from './Partners.tsx';

/** One group, state or body under all its names. Of private persons there is no page. */
export function Actor() {
  const say = useWords(shellWords);
  const sayEvidence = useWords(evidenceWords);
  const { id = '' } = useParams({ strict: false });
  const [{ knownBy }] = useAsOf();
  const isPrivate = id.startsWith('person:');
  const found = useGet('/actors/{id}', { params: { id }, query: { knownBy } }, { keep: true, when: !isPrivate });
  if (isPrivate)
    return (
      <Page title={say('pages.actor')}>
        <Empty title={sayEvidence('private')} />
      </Page>
    );
  if (found.data) return <Whole page={found.data} />;
  return (
    <Page title={say('pages.actor')}>
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : <Loading lines={12} />}
    </Page>
  );
}

function Whole({ page }: { readonly page: Answer<'get', '/actors/{id}'> }) {
  const { actor, lineage, names } = page;
  const say = useWords(actorsWords);
  const nameOf = useNaming(names);
  const kindOf = useActorKind();
  const { may } = useMe();
  const language = useLanguage();
  const [{ restricted }] = useSearchState(actorSearch);
  const name = nameOf(actor.id);
  const other = language === 'ar' ? actor.nameEn : actor.name;
  return (
    <Page
      title={name}
      heading={<bdi>{name}</bdi>}
      help={
        <>
          {kindOf(actor.kind)}
          {actor.country !== undefined && ` · ${actor.country}`} · {say('claims', { count: actor.claims })}
          {other !== '' && other !== name && (
            <>
              {' · '}
              <bdi>{other}</bdi>
            </>
          )}
        </>
      }
    >
      <Section title={say('names')}>
        <Lineage members={lineage} current={actor.id} nameOf={nameOf} />
      </Section>
      <Family page={page} nameOf={nameOf} />
      <Section title={say('partners')} help={say('partnersHelp')}>
        <Partners id={actor.id} />
      </Section>
      {may('review') && (
        <Section title={say('edit')} help={say('editHelp')}>
          <NameNotes key={actor.id} page={page} />
        </Section>
      )}
      <Section title={say('latest')}>
        <LatestClaims question={{ party: [actor.id], ...(restricted && { restricted }) }} />
      </Section>
    </Page>
  );
}
