import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from './parts/shell/Broken.tsx';
import { Missing } from './parts/shell/Missing.tsx';
import { Root } from './parts/shell/Root.tsx';
import { keepShell } from './state/keep.ts';
import { shellSearch } from './state/url.ts';
import { accountSearch } from './views/account/account-search.ts';
import { actorSearch } from './views/actors/actor-search.ts';
import { actorsSearch } from './views/actors/actors-search.ts';
import { codebookSearch } from './views/codebook/codebook-search.ts';
import { contradictionsSearch } from './views/contradictions/contradictions-search.ts';
import { eventSearch } from './views/event/event-search.ts';
import { eventsSearch } from './views/events/events-search.ts';
import { exportSearch } from './views/export/export-search.ts';
import { helpSearch } from './views/help/help-search.ts';
import { inboxSearch } from './views/inbox/inbox-search.ts';
import { loginSearch } from './views/login/login-search.ts';
import { mapSearch } from './views/map/map-search.ts';
import { pairSearch } from './views/pair/pair-search.ts';
import { peopleSearch } from './views/people/people-search.ts';
import { predictionsSearch } from './views/predictions/predictions-search.ts';
import { loadReport } from './views/reader/load-report.ts';
import { readerSearch } from './views/reader/reader-search.ts';
import { relationsSearch } from './views/relations/relations-search.ts';
import { reviewSearch } from './views/review/review-search.ts';
import { searchSearch } from './views/search/search-search.ts';
import { sourceSearch } from './views/sources/source-search.ts';
import { sourcesSearch } from './views/sources/sources-search.ts';
import { timelineSearch } from './views/timeline/timeline-search.ts';

/** Every page, lazy. What of a page stands in its address is read by the page's own `*-search.ts`. */
const root = createRootRoute({
  validateSearch: shellSearch,
  search: { middlewares: [keepShell] },
  component: Root,
  errorComponent: Broken,
  notFoundComponent: Missing,
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./views/inbox/Inbox.tsx'), 'Inbox'),
});
const reader = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: readerSearch,
  loaderDeps: ({ search: { knownBy, restricted } }) => ({ knownBy, restricted }),
  loader: loadReport,
  component: lazyRouteComponent(() => import('./views/reader/Reader.tsx'), 'Reader'),
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./views/review/Review.tsx'), 'Review'),
});
const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: eventsSearch,
  component: lazyRouteComponent(() => import('./views/events/Events.tsx'), 'Events'),
});
const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  validateSearch: eventSearch,
  component: lazyRouteComponent(() => import('./views/event/Event.tsx'), 'Event'),
});
const contradictions = createRoute({
  getParentRoute: () => root,
  path: '/contradictions',
  validateSearch: contradictionsSearch,
  component: lazyRouteComponent(() => import('./views/contradictions/Contradictions.tsx'), 'Contradictions'),
});
const relations = createRoute({
  getParentRoute: () => root,
  path: '/relations',
  validateSearch: relationsSearch,
  component: lazyRouteComponent(() => import('./views/relations/Relations.tsx'), 'Relations'),
});
const pair = createRoute({
  getParentRoute: () => root,
  path: '/relations/$a/$b',
  validateSearch: pairSearch,
  component: lazyRouteComponent(() => import('./views/pair/Pair.tsx'), 'Pair'),
});
const mapPage = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import('./views/map/MapPage.tsx'), 'MapPage'),
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./views/timeline/Timeline.tsx'), 'Timeline'),
});
const predictions = createRoute({
  getParentRoute: () => root,
  path: '/predictions',
  validateSearch: predictionsSearch,
  component: lazyRouteComponent(() => import('./views/predictions/Predictions.tsx'), 'Predictions'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesSearch,
  component: lazyRouteComponent(() => import('./views/sources/Sources.tsx'), 'Sources'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  validateSearch: sourceSearch,
  component: lazyRouteComponent(() => import('./views/sources/Source.tsx'), 'Source'),
});
const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: actorsSearch,
  component: lazyRouteComponent(() => import('./views/actors/Actors.tsx'), 'Actors'),
});
const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  validateSearch: actorSearch,
  component: lazyRouteComponent(() => import('./views/actors/Actor.tsx'), 'Actor'),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('./views/search/Search.tsx'), 'Search'),
});
const exportPage = createRoute({
  getParentRoute: () => root,
  path: '/export',
  validateSearch: exportSearch,
  component: lazyRouteComponent(() => import('./views/export/Export.tsx'), 'Export'),
});
const codebook = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  validateSearch: codebookSearch,
  component: lazyRouteComponent(() => import('./views/codebook/Codebook.tsx'), 'Codebook'),
});
const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  validateSearch: helpSearch,
  component: lazyRouteComponent(() => import('./views/help/Help.tsx'), 'Help'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./views/people/People.tsx'), 'People'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('./views/account/Account.tsx'), 'Account'),
});
const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('./views/login/Login.tsx'), 'Login'),
});

export const routeTree = root.addChildren([
  inbox,
  reader,
  review,
  events,
  event,
  contradictions,
  relations,
  pair,
  mapPage,
  timeline,
  predictions,
  sources,
  source,
  actors,
  actor,
  search,
  exportPage,
  codebook,
  help,
  people,
  account,
  login,
]);
