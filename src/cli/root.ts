import { command } from './command.ts';

/** Sub-commands are imported only when called: a cold start loads nothing it does not need. */
export const root = command(
  {
    meta: { name: 'isnad', description: 'Reads Arabic reports of armed conflict into sourced claims, offline' },
    subCommands: {
      read: async () => (await import('./read.ts')).default,
      ingest: async () => (await import('./ingest.ts')).default,
      explain: async () => (await import('./explain.ts')).default,
      ingest: async () => (await import('./ingest.ts')).default,
      claims: async () => (await import('./claims.ts')).default,
      documents: async () => (await import('./documents.ts')).default,
      score: async () => (await import('./score.ts')).default,
      lexicon: async () => (await import('./lexicon.ts')).default,
      gazetteer: async () => (await import('./gazetteer.ts')).default,
    },
  },
  ['isnad read report.txt --published 2024-04-09', 'isnad explain report.txt --sentence 2'],
);
