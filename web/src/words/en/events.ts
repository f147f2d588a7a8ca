/** Words of the list of events. */
export const events = {
  help: 'What is said to have happened, by whom, and how often independently. Copies of one report count as one witness.',
  minChains: 'Independent chains, at least',
  contradicted: 'Only with contradictions',
  contradictions: { one: '{{n}} contradiction', other: '{{n}} contradictions' },
  claims: { one: '{{n}} claim', other: '{{n}} claims' },
  marks: 'A full mark is an independent chain that says so, a hollow one denies it. They are counts, not likelihoods.',
  none: 'No event answers to this',
  noneHelp: 'Fewer filters, a wider span of days, or fewer chains may bring some.',
};
