import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch as fetchOver } from 'undici';
import { Problem } from './problem.ts';
import { isPublicAddress } from './public-address.ts';
import type { Fetch } from './source-url.ts';

/**
 * Asks only machines of the public network. What a name stands for is judged where the connection is made, so a name that points elsewhere a
 * moment later, and every redirect, is judged too. Throws `private-address`.
 */
export const publicFetch: Fetch = async (address, init) => {
  refusePrivate(new URL(address).hostname.replace(/^\[|\]$/g, ''));
  return fetchOver(address, { ...init, dispatcher: publicNetwork });
};

/** A name's addresses, or the fault that one of them is not public. */
const lookupPublic: LookupFunction = (name, options, done) => {
  lookUp(name, { ...options, all: true }, (fault, found) => {
    const judged = fault ?? found.map(({ address }) => privateOf(address)).find((problem) => problem !== null);
    if (judged) return done(judged, '', 0);
    const [first] = found;
    if (options.all === true || first === undefined) return done(null, found);
    done(null, first.address, first.family);
  });
};

const publicNetwork = new Agent({ connect: { lookup: lookupPublic } });

/** An address in figures is never looked up. */
function refusePrivate(host: string): void {
  const problem = isIP(host) === 0 ? null : privateOf(host);
  if (problem) throw problem;
}

const privateOf = (address: string): Problem | null =>
  isPublicAddress(address) ? null : new Problem('private-address', address);
