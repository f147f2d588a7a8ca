import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Below those who ask, and above what a machine does when nobody wants anything. */
const BEHIND = 15;

// On Linux a thread has a priority of its own, which threads that it starts take over; elsewhere the whole server would be put behind.
if (process.platform === 'linux') {
  setPriority(0, BEHIND);
  giveWayAtOnce();
}

/**
 * Puts this thread under SCHED_IDLE (sched(7)): one that answers takes the processor from it at once, where with niceness alone it waits out a
 * slice, and more often beside it than on a free core. Asking while reports come in, half of that waiting went away. Node has no call for it;
 * where there is no `chrt` (util-linux, busybox), the niceness has to do.
 */
function giveWayAtOnce(): void {
  const thread = readlinkSync('/proc/thread-self').split('/').at(-1)!;
  spawnSync('chrt', ['-i', '-p', '0', thread], { stdio: 'ignore', timeout: 2000 });
}
