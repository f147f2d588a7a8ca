// A worker for `kill -9`: node worker.mjs <built postgres.js> <url> <queue>. Tells each piece that it begins, and never ends one.
const [built, url, name] = process.argv.slice(2);
const { openPostgresQueue } = await import(built);
const options = { waitingAtMost: 50, attempts: 4, backoff: 1000, backoffAtMost: 4000 };
const queue = await openPostgresQueue({ url, name, options });
queue.work(({ n }) => {
  process.stdout.write(`begun ${n}\n`);
  return new Promise((resolve) => setTimeout(resolve, 120_000));
}, 1);
