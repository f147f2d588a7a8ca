import { readFileSync } from 'node:fs';

// A process that appends the batches of a file, one after the other, and tells each one's number once it is durable:
// `node appender.mjs STORE URL FILE FIRST`, where STORE is the compiled src/store/open.ts. It is killed at random by test/store/kill.ts.
const [module, url, file, first] = process.argv.slice(2);
const { openStore } = await import(module);
const store = await openStore(url);
const batches = JSON.parse(readFileSync(file, 'utf8'));
process.stdout.write('open\n');
for (const [n, batch] of batches.entries()) {
  if (n < Number(first)) continue;
  await store.append({ ...batch, raw: batch.raw.map(({ sha, bytes }) => ({ sha, bytes: Buffer.from(bytes, 'base64') })) });
  process.stdout.write(`${n}\n`);
}
await store.close();
