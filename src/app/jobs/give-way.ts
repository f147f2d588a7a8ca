import { setPriority } from 'node:os';

/** Below those who ask, and above what a machine does when nobody wants anything. */
const BEHIND = 15;

// On Linux a thread has a priority of its own, which threads that it starts take over; elsewhere the whole server would be put behind.
if (process.platform === 'linux') setPriority(0, BEHIND);
