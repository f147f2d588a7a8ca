/** Weight of each sign, in tenths of a logit: in a report that tells of acts elsewhere as well, and in a text that tells of nothing else. */
export type Weights = Readonly<Record<string, readonly [report: number, alone: number]>>;

/** Signs of a finite verb. */
export const VERB: Weights = {
  'base': [-1, -12], 'actor': [2, -2], 'actor-named': [8, 2], 'after-that': [3, 3], 'attributed': [2, 2], 'bare': [-3, -2], 'beside-noun': [-3, 6],
  'beside-verb': [1, 14], 'count-actor': [-8, 5], 'count-recipient': [2, 6], 'first-act': [5, 2], 'first-person': [-7, -5], 'first-verb': [0, 5],
  'future': [-2, -2], 'hedged': [1, -4], 'imperfect': [-4, -10], 'long': [0, -8], 'mode-abduct': [3, -4], 'mode-access': [-3, 0],
  'mode-aerial': [6, 0], 'mode-beat': [0, 3], 'mode-ceasefire': [-3, 0], 'mode-change': [2, 0], 'mode-crowd-control': [0, -2], 'mode-cyber': [-2, 0],
  'mode-demo': [0, 2], 'mode-destroy': [2, -2], 'mode-drone': [0, 7], 'mode-explosives': [2, 4], 'mode-firearms': [7, 2],
  'mode-heavy-weapons': [2, 4], 'mode-meet': [3, 0], 'mode-militia': [3, 0], 'mode-obstruct': [1, -5], 'mode-phone': [2, 0], 'mode-restrict': [-5, 0],
  'mode-seize': [3, 0], 'mode-suicide-attack': [-2, 7], 'mode-third-party': [2, 0], 'mode-torture': [0, -3], 'mode-violence': [7, 0],
  'mode-withdraw': [4, 0], 'mode-x-besiege': [2, 0], 'mode-x-clash': [3, 2], 'mode-x-occupy': [7, 0], 'mode-yield': [3, 0], 'not-sure': [1, -3],
  'opens': [1, -3], 'perfect': [3, -2], 'place': [5, 7], 'places': [-2, 0], 'recipient': [-4, 3], 'recipient-named': [-2, 1], 'relative': [-5, -3],
  'sentence-counts': [1, 4], 'sentence-old': [-4, 0], 'sentence-recent': [-2, 1], 'short': [-1, -2], 'time-old': [-5, -5], 'time-older': [-1, -5],
  'time-open': [5, -1], 'time-recent': [-5, 2], 'time-told': [2, 0], 'title': [2, 0], 'toll': [2, 11], 'type-ACCUSE': [3, 0], 'type-AGREE': [-6, 0],
  'type-AID': [-6, 0], 'type-ASSAULT': [2, -8], 'type-CONCEDE': [-3, 0], 'type-CONSULT': [2, 0], 'type-COOPERATE': [-3, 0], 'type-MOBILIZE': [3, 0],
  'type-PROTEST': [2, -3], 'type-REJECT': [4, 0], 'type-REQUEST': [6, 0], 'type-RETREAT': [-2, 0], 'type-SUPPORT': [-7, 0], 'type-THREATEN': [3, 0],
  'who-whom': [6, 3],
};

/** Signs of a noun or participle. */
export const NOUN: Weights = {
  'base': [-2, -12], 'actor': [-1, -3], 'actor-named': [6, 1], 'aim': [-3, -2], 'amid': [2, -1], 'attributed': [2, -1], 'bare': [-2, -2],
  'beside-noun': [-2, 7], 'beside-verb': [7, 17], 'coordinated': [-4, 3], 'count-actor': [4, 5], 'count-recipient': [-4, 2], 'definite': [0, -7],
  'denied': [-5, -1], 'first-act': [6, 4], 'first-verb': [1, 2], 'future': [-6, -5], 'generic': [-8, -5], 'gov-aspect': [4, -2], 'gov-cause': [-7, 3],
  'gov-do': [3, 0], 'gov-event': [-2, -4], 'gov-happen': [10, 7], 'gov-none': [-4, -2], 'gov-plain': [-6, -3], 'gov-relation': [1, -3],
  'gov-report': [1, -3], 'gov-witness': [1, -6], 'hedged': [-2, -5], 'indefinite': [2, 2], 'long': [1, -16], 'masdar': [-3, 0], 'mode-abduct': [9, 0],
  'mode-aerial': [3, 4], 'mode-arrest': [3, 0], 'mode-assist': [2, 0], 'mode-boycott': [0, 2], 'mode-demo': [-1, 2], 'mode-destroy': [3, -6],
  'mode-disapprove': [4, 0], 'mode-discontinue': [3, 0], 'mode-explosives': [2, 7], 'mode-firearms': [2, 0], 'mode-heavy-weapons': [9, 2],
  'mode-investigate': [-3, 0], 'mode-militia': [-4, 0], 'mode-multilateral': [-3, 0], 'mode-obstruct': [0, 3], 'mode-phone': [-2, 0],
  'mode-release': [-3, 0], 'mode-restrict': [2, 0], 'mode-riot': [0, -6], 'mode-suicide-attack': [3, 10], 'mode-targeted': [-3, -4],
  'mode-troops': [2, 0], 'mode-violence': [2, 0], 'mode-visit': [-2, 0], 'mode-withhold': [2, 0], 'mode-x-besiege': [4, 0], 'mode-x-clash': [1, -3],
  'mode-x-exchange': [2, 0], 'mode-yield': [2, 0], 'not-sure': [-5, -2], 'participle': [-2, 1], 'place': [2, 5], 'plural': [3, -4],
  'question': [0, -5], 'quoted': [-2, 0], 'recipient': [2, 1], 'recipient-named': [2, -1], 'sentence-counts': [0, 7], 'sentence-old': [-2, 5],
  'sentence-recent': [2, 0], 'short': [-1, -4], 'slot-object': [2, -5], 'slot-subject': [1, -5], 'suffixed': [0, -6], 'tail': [-7, -6],
  'tail-of-count': [-1, -4], 'that-which': [3, -5], 'time-old': [-10, -12], 'time-older': [5, -3], 'time-recent': [6, 2], 'time-told': [-4, 0],
  'title': [6, 0], 'toll': [2, 19], 'type-ACCUSE': [2, 0], 'type-AGREE': [-5, 0], 'type-AID': [-8, 0], 'type-ASSAULT': [6, -13],
  'type-COERCE': [4, 0], 'type-PROTEST': [-1, 2], 'type-REQUEST': [3, 0], 'type-THREATEN': [-3, 0], 'under-locative': [-1, -2],
  'under-other': [3, -2], 'who-whom': [4, 3],
};
