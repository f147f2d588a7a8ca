import { lookup as askSystem, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch as fetchOver } from 'undici';
import { Problem } from './problem.ts';
import { isPublicAddress } from './public-address.ts';
import type { Fetch } from './source-url.ts';

/** All addresses of a name, as `dns.lookup` of Node gives them. */
type LookUp = (
  name: string,
  options: LookupAllOptions,
  done: (fault: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

export interface PublicFetchParts {
  readonly lookUp: LookUp;
  readonly isPublic: (address: string) => boolean;
}

/**
 * Asks only machines of the public network. What a name stands for is judged where the connection is made, and that address is connected to, so a
 * name that points elsewhere a moment later, and every redirect, is judged too. Throws `private-address`.
 */
export function createPublicFetch({ lookUp, isPublic }: PublicFetchParts): Fetch {
  const privateOf = (address: string): Problem | null => (isPublic(address) ? null : new Problem('private-address', address));
  /** A name's addresses, or the fault that one of them is not public. */
  const lookup: LookupFunction = (name, options, done) => {
    lookUp(name, { ...options, all: true }, (fault, found) => {
      const judged = fault ?? found.map(({ address }) => privateOf(address)).find((problem) => problem !== null);
      if (judged) return done(judged, '', 0);
      const [first] = found;
      if (options.all === true || first === undefined) return done(null, found);
      done(null, first.address, first.family);
    });
  };
  const dispatcher = new Agent({ connect: { lookup } });
  return async (address, init) => {
    // an address in figures is never looked up
    const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
    const problem = isIP(host) === 0 ? null : privateOf(host);
    if (problem) throw problem;
    return fetchOver(address, { ...init, dispatcher });
  };
}

export const publicFetch: Fetch = createPublicFetch({ lookUp: askSystem, isPublic: isPublicAddress });
