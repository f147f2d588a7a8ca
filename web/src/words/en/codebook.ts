/** The page of codes: headings and notes; what each code means stands in codebook-meanings. */
export const codebook = {
  help: 'Every code that a claim may bear, in both languages, with what it means and an invented example. The words that bring the code about are marked.',
  search: 'Search the codes',
  searchHelp: 'Code, word or meaning, Arabic or English',
  found: { one: '{{n}} code', other: '{{n}} codes' },
  none: 'No code matches',
  noneHelp: 'Search for fewer letters, or for the word in the other language.',
  clear: 'Show all codes',
  contents: 'Lists',
  code: 'Code',
  modes: 'Modes',
  link: 'Address of {{code}}',
  lists: {
    kinds: 'Kinds of claim',
    types: 'Events',
    relations: 'Relations',
    changes: 'Changes of a relation',
    aspects: 'Assessments',
    holders: 'Sources in the chain',
    factuality: 'Certainty',
    tenses: 'Time of the act',
    precisions: 'Precision of time',
    ops: 'How a number is told',
    units: 'What is counted',
  },
  notes: {
    kinds: 'A claim is one proposition, as one chain of sources puts it, in one report. It is not a fact.',
    types:
      'Types are those of PLOVER 2.0; a mode that begins with x- is ours. A strike that killed five is one assault with a number, not two claims. A demand, threat or accusation is certain: it was made; what is demanded is not coded again.',
    relations: 'A relation is coded where words name it, never inferred from an event.',
    changes: 'What the text asserts of the relation.',
    aspects: 'A judgement on acts and groups. Whose judgement it is stands in the chain.',
    holders:
      'The chain runs from the outlet inwards; the last link said it first. Without a link, the outlet says it in its own voice.',
    factuality:
      'How surely the innermost source puts it. A hedge is a value of what was said, never a probability of what happened.',
    tenses: 'When the act lies, seen from the report.',
    precisions: 'Times are worked out against the day of publication. Without words of time there is no time.',
    ops: 'Vague words (dozens, hundreds) have a range and no point.',
    units: 'A number belongs to one claim and one side of it.',
  },
};
