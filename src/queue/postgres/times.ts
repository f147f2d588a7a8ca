// A piece of a worker that is gone returns within: HEARTBEAT, twice MONITOR (the process that watched may be the one that is gone), HASTEN and
// IDLE, in all 23 s.

/** Seconds without a sign of life until a worker counts as gone; pg-boss takes no less than 10. */
export const HEARTBEAT = 12;
/** Seconds between looks for workers that are gone; one process at a time looks. */
export const MONITOR = 4;
/** Milliseconds between signs of life. */
export const BEAT = 3_000;
/** Milliseconds between looks for pieces that came back from a worker that is gone. */
export const HASTEN = 2_000;
/** Milliseconds between looks of a worker that has nothing to do. */
export const IDLE = 400;
/** Milliseconds between looks of a `put` that waits for room. */
export const FULL = 200;
/** Seconds until a piece that is done is deleted with its result. */
export const KEPT = 3_600;
/** Seconds a piece may wait, or lie dead: ten years, that is, for ever. */
export const FOR_EVER = 315_360_000;
/** Seconds that one try may take while its worker is alive. */
export const LONGEST = 3_600;
/** Milliseconds that a worker told to stop goes on trying to tell of what it finished. */
export const GRACE = 5_000;
