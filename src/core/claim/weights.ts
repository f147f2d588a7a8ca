/** Weight of each sign, in tenths of a logit: in a report that tells of acts elsewhere as well, and in a text that tells of nothing else. */
export type Weights = Readonly<Record<string, readonly [report: number, alone: number]>>;

/** Signs of a finite verb. */
export const VERB: Weights = {
  'base': [1, -11], 'actor': [2, -1], 'actor-named': [6, 0], 'after-that': [1, 3], 'attributed': [3, 3], 'bare': [-1, -2], 'beside-noun': [-4, 6],
  'beside-verb': [0, 13], 'count-actor': [-4, 4], 'count-recipient': [1, 4], 'count-trigger': [0, -2], 'denied': [1, -4], 'doer-known': [0, -4],
  'first-act': [4, 2], 'first-person': [-4, -5], 'first-verb': [1, 6], 'future': [-2, -3], 'hedged': [-1, -3], 'imperfect': [-3, -9], 'long': [0, -9],
  'mode-abduct': [2, -4], 'mode-access': [-2, 0], 'mode-aerial': [3, 0], 'mode-beat': [0, 2], 'mode-crowd-control': [0, -2], 'mode-demo': [0, 2],
  'mode-drone': [0, 6], 'mode-explosives': [1, 5], 'mode-firearms': [3, 3], 'mode-heavy-weapons': [1, 3], 'mode-obstruct': [0, -4],
  'mode-restrict': [-2, 0], 'mode-suicide-attack': [0, 9], 'mode-targeted': [0, -2], 'mode-torture': [0, -3], 'mode-violence': [3, 0],
  'mode-withdraw': [2, 0], 'mode-x-clash': [1, 4], 'mode-x-occupy': [4, 0], 'not-sure': [-2, -4], 'opens': [1, -4], 'perfect': [4, -2],
  'place': [2, 4], 'places': [-1, 3], 'recipient': [-3, 1], 'recipient-named': [-2, 0], 'relative': [-5, -4], 'sentence-counts': [1, 5],
  'sentence-old': [-2, -2], 'sentence-recent': [-2, -3], 'time-old': [-4, -8], 'time-older': [-1, -8], 'time-open': [3, 2], 'time-recent': [-1, 3],
  'toll': [1, 11], 'type-ACCUSE': [2, 0], 'type-AGREE': [-3, 0], 'type-AID': [-3, 0], 'type-ASSAULT': [1, -9], 'type-PROTEST': [1, -2],
  'type-REJECT': [2, 0], 'type-REQUEST': [3, 0], 'type-SUPPORT': [-2, 0], 'type-THREATEN': [2, 0], 'who-whom': [6, 5],
};

/** Signs of a noun or participle. */
export const NOUN: Weights = {
  'base': [-2, -12], 'actor': [-1, -2], 'actor-named': [4, 0], 'aim': [-3, -2], 'amid': [2, -1], 'attributed': [3, 0], 'bare': [-4, -1],
  'beside-noun': [-2, 5], 'beside-verb': [4, 16], 'coordinated': [-3, 3], 'count-actor': [4, 3], 'count-recipient': [-3, -1],
  'count-trigger': [-1, 2], 'definite': [-1, -7], 'denied': [-3, -3], 'direct': [-1, -2], 'first-act': [4, 4], 'first-verb': [2, -1],
  'future': [-4, -5], 'generic': [-8, -5], 'gov-aspect': [3, -1], 'gov-cause': [-5, 3], 'gov-do': [2, 0], 'gov-event': [0, -6], 'gov-happen': [6, 7],
  'gov-none': [-5, -3], 'gov-plain': [-5, -5], 'gov-relation': [0, -3], 'gov-report': [2, -1], 'gov-undergo': [0, 3], 'gov-witness': [0, -6],
  'hedged': [-1, -3], 'indefinite': [2, 1], 'long': [1, -15], 'masdar': [-2, 0], 'mode-abduct': [5, -1], 'mode-aerial': [2, 4], 'mode-allege': [2, 0],
  'mode-arrest': [2, 0], 'mode-boycott': [0, 2], 'mode-demo': [-1, 2], 'mode-destroy': [1, -6], 'mode-disapprove': [2, 0], 'mode-explosives': [2, 8],
  'mode-firearms': [2, 1], 'mode-heavy-weapons': [5, 2], 'mode-militia': [-3, 0], 'mode-obstruct': [0, 3], 'mode-release': [-2, 0],
  'mode-riot': [0, -6], 'mode-suicide-attack': [0, 11], 'mode-targeted': [-2, -4], 'mode-x-besiege': [2, 0], 'mode-x-clash': [1, -3],
  'not-sure': [-3, -4], 'opens': [0, 2], 'place': [0, 4], 'places': [3, 3], 'plural': [3, -5], 'question': [0, -4], 'quoted': [-3, 0],
  'recipient': [1, 2], 'sentence-counts': [2, 6], 'sentence-old': [-3, 6], 'sentence-recent': [3, 1], 'short': [0, -3], 'slot-object': [1, -6],
  'slot-subject': [1, -4], 'slot-topic': [2, 1], 'suffixed': [-1, -6], 'tail': [-4, -6], 'tail-of-count': [0, -6], 'that-which': [1, -6],
  'time-old': [-4, -12], 'time-older': [3, -4], 'time-open': [1, -3], 'time-recent': [4, 2], 'title': [4, 0], 'toll': [2, 19], 'type-ACCUSE': [2, 0],
  'type-AGREE': [-4, 0], 'type-AID': [-6, 0], 'type-ASSAULT': [6, -14], 'type-COERCE': [2, 0], 'type-MOBILIZE': [-2, 0], 'type-PROTEST': [-1, 2],
  'type-REQUEST': [2, 0], 'type-THREATEN': [-2, 0], 'under-locative': [-1, -2], 'under-other': [1, -2], 'who-whom': [3, -1],
};
