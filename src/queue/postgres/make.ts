import type { QueueOptions } from '../contract.ts';
import type { Link } from './link.ts';
import { deadOf, isDead } from './places.ts';
import { FOR_EVER, HEARTBEAT, KEPT, LONGEST } from './times.ts';

/** Makes the queue where it is not there yet; of one that is there, the options become these, for pieces put from now on. */
export async function makeQueue(link: Link, name: string, options: QueueOptions): Promise<void> {
  if (isDead(name)) throw new RangeError(`name ${name}: this is the name of what is dead of another queue`);
  const deadLetter = deadOf(name);
  const wanted = { ...settings(options), deadLetter };
  await link.told(async () => {
    const { boss } = link;
    const made = await boss.getQueue(name);
    if (!made) {
      await boss.createQueue(deadLetter, { retentionSeconds: FOR_EVER });
      await boss.createQueue(name, wanted);
    } else if (Object.entries(wanted).some(([key, value]) => Reflect.get(made, key) !== value)) {
      await boss.updateQueue(name, wanted);
    }
  });
}

/** pg-boss counts in whole seconds, and spreads each back-off at random from once to twice its length. */
function settings({ attempts, backoff, backoffAtMost }: QueueOptions) {
  return {
    retryLimit: attempts - 1,
    retryDelay: seconds(backoff),
    retryBackoff: true,
    retryDelayMax: seconds(backoffAtMost),
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: LONGEST,
    retentionSeconds: FOR_EVER,
    deleteAfterSeconds: KEPT,
  };
}

const seconds = (ms: number): number => Math.max(1, Math.round(ms / 1000));
