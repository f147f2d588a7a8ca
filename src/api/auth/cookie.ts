import { parse, serialize } from 'hono/utils/cookie';
import type { Begun } from '../../app/accounts/logins.ts';

const NAME = 'isnad';

/** The secret of a session in the cookies of a request. */
export const secretIn = (request: Request): string | undefined => parse(request.headers.get('cookie') ?? '', NAME)[NAME];

/** Scripts cannot read it, and other sites' pages cannot make a browser send it. */
const kept = (secure: boolean) => ({ httpOnly: true, sameSite: 'Strict', path: '/', secure }) as const;

export const cookieFor = ({ secret, expires }: Begun, secure: boolean): string =>
  serialize(NAME, secret, { ...kept(secure), expires });

/** Takes the cookie back. */
export const noCookie = (secure: boolean): string => serialize(NAME, '', { ...kept(secure), maxAge: 0 });
