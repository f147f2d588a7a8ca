/** Weight of each sign, in tenths of a logit: in a report that tells of acts elsewhere as well, and in a text that tells of nothing else. */
export type Weights = Readonly<Record<string, readonly [report: number, alone: number]>>;

/** Signs of a finite verb. */
export const VERB: Weights = {
  'base': [0, -10], 'actor': [2, -3], 'actor-named': [8, 0], 'after-that': [2, 1], 'attributed': [2, 1], 'bare': [-1, -2], 'beside-noun': [-4, 3],
  'beside-verb': [0, 11], 'count-actor': [-6, 5], 'count-recipient': [1, 6], 'first-person': [-6, -3], 'future': [-2, -2], 'hedged': [1, -3],
  'imperfect': [-4, -10], 'not-sure': [0, -3], 'opens': [3, 2], 'passive': [0, -2], 'perfect': [4, 0], 'place': [3, 7], 'recipient': [-3, 3],
  'recipient-named': [-2, 1], 'relative': [-5, -3], 'sentence-counts': [1, 3], 'sentence-old': [-2, -1], 'sentence-recent': [-2, 1],
  'time-old': [-4, -4], 'time-older': [-1, -4], 'time-open': [3, -1], 'time-recent': [-4, 3], 'title': [2, 0], 'toll': [2, 10], 'type-ACCUSE': [2, 0],
  'type-AGREE': [-3, 0], 'type-AID': [-4, 0], 'type-ASSAULT': [2, -7], 'type-COERCE': [2, 0], 'type-CONSULT': [2, 0], 'type-PROTEST': [1, -4],
  'type-REJECT': [3, 0], 'type-REQUEST': [4, 0], 'type-RETREAT': [-2, 0], 'type-SUPPORT': [-8, 0], 'type-THREATEN': [3, 0], 'who-whom': [7, 2],
};

/** Signs of a noun or participle. */
export const NOUN: Weights = {
  'base': [-1, -10], 'actor': [-1, -3], 'actor-named': [5, 0], 'aim': [-4, -3], 'amid': [2, -1], 'attributed': [2, -1], 'bare': [-2, -2],
  'beside-noun': [-3, 5], 'beside-verb': [5, 13], 'construct': [-1, -2], 'coordinated': [-5, 1], 'count-actor': [3, 5], 'count-recipient': [-2, 3],
  'definite': [0, -7], 'denied': [-4, 0], 'future': [-5, -5], 'generic': [-9, -9], 'gov-aspect': [4, -1], 'gov-cause': [-6, 0], 'gov-do': [1, -2],
  'gov-event': [-1, -2], 'gov-happen': [7, 6], 'gov-none': [-3, -2], 'gov-plain': [-4, -2], 'gov-relation': [1, -2], 'gov-witness': [1, -5],
  'hedged': [-3, -5], 'indefinite': [2, 3], 'masdar': [-5, -3], 'not-sure': [-5, -3], 'opens': [2, 3], 'place': [2, 5], 'plural': [3, -5],
  'question': [0, -3], 'recipient-named': [2, -1], 'sentence-counts': [1, 5], 'sentence-recent': [3, -1], 'slot-object': [0, -5],
  'slot-subject': [2, -4], 'slot-topic': [2, -1], 'suffixed': [-1, -6], 'tail': [-5, -6], 'tail-of-count': [0, -4], 'that-which': [2, -5],
  'time-old': [-8, -11], 'time-older': [1, -4], 'time-open': [-1, 2], 'time-recent': [5, 3], 'time-told': [-2, 0], 'title': [5, 0], 'toll': [3, 17],
  'type-ACCUSE': [3, 0], 'type-AGREE': [-6, 0], 'type-AID': [-7, 0], 'type-ASSAULT': [7, -10], 'type-COERCE': [4, 0], 'type-MOBILIZE': [-3, 0],
  'type-REQUEST': [2, 0], 'under-locative': [-1, -3], 'under-other': [2, -1], 'who-whom': [4, 4],
};
