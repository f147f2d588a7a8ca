import { command } from './command.ts';

/** Sub-commands are imported only when called: a cold start loads nothing it does not need. Help shows them in this order and these groups. */
const GROUPS = {
  'One report': {
    read: async () => (await import('./read.ts')).default,
    explain: async () => (await import('./explain.ts')).default,
  },
  'The workbench': {
    serve: async () => (await import('./serve.ts')).default,
  },
  'The ledger': {
    ingest: async () => (await import('./ingest.ts')).default,
    work: async () => (await import('./work.ts')).default,
    jobs: async () => (await import('./jobs.ts')).default,
    documents: async () => (await import('./documents.ts')).default,
    claims: async () => (await import('./claims.ts')).default,
    events: async () => (await import('./events.ts')).default,
    event: async () => (await import('./event.ts')).default,
    contradictions: async () => (await import('./contradictions.ts')).default,
    relations: async () => (await import('./relations.ts')).default,
    actors: async () => (await import('./actors.ts')).default,
    sources: async () => (await import('./sources.ts')).default,
    predictions: async () => (await import('./predictions.ts')).default,
  },
  'What people say': {
    review: async () => (await import('./review.ts')).default,
    reviews: async () => (await import('./reviews.ts')).default,
    agreement: async () => (await import('./agreement.ts')).default,
    adjudication: async () => (await import('./adjudication.ts')).default,
    same: async () => (await import('./same.ts')).default,
    apart: async () => (await import('./apart.ts')).default,
    grade: async () => (await import('./grade.ts')).default,
    outcome: async () => (await import('./outcome.ts')).default,
    actor: async () => (await import('./actor.ts')).default,
    account: async () => (await import('./account.ts')).default,
    people: async () => (await import('./people.ts')).default,
  },
  'Keeping and giving': {
    export: async () => (await import('./export.ts')).default,
    load: async () => (await import('./load.ts')).default,
    verify: async () => (await import('./verify.ts')).default,
    backup: async () => (await import('./backup.ts')).default,
    restore: async () => (await import('./restore.ts')).default,
    move: async () => (await import('./move.ts')).default,
    doctor: async () => (await import('./doctor.ts')).default,
  },
  'The lexicon': {
    lexicon: async () => (await import('./lexicon.ts')).default,
    gazetteer: async () => (await import('./gazetteer.ts')).default,
    score: async () => (await import('./score.ts')).default,
  },
} as const;

export const root = Object.assign(
  command(
    {
      meta: { name: 'isnad', description: 'Reads Arabic reports of armed conflict into sourced claims, offline' },
      subCommands: {
        ...GROUPS['One report'],
        ...GROUPS['The workbench'],
        ...GROUPS['The ledger'],
        ...GROUPS['What people say'],
        ...GROUPS['Keeping and giving'],
        ...GROUPS['The lexicon'],
      },
    },
    [
      'isnad read report.txt --published 2024-04-09',
      'isnad ingest reports/',
      'isnad claims --actor "Islamic State" --from 2014-09-01',
    ],
  ),
  { groups: Object.fromEntries(Object.entries(GROUPS).map(([title, commands]) => [title, Object.keys(commands)])) },
);
