/** Words of the queue of contradictions. */
export const contradictions = {
  help: 'Claims about one event that cannot both hold. None is chosen here: both stand, each with its words.',
  all: 'All',
  none: 'No contradictions of this kind',
  noneHelp:
    'They appear where claims about one event give other numbers, doers, places or days, or one denies what the other says.',
  sameReport: 'both in one report: often the reader’s mistake, worth a review',
};
