/** Words of the parts that many pages share. */
export const parts = {
  loading: 'Loading',
  more: 'Show more',
  undo: 'Undo',
};
