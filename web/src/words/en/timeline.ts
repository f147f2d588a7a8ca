/** Timeline: events and predictions over time. */
export const timeline = {
  help: 'How dense claims of events lie over time, and what was foretold for which days.',
  lists: 'Which list stands below',
  events: 'Events',
  predictions: 'Predictions',
  foretold: 'Foretold for',
  densityOf: 'Claims over time in {{count}} rows by type. The list below tells of each.',
  reading:
    'Rows: claims by type and the day they are filed under. Dashed bars: the days a prediction is for, the newest 200 of them.',
  undated: { one: '{{n}} claim has no known day and is not drawn.', other: '{{n}} claims have no known day and are not drawn.' },
  none: 'No events here',
  noPredictions: 'No predictions here',
  noneHelp: 'Choose other days, or take filters away.',
  toEvent: { one: 'The event, {{n}} claim', other: 'The event, {{n}} claims' },
  horizon: 'Foretold for {{days}}',
  noHorizon: 'No day told',
  states: {
    open: 'open',
    due: 'due',
    'borne-out': 'borne out',
    'not-borne-out': 'not borne out',
    partly: 'partly borne out',
    unresolved: 'cannot be settled',
  },
};
