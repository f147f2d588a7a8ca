import type { ActorRecordView, PlaceRecordView, Registry } from '../../../src/core/ledger/records.ts';

export const ACTORS: readonly ActorRecordView[] = [
  { id: 'coast-army', name: 'جيش الساحل', nameEn: 'Coast Army', kind: 'army', country: 'SY' },
  { id: 'river-brigades', name: 'ألوية النهر', nameEn: 'River Brigades', kind: 'armed_group', country: 'SY', start: '2013' },
  { id: 'hill-front', name: 'جبهة التل', nameEn: 'Hill Front <"101" & co>', kind: 'armed_group', country: 'SY' },
  { id: 'hills-monitor', name: 'مرصد التلال', nameEn: 'Hills Monitor', kind: 'monitor', country: 'SY' },
  { id: 'desert-police', name: 'شرطة الصحراء', nameEn: 'Desert Police', kind: 'police', country: 'MR' },
  { id: 'samir', name: 'سمير الحداد', nameEn: 'Samir al-Haddad', kind: 'person', country: 'SY' },
];

export const PLACES: readonly PlaceRecordView[] = [
  { id: 'sy', name: 'سوريا', nameEn: 'Syria', type: 'country', country: 'SY', lat: 35, lon: 38, precision: 'country' },
  { id: 'sy-north', name: 'محافظة الشمال', nameEn: 'North', type: 'admin1', country: 'SY', lat: 36, lon: 37, precision: 'area' },
  {
    id: 'sy-tell',
    name: 'تل الرمان',
    nameEn: 'Tell al-Rumman',
    type: 'town',
    country: 'SY',
    division: 'sy-north',
    lat: 36.1234,
    lon: 37.4321,
    precision: 'point',
  },
  {
    id: 'sy-burj',
    name: 'البرج',
    nameEn: 'al-Burj',
    type: 'city',
    country: 'SY',
    division: 'sy-north',
    lat: 36.5,
    lon: 37.5,
    precision: 'point',
  },
  {
    id: 'sy-valley',
    name: 'وادي النهر',
    nameEn: 'River Valley',
    type: 'region',
    country: 'SY',
    lat: 35.9,
    lon: 38.2,
    precision: 'area',
  },
  {
    id: 'mr-well',
    name: 'بئر زهرة',
    nameEn: 'Bir Zahra',
    type: 'village',
    country: 'MR',
    division: 'mr-adrar',
    lat: 20.5,
    lon: -13.25,
    precision: 'point',
  },
  { id: 'mr-adrar', name: 'أدرار', nameEn: 'Adrar', type: 'admin1', country: 'MR', lat: 21, lon: -12.5, precision: 'area' },
];

const actors = new Map(ACTORS.map((actor) => [actor.id, actor]));
const places = new Map(PLACES.map((place) => [place.id, place]));
export const registry: Registry = { actor: (id) => actors.get(id), place: (id) => places.get(id) };
