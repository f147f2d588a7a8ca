/** The help page. */
export const help = {
  help: 'How to begin, what is shown, and what it must not be taken for.',
  begin: {
    title: 'How to begin',
    paste: {
      do: 'Paste or drop a report',
      text: 'Any text will do, or a file, a feed, an address. It is read at once, on this machine.',
    },
    read: {
      do: 'Open it',
      text: 'Claims are marked in the text. Choose one to see who did what to whom, where, when, and who says so.',
    },
    judge: {
      do: 'Judge the claims',
      text: 'Accept what the report says, reject what it does not, correct what was misread, add what was missed. Everything can be undone.',
    },
    compare: {
      do: 'Compare reports',
      text: 'Claims about one happening come together as an event: how often it is told independently, and where reports cannot both be right.',
    },
    picture: {
      do: 'See the picture',
      text: 'How groups stand to each other over time, what happened where, what was foretold and what came of it.',
    },
    take: {
      do: 'Take it with you',
      text: 'Export what you selected for other programs, with the rules that protect people applied.',
    },
  },
  keys: {
    title: 'Keys',
    help: 'Keys are found by their place on the keyboard, so they work on an Arabic layout, too. On every page, ? lists the keys that work there.',
    key: 'Key',
    does: 'What it does',
    everywhere: 'On every page',
    judging: 'Judging a claim',
    list: 'List the keys of the page',
    search: 'Go to search',
    accept: 'Accept',
    reject: 'Reject',
    unsure: 'Unsure',
    edit: 'Correct',
    undo: 'Undo',
  },
  marks: {
    title: 'What the marks mean',
    kinds: {
      name: 'Shapes in the text',
      text: 'A circle marks an event, a diamond a relation, a triangle an assessment. Colours repeat what shapes and lines say; nothing is told by colour alone.',
    },
    chain: {
      name: 'Chain',
      text: 'From the outlet to the first who said it. An empty chain: the outlet says it in its own voice.',
    },
    hedges: {
      name: 'Hedges',
      text: 'Words such as “reportedly” or “may”. They are a part of what was said and never become a likelihood of what happened.',
    },
    told: {
      name: 'As told and as resolved',
      text: '“Yesterday” stands as it was told, with the day that follows from the day of publication. What cannot be told from the words is left open.',
    },
    copies: { name: 'Copies', text: 'Reports with nearly the same text form one group. Copies are not witnesses.' },
    restricted: {
      name: 'Restricted',
      text: 'Claims of sexual violence are shown only to those who may see them, and only when they ask.',
    },
  },
  figures: {
    title: 'What the figures mean',
    chains: {
      name: 'Independent chains',
      text: 'How many chains tell the same without meeting before the event. Two papers that quote one agency count as one.',
    },
    numbers: {
      name: 'Four views of a number',
      text: 'Conservative: the lowest that is told. Triple: low, best and high. Majority: what most chains tell. By source: each as it was told. An export names the view it uses.',
    },
    grades: {
      name: 'Grades',
      text: 'Reliability of the source from A to F, credibility of the claim from 1 to 6. F and 6 mean “cannot be judged”, not “bad”. People give them; the machine only proposes.',
    },
    levels: {
      name: 'Level of a relation',
      text: 'From −3, enmity, to +3, union, by published rules. An end that nobody tells is open, which does not mean “until today”.',
    },
    asOf: {
      name: 'As of a day',
      text: 'Everything can be seen as it was known on a day, and as it held on a day. Nothing is ever overwritten.',
    },
    agreement: {
      name: 'Agreement',
      text: 'How far people who review the same claims decide alike. It says how clear the task is, not who is right.',
    },
  },
  not: {
    title: 'What Isnad is not for',
    targeting: 'Not for targeting: it shows no live positions, and places are coarsened in what is published.',
    persons: 'Not for profiles of private persons: they are no entities here.',
    truth: 'Not a judge of the truth: it shows who says what, and leaves the verdict to people.',
    likelihood: 'Not a forecast: it keeps what others foretold, and what came of it.',
    alone: 'Not a reader to be trusted blindly: a part of what it finds is wrong, and it misses much. Review before you publish.',
  },
  more: {
    title: 'More',
    codebook: 'Codebook: every code and what it means',
    api: 'The programming interface, with all that can be asked of it',
    openapi: 'Its description for programs (OpenAPI)',
    opens: 'in English',
  },
};
