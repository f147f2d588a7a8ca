import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Wait } from '../../app/accounts/attempts.ts';

/** Failed sign-ins from one address, whatever the names, in so many seconds. An office behind one address still gets in. */
const TRIES = 20;
const SECONDS = 15 * 60;

/** Who connects: behind a proxy of our own, whom that says it was. Only the last name is the proxy's; those before it anybody can write. */
export function addressOf({ headers }: Request, peer: string | null, proxied: boolean): string | null {
  const told = proxied ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return (told || peer)?.replace(/^::ffff:/i, '') ?? null;
}

/** A home or office has a whole /64 of IPv6 addresses. */
const network = (address: string): string =>
  address.includes(':') ? (expanded(address)?.slice(0, 4).join(':') ?? address) : address;

function expanded(address: string): string[] | null {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

export interface AddressLimit {
  /** throws `Wait` `address-held`; `first` where this is the try that was one too many */
  take(address: string | null): Promise<void>;
  giveBack(address: string | null): Promise<void>;
}

/** Kept in memory: a restart forgets it, but not the lock-out of an account. */
export function createAddressLimit(onHeld: (address: string | null) => Promise<void>): AddressLimit {
  const limiter = new RateLimiterMemory({ points: TRIES, duration: SECONDS });
  const key = (address: string | null): string => network(address ?? '');
  return {
    async take(address) {
      try {
        await limiter.consume(key(address));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        if (error.consumedPoints === TRIES + 1) await onHeld(address);
        throw new Wait('', 'address-held', Math.ceil(error.msBeforeNext / 1000));
      }
    },
    async giveBack(address) {
      await limiter.reward(key(address));
    },
  };
}
