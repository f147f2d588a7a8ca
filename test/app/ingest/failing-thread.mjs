// A thread of the pool that dies or hangs at certain reports; those it is done with it only counts.
export default function read({ reports }) {
  return reports.map(({ document: { text } }) => {
    if (text.includes('DIES')) process.exit(1);
    if (text.includes('HANGS')) for (;;);
    return { items: [], claims: text.length, issues: [] };
  });
}
