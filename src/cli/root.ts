import { command } from './command.ts';

/** Sub-commands are imported only when called: a cold start loads nothing it does not need. */
export const root = command(
  {
    meta: { name: 'isnad', description: 'Reads Arabic reports of armed conflict into sourced claims, offline' },
    subCommands: {
      read: async () => (await import('./read.ts')).default,
      explain: async () => (await import('./explain.ts')).default,
      ingest: async () => (await import('./ingest.ts')).default,
      documents: async () => (await import('./documents.ts')).default,
      claims: async () => (await import('./claims.ts')).default,
      people: async () => (await import('./people.ts')).default,
      review: async () => (await import('./review.ts')).default,
      same: async () => (await import('./same.ts')).default,
      apart: async () => (await import('./apart.ts')).default,
      grade: async () => (await import('./grade.ts')).default,
      outcome: async () => (await import('./outcome.ts')).default,
      actor: async () => (await import('./actor.ts')).default,
      reviews: async () => (await import('./reviews.ts')).default,
      agreement: async () => (await import('./agreement.ts')).default,
      adjudication: async () => (await import('./adjudication.ts')).default,
      predictions: async () => (await import('./predictions.ts')).default,
      verify: async () => (await import('./verify.ts')).default,
      backup: async () => (await import('./backup.ts')).default,
      restore: async () => (await import('./restore.ts')).default,
      score: async () => (await import('./score.ts')).default,
      lexicon: async () => (await import('./lexicon.ts')).default,
      gazetteer: async () => (await import('./gazetteer.ts')).default,
    },
  },
  ['isnad read report.txt --published 2024-04-09', 'isnad explain report.txt --sentence 2'],
);
