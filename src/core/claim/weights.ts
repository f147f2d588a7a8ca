/** Weight of each sign, in tenths of a logit: in a report that tells of acts elsewhere as well, and in a text that tells of nothing else. */
export type Weights = Readonly<Record<string, readonly [report: number, alone: number]>>;

/** Signs of a finite verb. */
export const VERB: Weights = {
  'base': [1, -11], 'actor': [3, -1], 'actor-named': [8, 0], 'after-that': [2, 3], 'attributed': [3, 3], 'bare': [-2, -2], 'beside-noun': [-5, 6],
  'beside-verb': [0, 13], 'count-actor': [-8, 4], 'count-recipient': [1, 4], 'count-trigger': [0, -2], 'denied': [3, -4], 'doer-known': [0, -4],
  'first-act': [5, 2], 'first-person': [-8, -5], 'first-verb': [0, 6], 'future': [-2, -3], 'hedged': [-1, -3], 'imperfect': [-4, -9], 'long': [0, -9],
  'mode-abduct': [4, -4], 'mode-access': [-3, 0], 'mode-aerial': [6, 0], 'mode-beat': [0, 2], 'mode-ceasefire': [-3, 0], 'mode-change': [3, 0],
  'mode-crowd-control': [1, -2], 'mode-cyber': [-2, 0], 'mode-demo': [0, 2], 'mode-destroy': [2, 0], 'mode-drone': [0, 6], 'mode-explosives': [2, 5],
  'mode-firearms': [6, 3], 'mode-heavy-weapons': [2, 3], 'mode-meet': [3, 0], 'mode-militia': [2, 0], 'mode-obstruct': [1, -4], 'mode-phone': [2, 0],
  'mode-restrict': [-4, 0], 'mode-seize': [3, 0], 'mode-suicide-attack': [-1, 9], 'mode-targeted': [0, -2], 'mode-third-party': [2, 0],
  'mode-torture': [0, -3], 'mode-violence': [7, 0], 'mode-withdraw': [3, 0], 'mode-x-besiege': [2, 0], 'mode-x-clash': [2, 4],
  'mode-x-occupy': [7, 0], 'mode-yield': [3, 0], 'not-sure': [-4, -4], 'opens': [1, -4], 'passive': [2, 1], 'perfect': [5, -2], 'place': [2, 4],
  'places': [-2, 3], 'recipient': [-4, 1], 'recipient-named': [-4, 0], 'relative': [-6, -4], 'sentence-counts': [1, 5], 'sentence-old': [-4, -2],
  'sentence-recent': [-3, -3], 'short': [-3, -1], 'time-old': [-8, -8], 'time-older': [-3, -8], 'time-open': [7, 2], 'time-recent': [-3, 3],
  'time-told': [2, 0], 'toll': [2, 11], 'type-ACCUSE': [4, 0], 'type-AGREE': [-5, 0], 'type-AID': [-5, 0], 'type-ASSAULT': [1, -9],
  'type-CONCEDE': [-2, 0], 'type-COOPERATE': [-2, 0], 'type-MOBILIZE': [2, 0], 'type-PROTEST': [2, -2], 'type-REJECT': [4, 0], 'type-REQUEST': [4, 0],
  'type-RETREAT': [-2, 0], 'type-SUPPORT': [-3, 0], 'type-THREATEN': [3, 0], 'who-whom': [7, 5],
};

/** Signs of a noun or participle. */
export const NOUN: Weights = {
  'base': [-2, -12], 'actor': [-2, -2], 'actor-named': [5, 0], 'aim': [-3, -2], 'amid': [3, -1], 'attributed': [4, 0], 'bare': [-4, -1],
  'beside-noun': [-3, 5], 'beside-verb': [5, 16], 'coordinated': [-3, 3], 'count-actor': [7, 3], 'count-recipient': [-4, -1],
  'count-trigger': [-3, 2], 'definite': [-1, -7], 'denied': [-4, -3], 'direct': [-1, -2], 'first-act': [5, 4], 'first-verb': [3, -1],
  'future': [-5, -5], 'generic': [-9, -5], 'gov-aspect': [4, -1], 'gov-cause': [-7, 3], 'gov-do': [2, 0], 'gov-event': [-1, -6],
  'gov-happen': [10, 7], 'gov-none': [-6, -3], 'gov-plain': [-7, -5], 'gov-relation': [1, -3], 'gov-report': [2, -1], 'gov-undergo': [1, 3],
  'gov-witness': [1, -6], 'hedged': [-1, -3], 'indefinite': [2, 1], 'long': [1, -15], 'masdar': [-3, 0], 'mode-abduct': [10, -1],
  'mode-aerial': [3, 4], 'mode-allege': [3, 0], 'mode-arrest': [4, 0], 'mode-assist': [2, 0], 'mode-boycott': [0, 2], 'mode-demo': [-2, 2],
  'mode-destroy': [2, -6], 'mode-disapprove': [4, 0], 'mode-discontinue': [3, 0], 'mode-explosives': [2, 8], 'mode-firearms': [4, 1],
  'mode-heavy-weapons': [9, 2], 'mode-investigate': [-3, 0], 'mode-militia': [-5, 0], 'mode-multilateral': [-2, 0], 'mode-obstruct': [0, 3],
  'mode-release': [-4, 0], 'mode-riot': [0, -6], 'mode-seize': [2, 0], 'mode-suicide-attack': [1, 11], 'mode-targeted': [-3, -4],
  'mode-visit': [-2, 0], 'mode-weapons': [2, 0], 'mode-withhold': [2, 0], 'mode-x-besiege': [4, 0], 'mode-x-clash': [1, -3],
  'mode-x-exchange': [2, 0], 'mode-yield': [2, 0], 'not-sure': [-4, -4], 'opens': [0, 2], 'place': [0, 4], 'places': [3, 3], 'plural': [3, -5],
  'question': [0, -4], 'quoted': [-7, 0], 'recipient': [1, 2], 'recipient-named': [-2, 1], 'sentence-counts': [2, 6], 'sentence-old': [-6, 6],
  'sentence-recent': [3, 1], 'short': [0, -3], 'slot-object': [2, -6], 'slot-subject': [1, -4], 'slot-topic': [2, 1], 'suffixed': [-1, -6],
  'tail': [-5, -6], 'tail-of-count': [1, -6], 'that-which': [1, -6], 'time-old': [-8, -12], 'time-older': [5, -4], 'time-open': [2, -3],
  'time-recent': [5, 2], 'time-told': [-2, 0], 'title': [6, 0], 'toll': [2, 19], 'type-ACCUSE': [3, 0], 'type-AGREE': [-5, 0], 'type-AID': [-9, 0],
  'type-ASSAULT': [6, -14], 'type-COERCE': [3, 0], 'type-CONSULT': [2, 0], 'type-MOBILIZE': [-2, 0], 'type-PROTEST': [-1, 2], 'type-REQUEST': [4, 0],
  'type-THREATEN': [-2, 0], 'under-locative': [0, -2], 'under-other': [3, -2], 'who-whom': [3, -1],
};
