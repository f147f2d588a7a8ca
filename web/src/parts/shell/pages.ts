import {
  type Icon,
  IconAffiliate,
  IconArrowsDiff,
  IconBook2,
  IconCalendarEvent,
  IconChecklist,
  IconCompass,
  IconDownload,
  IconHelpCircle,
  IconInbox,
  IconMapPin,
  IconMicrophone2,
  IconSearch,
  IconTimeline,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Permission } from '../../../../src/core/ledger/entries.ts';

/** The pages of the menu, in its order. `needs`: shown only to those who may. */
interface MenuPage {
  readonly to:
    | '/'
    | '/review'
    | '/search'
    | '/events'
    | '/contradictions'
    | '/relations'
    | '/map'
    | '/timeline'
    | '/predictions'
    | '/sources'
    | '/actors'
    | '/export'
    | '/codebook'
    | '/help'
    | '/people';
  readonly name:
    | 'inbox'
    | 'review'
    | 'search'
    | 'events'
    | 'contradictions'
    | 'relations'
    | 'map'
    | 'timeline'
    | 'predictions'
    | 'sources'
    | 'actors'
    | 'export'
    | 'codebook'
    | 'help'
    | 'people';
  readonly icon: Icon;
  /** stands under the page before it */
  readonly under?: true;
  readonly needs?: Permission;
}

export interface MenuGroup {
  readonly name: 'work' | 'picture' | 'registers' | 'about';
  readonly pages: readonly MenuPage[];
}

export const MENU: readonly MenuGroup[] = [
  {
    name: 'work',
    pages: [
      { to: '/', name: 'inbox', icon: IconInbox },
      { to: '/review', name: 'review', icon: IconChecklist },
      { to: '/search', name: 'search', icon: IconSearch },
    ],
  },
  {
    name: 'picture',
    pages: [
      { to: '/events', name: 'events', icon: IconCalendarEvent },
      { to: '/contradictions', name: 'contradictions', icon: IconArrowsDiff, under: true },
      { to: '/relations', name: 'relations', icon: IconAffiliate },
      { to: '/map', name: 'map', icon: IconMapPin },
      { to: '/timeline', name: 'timeline', icon: IconTimeline },
      { to: '/predictions', name: 'predictions', icon: IconCompass },
    ],
  },
  {
    name: 'registers',
    pages: [
      { to: '/sources', name: 'sources', icon: IconMicrophone2 },
      { to: '/actors', name: 'actors', icon: IconUsersGroup },
      { to: '/export', name: 'export', icon: IconDownload },
    ],
  },
  {
    name: 'about',
    pages: [
      { to: '/codebook', name: 'codebook', icon: IconBook2 },
      { to: '/help', name: 'help', icon: IconHelpCircle },
      { to: '/people', name: 'people', icon: IconUsers, needs: 'admin' },
    ],
  },
];
