import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytes, zip } from '../import/sample.ts';

/** What happens to a file: each makes other bytes of its bytes. Places and lengths are shares of the file, so that they fit any. */

export const LARGEST = 262_144;

/** What parsers trip over. */
const HOSTILE: readonly Buffer[] = [
  ...[
    '\ufeff',
    '\0',
    '\0\0\0\0',
    '\u200f\u202e\u2066',
    '\r',
    '\n',
    '\r\n\r\n',
    '\u2028',
    '\u061c',
    '\ufffd',
    '"',
    "'",
    '<',
    '>',
    '&',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    '\\',
  ],
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>&b;',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<script>',
    '<style>',
    '<textarea>',
    '<template>',
    '<svg><foreignObject>',
    '<plaintext>',
    '<table><tr><td>',
    '</p></div></body>',
  ],
  ...[
    '../',
    '..\\..\\',
    '/etc/passwd',
    'C:\\',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://127.0.0.1/',
    'data:text/html,x',
  ],
  ...['99999999999999999999', '-1', '0x7fffffff', '1e999', '4294967296', 'NaN', '٩٩٩٩٩٩٩٩٩٩٩٩'],
  ...[
    '__proto__',
    '"__proto__":{"x":1},',
    'constructor',
    '{"a":'.repeat(600),
    '['.repeat(3000),
    '<b>'.repeat(2000),
    '"'.repeat(1001),
  ],
  ...[
    'WARC/1.0\r\n',
    'Content-Length: 99999999999\r\n',
    'Content-Encoding: br\r\n',
    'Transfer-Encoding: chunked\r\n',
    'HTTP/1.1 200 OK\r\n',
  ],
  ...[
    '%PDF-1.7\n',
    'endobj',
    'stream\n',
    '/Length 999999999',
    '/Kids [2 0 R]',
    '/Filter [/FlateDecode /FlateDecode]',
    'xref\n0 99999999\n',
    'trailer << /Prev 9 >>',
  ],
  ...[
    'PK\x03\x04',
    'PK\x05\x06',
    'PK\x01\x02',
    '2025-02-30',
    '31/12/9999',
    '0000-00-00T99:99:99Z',
    'charset=utf-16',
    'charset=windows-1256',
    'charset=x-user-defined',
  ],
]
  .flatMap((token) => (typeof token === 'string' ? [bytes(token)] : []))
  // a surrogate by itself, an overlong slash, half a character, a gzip head, a UTF-16 mark
  .concat(
    [[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xd9], [0x1f, 0x8b, 8, 0], [0xff, 0xfe], [0xff, 0xff, 0xff, 0xff], [0x80]].map((token) =>
      Buffer.from(token),
    ),
  );

type Change = (file: Buffer) => Buffer;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Mostly short. */
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 40_000 }));
const at = (file: Buffer, where: number): number => Math.floor(where * file.length);
const put = (file: Buffer, from: number, to: number, ...between: readonly Uint8Array[]): Buffer =>
  Buffer.concat([file.subarray(0, from), ...between, file.subarray(to)]);

const flip = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 12 }).map(
  (places): Change =>
    (file) => {
      const changed = Buffer.from(file);
      for (const [where, bit] of places) if (changed.length > 0) changed[at(file, where)]! ^= 1 << bit;
      return changed;
    },
);
const truncate = share.map(
  (where): Change =>
    (file) =>
      file.subarray(0, at(file, where)),
);
const beheaded = share.map(
  (where): Change =>
    (file) =>
      file.subarray(at(file, where ** 3)),
);
const cut = fc.tuple(share, length).map(
  ([where, long]): Change =>
    (file) =>
      put(file, at(file, where), at(file, where) + long),
);
const repeat = fc.tuple(share, length, fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 5000 }))).map(
  ([where, long, times]): Change =>
    (file) => {
      const from = at(file, where);
      const chunk = file.subarray(from, from + long);
      const most = Math.min(times, Math.floor(LARGEST / Math.max(1, chunk.length)));
      return put(file, from, from, ...Array.from({ length: most }, () => chunk));
    },
);
const insert = fc.tuple(share, fc.constantFrom(...HOSTILE), fc.integer({ min: 1, max: 3 })).map(
  ([where, token, times]): Change =>
    (file) =>
      put(file, at(file, where), at(file, where), ...Array.from({ length: times }, () => token)),
);
const overwrite = fc.tuple(share, fc.constantFrom(...HOSTILE)).map(
  ([where, token]): Change =>
    (file) =>
      put(file, at(file, where), at(file, where) + token.length, token),
);
/** Lengths stand in two or four bytes, or as digits. */
const swap = fc.tuple(share, fc.constantFrom(2, 4)).map(
  ([where, width]): Change =>
    (file) => {
      const from = at(file, where);
      return put(file, from, from + width, Buffer.from(file.subarray(from, from + width)).reverse());
    },
);
const number = fc.tuple(share, fc.constantFrom('0', '-1', '7', '99999999', '9'.repeat(400))).map(
  ([where, digits]): Change =>
    (file) => {
      const from = at(file, where);
      const run = /\d+/.exec(file.subarray(from, from + 2000).toString('latin1'));
      return run ? put(file, from + run.index, from + run.index + run[0].length, Buffer.from(digits)) : file;
    },
);
const noise = fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 200 })).map(
  ([where, more]): Change =>
    (file) =>
      put(file, at(file, where), at(file, where) + more.length, more),
);
const splice = (files: readonly Buffer[]): fc.Arbitrary<Change> =>
  fc.tuple(share, share, fc.constantFrom(...files), length).map(
    ([where, whence, other, long]): Change =>
      (file) =>
        put(file, at(file, where), at(file, where) + long, other.subarray(at(other, whence))),
  );
const packed: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Change>((file) => file) },
  { weight: 1, arbitrary: fc.constant<Change>((file) => gzipSync(file)) },
  { weight: 1, arbitrary: fc.constant<Change>((file) => gzipSync(gzipSync(file))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a.txt', 'a.html', 'a.xml', 'a.json', 'a.csv', 'a', '../a.txt').map(
      (name): Change =>
        (file) =>
          zip([{ name, content: file }]),
    ),
  },
);

/** A file of these, with a few things done to it, at times packed and damaged again; never more than `LARGEST` bytes. */
export function mutated(files: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const change = fc.oneof(flip, truncate, beheaded, cut, repeat, insert, insert, overwrite, swap, number, noise, splice(files));
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { maxLength: 4 }), packed, fc.array(change, { maxLength: 1 }))
    .map(([file, before, pack, after]) => {
      const changed = before.reduce((found, act) => act(found).subarray(0, LARGEST), file);
      return after.reduce((found, act) => act(found), pack(changed)).subarray(0, LARGEST);
    });
}
