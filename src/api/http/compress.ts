import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Compresses what goes over a wire. On the same machine that costs more time than it saves. */
export function compressAbroad(): MiddlewareHandler {
  const compressing = compress({ threshold: 1024 });
  return (context, next) => {
    const { address = '' } = context.env?.incoming ? getConnInfo(context).remote : {};
    return LOOPBACK.test(address) ? next() : compressing(context, next);
  };
}
