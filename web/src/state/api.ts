import type { AnswerOf, Operation, Sent } from '../../../src/api/contract/operation.ts';
import type { OPERATIONS } from '../../../src/api/contract/operations.ts';
import { languages } from '../words/language.ts';
import { stringifySearch } from './url.ts';

type Operations = (typeof OPERATIONS)[keyof typeof OPERATIONS];
export type Method = Operations['method'];

type Part<O extends Operation, K extends 'params' | 'body'> =
  O extends Readonly<Record<K, object>> ? Readonly<Required<Pick<Sent<O>, K>>> : Readonly<Partial<Record<K, undefined>>>;

/** Requests and answers by method and path: looked up, not searched, which is what keeps the compiler quick. */
type Table = {
  readonly [M in Method]: {
    readonly [O in Extract<Operations, { readonly method: M }> as O['path']]: {
      readonly sent: Part<O, 'params'> & Part<O, 'body'> & Pick<Sent<O>, 'query'>;
      readonly answer: AnswerOf<O>;
    };
  };
};
/** Every path that can be asked by a method, as the contract writes it. */
export type PathOf<M extends Method> = keyof Table[M] & string;
type At<M extends Method, P, K extends 'sent' | 'answer'> = P extends keyof Table[M]
  ? Table[M][P] extends Readonly<Record<K, infer T>>
    ? T
    : never
  : never;
export type SentTo<M extends Method, P extends PathOf<M>> = At<M, P, 'sent'>;
/** What the server answers. */
export type Answer<M extends Method, P extends PathOf<M>> = At<M, P, 'answer'>;

/** An answer that tells what is wrong (RFC 9457). `code` is a word for programs, `title` one for people in their language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly subject: string | undefined;
  constructor({ status, code, title, detail, subject }: Pick<ApiProblem, 'status' | 'code' | 'title' | 'detail' | 'subject'>) {
    super(`${code}: ${title}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.subject = subject;
  }
}

/** What any request may carry; `sent` of the typed calls fits it. */
export interface AnySent {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** `/claims/{id}` with its params and query, under /api. Also for links to streams (exports, raw bytes). */
export function addressOf(path: string, { params = {}, query = {} }: AnySent = {}): string {
  const values: Readonly<Record<string, unknown>> = { ...params };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  return `/api${filled}${stringifySearch({ ...query })}`;
}

/** One request. Throws `ApiProblem`; its code is `no-server` where nobody answers. */
export async function request(
  method: Operation['method'],
  path: string,
  sent: AnySent = {},
  signal?: AbortSignal,
): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': languages.language };
  if (method !== 'get') headers['X-Isnad-CSRF'] = '1';
  const { body } = sent;
  const asJson = body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);
  if (asJson) headers['Content-Type'] = 'application/json';
  const response = await fetch(addressOf(path, sent), {
    method: method.toUpperCase(),
    headers,
    credentials: 'same-origin',
    ...(signal && { signal }),
    ...(body !== undefined && { body: asJson ? JSON.stringify(body) : (body as BodyInit) }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem({ status: 0, code: 'no-server', title: '', detail: undefined, subject: undefined });
  });
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? undefined : response.json();
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const told: unknown = await response.json().catch(() => null);
  const parts: Readonly<Record<string, unknown>> = typeof told === 'object' && told !== null ? { ...told } : {};
  const words = (key: string): string | undefined => (typeof parts[key] === 'string' ? parts[key] : undefined);
  return new ApiProblem({
    status: response.status,
    code: words('code') ?? 'no-server',
    title: words('title') ?? '',
    detail: words('detail'),
    subject: words('subject'),
  });
}

/** `send('post', '/claims/{id}/reviews', { params: { id }, body: { decision: 'accept' } })`. */
export function send<M extends Method, P extends PathOf<M>>(method: M, path: P, sent: SentTo<M, P>): Promise<Answer<M, P>> {
  return request(method, path, sent as AnySent) as Promise<Answer<M, P>>;
}

/** `get('/claims', { query: { actor: ['islamic-state'] } })`. */
export function get<P extends PathOf<'get'>>(path: P, sent?: SentTo<'get', P>, signal?: AbortSignal): Promise<Answer<'get', P>> {
  return request('get', path, sent, signal) as Promise<Answer<'get', P>>;
}
