import { Group, Text, Title } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { useGet } from '../../state/queries.ts';
import { useAsOf } from '../../state/url.ts';
import { relationWords } from '../../words/relations.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';

const SHOWN = 16;

/** With whom else a group has to do, those of whom most is told first. */
export function Partners({ of, but, name }: { readonly of: string; readonly but: string; readonly name: string }) {
  const say = useWords(relationWords);
  const language = useLanguage();
  const [{ knownBy }] = useAsOf();
  const { data } = useGet('/relations/{a}', { params: { a: of }, query: { ...(knownBy && { knownBy }) } });
  const others = data?.items.filter(({ id }) => id !== but && id !== of && !isPrivate(id)) ?? [];
  if (others.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {say('pair.others', { name })}
      </Title>
      <Group component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {others.slice(0, SHOWN).map(({ id, claims }) => (
          <li key={id}>
            <AppLink to="/relations/$a/$b" params={{ a: of, b: id }} size="sm">
              <bdi>{data?.names[id]?.[language] ?? id}</bdi>
            </AppLink>{' '}
            <Text span size="xs" c="dimmed">
              {say('claims', { count: claims })}
            </Text>
          </li>
        ))}
      </Group>
    </section>
  );
}

/** A person whom no list has is no entity of the workbench. */
const isPrivate = (id: string): boolean => id.startsWith('person:');
