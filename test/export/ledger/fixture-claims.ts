import type { ClaimRecord, DocumentRecord, ReviewState } from '../../../src/core/ledger/records.ts';
import type { Claim, Link, PlaceReference, Reference } from '../../../src/core/types.ts';
import { registry } from './fixture-registry.ts';
import { type DocumentId, TEXTS } from './fixture-texts.ts';

const OUTLETS: Readonly<Record<DocumentId, Partial<DocumentRecord>>> = {
  d1: { outlet: 'صحيفة الميناء', published: '2014-03-04', url: 'https://port.example/1?a=1&b=2', byline: 'ليلى ن.' },
  d2: { outlet: 'Coast Wire', published: '2014-03-04', url: 'https://wire.example/9' },
  d3: { outlet: '+Hills "Monitor"', published: '2014-03-05', externalId: '-17' },
  d4: { outlet: 'صحيفة الميناء', published: '2014-03-06' },
  d5: { outlet: 'Coast Wire', published: '2014-03-07', url: 'javascript:alert(1)' },
  d6: { outlet: 'صحيفة الميناء', published: '2014-03-13' },
};

export const DOCUMENTS: readonly (DocumentRecord & { readonly text: string })[] = (Object.keys(TEXTS) as DocumentId[]).map(
  (id, i) => ({
    id,
    group: id === 'd2' ? 'd1' : id,
    lang: 'ar',
    title: TEXTS[id].split('\n')[0]!,
    known: `2014-03-${String(14 + i).padStart(2, '0')}T08:00:00.000Z`,
    length: TEXTS[id].length,
    state: 'read',
    claims: { d1: 2, d2: 1, d3: 2, d4: 2, d5: 3, d6: 4 }[id],
    text: TEXTS[id],
    ...OUTLETS[id],
  }),
);

type Told = readonly [words: string, ref?: string];
interface Draft
  extends Pick<Claim, 'type'>,
    Partial<Omit<Claim, 'type' | 'actor' | 'recipient' | 'place' | 'trigger' | 'attribution' | 'hedges' | 'evidence'>> {
  readonly trigger: string;
  readonly evidence: string;
  readonly actor?: readonly Told[];
  readonly recipient?: readonly Told[];
  readonly place?: readonly Told[];
  readonly hedges?: readonly string[];
  readonly links?: readonly (readonly [Link['holder'], Told, cue: string])[];
  readonly review?: ReviewState;
  readonly restricted?: boolean;
  readonly id?: string;
  readonly ledgerId?: string;
}

function find(text: string, [words, ref]: Told): Reference {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words, ...(ref === undefined ? {} : { ref }) };
}

function placeOf(text: string, told: Told): PlaceReference {
  const place = told[1] === undefined ? undefined : registry.place(told[1]);
  const at = place?.lat === undefined || place.lon === undefined ? {} : { lat: place.lat, lon: place.lon };
  return { ...find(text, told), ...at, ...(place ? { precision: place.precision } : {}) };
}

export function record(document: DocumentId, draft: Draft): ClaimRecord {
  const text = TEXTS[document];
  const { trigger, evidence, actor, recipient, place, hedges, links, review, restricted, ledgerId, ...rest } = draft;
  const span = find(text, [evidence]);
  const claim: Claim = {
    id: 'c1',
    kind: 'event',
    also: [],
    time: null,
    quantities: [],
    factuality: 'CT+',
    outletFactuality: links && links.length > 0 ? 'Uu' : 'CT+',
    tense: 'past',
    about: [],
    rules: ['fixture'],
    ...rest,
    trigger: find(text, [trigger]),
    evidence: { start: span.start, end: span.end },
    actor: (actor ?? []).map((told) => find(text, told)),
    recipient: (recipient ?? []).map((told) => find(text, told)),
    place: (place ?? []).map((told) => placeOf(text, told)),
    hedges: (hedges ?? []).map((words) => find(text, [words])),
    attribution: (links ?? []).map(([holder, told, cue]) => ({ ...find(text, told), holder, cue: find(text, [cue]) })),
  };
  const home = DOCUMENTS.find(({ id }) => id === document)!;
  const { text: _, ...documentRecord } = home;
  const refs = (roles: readonly Reference[]): readonly string[] => roles.flatMap((role) => role.ref ?? []);
  return {
    id: ledgerId ?? `${document}.r1.${claim.id}`,
    document: documentRecord,
    coder: ledgerId ? { kind: 'person', version: 'amal' } : { kind: 'rules', version: '0.1.0', lexicon: 'sha256:feed' },
    claim,
    evidence: text.slice(span.start, span.end),
    actors: refs(claim.actor),
    recipients: refs(claim.recipient),
    places: refs(claim.place),
    day: claim.time?.from ?? home.published ?? null,
    told: claim.time?.from !== undefined,
    known: home.known,
    review: review ?? 'unreviewed',
    restricted: restricted ?? false,
  };
}

