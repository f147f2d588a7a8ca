import { parentPort, workerData } from 'node:worker_threads';
import { openRegistry } from '../../app/registry.ts';
import { createReader } from '../../core/read.ts';
import { loadCompiled } from '../../lexicon/compiled.ts';
import type { Head } from '../../store/contract.ts';
import { openStore } from '../../store/open.ts';
import type { Operation } from '../contract/operation.ts';
import { answerHere } from '../http/answer.ts';
import { knownError } from '../http/problem.ts';
import { createLedger } from '../ledger.ts';
import { ROUTES } from '../routes/all.ts';
import type { Asked } from '../routes/route.ts';
import type { Ask, Question, ReadingParts, Reply } from './messages.ts';

// A thread that answers questions to the ledger, over a connection of its own that cannot write.

const { database }: ReadingParts = workerData;
const opened = await openStore(database, { readOnly: true });
let head: Head = { seq: 0, at: '', hash: '' };
// Who asks knows the end of the log already.
const store = { ...opened, head: async () => head };
const ledger = createLedger({ store, registry: openRegistry(), openReader: async () => createReader(await loadCompiled([])) });
const routes = new Map(ROUTES.map((route) => [route.operation.id, route]));

async function replyTo({ number, question }: Ask): Promise<Reply> {
  try {
    if (question.head.seq > head.seq) head = question.head;
    const route = routes.get(question.operation);
    if (!route) throw new RangeError(`no operation ${question.operation}`);
    return { number, body: await answerHere(route, askedOf(question)) };
  } catch (error) {
    const known = knownError(error);
    return { number, error: known, ...(known.status === 500 && error instanceof Error && { trace: error.stack ?? '' }) };
  }
}

/** The question has passed the operation's schemas in the thread that asks. */
function askedOf({ params, query, person, permissions, language, now }: Question): Asked<Operation> {
  const asked: unknown = { ledger, person, permissions, language, now: () => new Date(now), params, query, body: undefined };
  return asked as Asked<Operation>;
}

parentPort?.on('message', (ask: Ask) => {
  void replyTo(ask).then((reply) => parentPort?.postMessage(reply, 'body' in reply ? [reply.body.buffer] : []));
});
