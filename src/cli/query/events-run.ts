import { eventOf, eventsPage } from '../../app/query/events.ts';
import { filterOf, type Question } from '../../app/query/question.ts';
import { painter } from '../../export/paint.ts';
import { Misuse } from '../failure.ts';
import { openOutput } from '../output.ts';
import { colours, widthOf } from '../terminal.ts';
import type { RunOptions } from './claims-run.ts';
import { eventShape } from './event-shape.ts';
import { eventText } from './event-text.ts';
import type { Given } from './given.ts';
import { show } from './show.ts';
import { withSession } from './with-session.ts';

export const runEvents = ({ given, language, typed, question }: RunOptions & { readonly question: Question }): Promise<number> =>
  withSession(given, async (session) => {
    const filter = {
      ...(await filterOf(session, question)),
      minChains: chainsAsked(given),
      contradicted: given.has('contradicted'),
    };
    return show(given, eventShape(session, language), (options) => eventsPage(session, filter, options), typed);
  });

function chainsAsked(given: Given): number {
  const asked = given.one('min-chains');
  if (asked === undefined) return 0;
  if (!/^\d{1,4}$/.test(asked))
    throw new Misuse(`--min-chains "${asked}" is not a number. For what two independent chains say: 2`);
  return Number(asked);
}

export const runEvent = (claim: string, { given, language }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const found = await eventOf(session, claim, given.has('include-restricted'));
    const output = await openOutput(undefined);
    const style = { language, width: widthOf(process.stdout), mark: painter(colours(process.stdout)).bold };
    const json = { ...found.event, records: found.claims };
    await output.write(
      given.one('format') === 'json' ? `${JSON.stringify(json, null, 2)}\n` : eventText(found, session.registry, style),
    );
    return 0;
  });