const time = (text: string, words: string, from: string, to: string, precision: 'day' | 'part-of-day' | 'month') => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, from, to, precision };
};
const killed = (text: string, words: string, point: number) => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    text: words,
    op: 'exact',
    low: point,
    point,
    high: point,
    unit: 'killed',
    role: 'recipient',
  } as const;
};

const RAID = 'قتل خمسة أشخاص في غارة جوية لجيش الساحل على بلدة تل الرمان صباح الاثنين، بحسب مصادر طبية في مدينة البرج.';
const raid = (document: 'd1' | 'd2', more: Partial<Draft> = {}): ClaimRecord =>
  record(document, {
    type: 'ASSAULT',
    mode: 'aerial',
    trigger: 'غارة جوية',
    evidence: RAID,
    actor: [['جيش الساحل', 'coast-army']],
    place: [['بلدة تل الرمان', 'sy-tell']],
    time: time(TEXTS[document], 'صباح الاثنين', '2014-03-03', '2014-03-03', 'part-of-day'),
    quantities: [killed(TEXTS[document], 'خمسة أشخاص', 5)],
    links: [['anonymous', ['مصادر طبية'], 'بحسب']],
    ...more,
  });

export const CLAIMS: readonly ClaimRecord[] = [
  // mended by a person: what was struck is the market
  record('d1', {
    ledgerId: 'd1.e9',
    id: 'c2',
    type: 'ASSAULT',
    mode: 'destroy',
    trigger: 'أصابت',
    evidence: 'وقال الناطق باسم ألوية النهر إن الغارة أصابت السوق.',
    actor: [['جيش الساحل', 'coast-army']],
    recipient: [['السوق']],
    place: [['بلدة تل الرمان', 'sy-tell']],
    time: time(TEXTS.d1, 'صباح الاثنين', '2014-03-03', '2014-03-03', 'part-of-day'),
    links: [['organisation', ['الناطق باسم ألوية النهر', 'river-brigades'], 'قال']],
    review: 'accepted',
  }),
  raid('d1', { review: 'accepted' }),
  record('d1', {
    id: 'c2',
    type: 'ASSAULT',
    mode: 'aerial',
    trigger: 'أصابت',
    evidence: 'وقال الناطق باسم ألوية النهر إن الغارة أصابت السوق.',
    recipient: [['السوق']],
    links: [['organisation', ['الناطق باسم ألوية النهر', 'river-brigades'], 'قال']],
    review: 'superseded',
  }),
  raid('d2'),
  record('d3', {
    type: 'ASSAULT',
    mode: 'aerial',
    trigger: 'قصف جوي',
    evidence: 'وثق مرصد التلال مقتل سبعة مدنيين في قصف جوي على تل الرمان يوم 3 آذار/مارس.',
    recipient: [['سبعة مدنيين']],
    place: [['تل الرمان', 'sy-tell']],
    time: time(TEXTS.d3, '3 آذار/مارس', '2014-03-03', '2014-03-03', 'day'),
    quantities: [killed(TEXTS.d3, 'سبعة مدنيين', 7)],
    links: [['monitor', ['مرصد التلال', 'hills-monitor'], 'وثق']],
  }),
  record('d3', {
    id: 'c2',
    type: 'ASSAULT',
    mode: 'aerial',
    trigger: 'الغارة',
    evidence: 'ونفى جيش الساحل تنفيذ الغارة.',
    actor: [['جيش الساحل', 'coast-army']],
    factuality: 'CT-',
    links: [['organisation', ['جيش الساحل', 'coast-army'], 'نفى']],
    review: 'unsure',
  }),
  record('d4', {
    type: 'ASSAULT',
    mode: 'sexual',
    trigger: 'اغتصاب',
    evidence: 'وثق مرصد التلال حالات اغتصاب في سجن البرج.',
    place: [['البرج', 'sy-burj']],
    links: [['monitor', ['مرصد التلال', 'hills-monitor'], 'وثق']],
    restricted: true,
  }),
  record('d4', {
    id: 'c2',
    type: 'AID',
    trigger: 'نقل',
    evidence: 'وقال سمير الحداد إنه نقل إلى المستشفى.',
    recipient: [['سمير الحداد', 'samir']],
    links: [['person', ['سمير الحداد', 'samir'], 'قال']],
  }),
  record('d5', {
    kind: 'relation',
    type: 'ALLIANCE',
    change: 'begins',
    trigger: 'تحالفا',
    evidence: 'أعلنت ألوية النهر و\u202bجبهة التل (101)\u202c تحالفا بينهما.',
    actor: [
      ['ألوية النهر', 'river-brigades'],
      ['\u202bجبهة التل (101)\u202c', 'hill-front'],
    ],
    links: [['organisation', ['ألوية النهر', 'river-brigades'], 'أعلنت']],
  }),
  record('d5', {
    id: 'c2',
    type: 'ASSAULT',
    trigger: 'تهاجم',
    evidence: 'وتوقع محللون أن تهاجم الألوية مدينة البرج خلال شهر.',
    actor: [['الألوية', 'river-brigades']],
    place: [['مدينة البرج', 'sy-burj']],
    time: time(TEXTS.d5, 'خلال شهر', '2014-03-07', '2014-04-07', 'month'),
    factuality: 'PR+',
    tense: 'future',
    hedges: ['توقع'],
    links: [['collective', ['محللون'], 'توقع']],
  }),
  record('d5', {
    id: 'c3',
    kind: 'assessment',
    type: 'expectation',
    trigger: 'توقع',
    evidence: 'وتوقع محللون',
    tense: 'generic',
  }),
  record('d6', {
    type: 'ASSAULT',
    mode: 'x-clash',
    trigger: 'اشتباكات',
    evidence: 'دارت اشتباكات بين ألوية النهر وجيش الساحل في وادي النهر في 10 آذار.',
    actor: [
      ['ألوية النهر', 'river-brigades'],
      ['جيش الساحل', 'coast-army'],
    ],
    place: [['وادي النهر', 'sy-valley']],
    time: time(TEXTS.d6, '10 آذار', '2014-03-10', '2014-03-10', 'day'),
  }),
  record('d6', {
    id: 'c2',
    type: 'ASSAULT',
    mode: 'abduct',
    trigger: 'خطف',
    evidence: 'وخطف مجهولون عاملا.',
    actor: [['مجهولون']],
    recipient: [['عاملا']],
  }),
  record('d6', {
    id: 'c3',
    type: 'COERCE',
    mode: 'arrest',
    trigger: 'اعتقلت',
    evidence: 'واعتقلت الشرطة ثلاثة في بئر زهرة في 12 آذار.',
    actor: [['الشرطة', 'desert-police']],
    recipient: [['ثلاثة']],
    place: [['بئر زهرة', 'mr-well']],
    time: time(TEXTS.d6, '12 آذار', '2014-03-12', '2014-03-12', 'day'),
  }),
];
