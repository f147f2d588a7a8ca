/** Words of the parts that many pages share. */
export const parts = {
  loading: 'Loading',
  more: 'Show more',
  undo: 'Undo',
  brush: {
    from: 'From',
    to: 'To',
    all: 'All days',
    claims: { one: '{{n}} claim', other: '{{n}} claims' },
    per: { day: 'by day', week: 'by week', month: 'by month', year: 'by year' },
  },
};
