/** Map: where claims say that things happened. */
export const map = {
  help: 'Where reports say that things happened, counted in claims.',
  purpose:
    'The map is for looking back and for holding to account. It shows what was published, on the days told, and follows nobody: there are no live positions.',
  views: 'How to show it',
  map: 'Map',
  list: 'List of places',
  mapLabel: 'Map of places. The list has the same.',
  noWebGl: 'This browser does not draw with WebGL, so the places are shown as a list.',
  counted: '{{placed}} of {{claims}} claims name one of {{places}} listed places.',
  empty: 'No claim here names a listed place',
  emptyHelp: 'Choose other days, or ask for something wider.',
  hint: 'Choose a place to read what happened there.',
  place: 'The place chosen',
  several: '{{name}} and {{count}} more',
  claims: { one: '{{n}} claim', other: '{{n}} claims' },
  events: 'Events',
  eventsHelp: 'Those of places within it are among them.',
  noEvents: 'No events on these days.',
  toEvent: { one: 'The event, {{n}} claim', other: 'The event, {{n}} claims' },
  near: {
    spot: 'On the spot',
    within: 'Somewhere within about {{km}} km',
    country: 'Somewhere in the country: nothing nearer is told or known',
  },
  reading:
    'Circles are areas, not hits: a town is drawn with {{town}} km around its middle, a city with {{city}}, a district of a division with {{admin2}}, what is only known by its division with {{division}}. A whole country is shaded where no more is told.',
  credit: 'Land and borders: Natural Earth (public domain). Borders are drawn as they are in that source and are no judgement.',
  zoomIn: 'Nearer',
  zoomOut: 'Farther',
  fit: 'Back to the whole',
  columns: { place: 'Place', claims: 'Claims', types: 'Of which', days: 'Days', near: 'How near it is known' },
};
