import type { Workbench } from './workbench.ts';

/** Every page of the workbench with something to show, by a name for tests and pictures. */
export interface PageAt {
  readonly name: string;
  readonly path: string;
}

interface List<T> {
  readonly items: readonly T[];
}

const part = encodeURIComponent;

/** The pages of a ledger that holds a few reports with events, a pair of actors with relations, and a prediction. */
export async function pagesOf({ ask }: Workbench): Promise<readonly PageAt[]> {
  const documents = await ask<List<{ id: string; claims: number }>>('/documents?limit=200');
  const report = [...documents.items].sort((a, b) => b.claims - a.claims)[0]!;
  const events = await ask<List<{ event: { id: string; claims: readonly string[] } }>>('/events?limit=100');
  const event = [...events.items].sort((a, b) => b.event.claims.length - a.event.claims.length)[0]!.event;
  const actors = await ask<List<{ id: string }>>('/actors?limit=1');
  const sources = await ask<List<{ id: string }>>('/sources?limit=1');
  const { edges } = await ask<{ edges: readonly { a: string; b: string; claims: number }[] }>('/network');
  const edge = [...edges].sort((a, b) => b.claims - a.claims)[0]!;
  return [
    { name: 'inbox', path: '/' },
    { name: 'report', path: `/reports/${part(report.id)}` },
    { name: 'review', path: '/review' },
    { name: 'search', path: `/search?text=${part('قصف')}` },
    { name: 'events', path: '/events' },
    { name: 'event', path: `/events/${part(event.id)}` },
    { name: 'contradictions', path: '/contradictions' },
    { name: 'relations', path: '/relations' },
    { name: 'pair', path: `/relations/${part(edge.a)}/${part(edge.b)}` },
    { name: 'map', path: '/map' },
    { name: 'timeline', path: '/timeline' },
    { name: 'predictions', path: '/predictions' },
    { name: 'sources', path: '/sources' },
    { name: 'source', path: `/sources/${part(sources.items[0]!.id)}` },
    { name: 'actors', path: '/actors' },
    { name: 'actor', path: `/actors/${part(actors.items[0]!.id)}` },
    { name: 'export', path: '/export' },
    { name: 'codebook', path: '/codebook' },
    { name: 'help', path: '/help' },
    { name: 'people', path: '/people' },
    { name: 'account', path: '/account' },
    { name: 'login', path: '/login' },
    { name: 'missing', path: '/nothing-here' },
  ];
}
