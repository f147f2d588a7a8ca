import { SCHEMA } from './places.ts';

// What pg-boss has no call for, on its tables as version 12.35.0 makes them (CONTRIBUTING.md). `job` holds all pieces of all queues. A dead piece
// that was put in line again has another id, and the first one as `source_root_id`.

const JOB = `${SCHEMA}.job`;
const NOW = `${SCHEMA}.job_now()`;
/** As the index of those that wait has it. */
const WAITS = `state < 'active' and not blocked`;
/** pg-boss's words for a worker that was not heard of in time. */
const LOST = 'job heartbeat timeout';

/** $1 queue, $2 at most so many are counted */
export const COUNT_WAITING = `select count(*)::int as waiting from (select from ${JOB} where name = $1 and ${WAITS} limit $2) as counted`;

/**
 * Done, with its result; the piece itself, which may be large, is not kept with it.
 * $1 queue, $2 id, $3 tries before this one, $4 result
 */
export const COMPLETE = `update ${JOB} set state = 'completed', completed_on = ${NOW}, output = $4::jsonb, data = null
  where name = $1 and id = $2 and state = 'active' and retry_count = $3`;

/** Its worker is alive; gives the ids that are still its own. $1 queue, $2 `id:tries before this one` */
export const TOUCH = `update ${JOB} set heartbeat_on = ${NOW}
  where name = $1 and state = 'active' and id || ':' || retry_count = any($2::text[])
    and id = any(array(select split_part(key, ':', 1)::uuid from unnest($2::text[]) key)) returning id`;

/** The try at hand is the last one. $1 queue, $2 id, $3 tries before this one */
export const LAST_TRY = `update ${JOB} set retry_limit = retry_count
  where name = $1 and id = $2 and state = 'active' and retry_count = $3`;

/** What came back because its worker is gone need not wait: it did not fail. $1 queue */
export const HASTEN_LOST = `update ${JOB} set start_after = ${NOW}
  where name = $1 and state = 'retry' and ${WAITS} and start_after > ${NOW} and output->'value'->>'message' = '${LOST}'`;

/** As an array the planner does not look into, which would take it longer than all else. */
const IDS = 'array(select unnest($3::uuid[]))';

/** $1 queue, $2 its dead, $3 first ids */
export const SETTLED = `
  select coalesce(source_root_id, id) as id, output->'result' as result, null as reason from ${JOB}
  where name = $1 and state = 'completed' and (id = any(${IDS}) or source_root_id = any(${IDS}))
  union all
  select source_root_id, null, ${reasonIn('source_output')} from ${JOB}
  where name = $2 and ${WAITS} and source_root_id = any(${IDS})`;

/** $1 queue, $2 its dead */
export const COUNTS = `
  select count(*) filter (where name = $1 and state < 'active' and start_after <= ${NOW})::int as waiting,
    count(*) filter (where name = $1 and state < 'active' and start_after > ${NOW})::int as retrying,
    count(*) filter (where name = $1 and state = 'active')::int as active,
    count(*) filter (where name = $2 and state < 'active')::int as dead
  from ${JOB} where name in ($1, $2) and state <= 'active'`;

/** $1 dead of a queue, $2 at most so many */
export const DEAD = `
  select source_root_id as id, data as piece, ${reasonIn('source_output')} as reason, source_retry_count + 1 as attempts,
    source_created_on as added, created_on as died
  from ${JOB} where name = $1 and ${WAITS} order by created_on desc limit $2`;

/** Ids as pg-boss has them. $1 dead of a queue, $2 first ids, or null for all */
export const DEAD_IDS = `select id from ${JOB} where name = $1 and ${WAITS} and ($2::uuid[] is null or source_root_id = any($2::uuid[]))`;

/** Every queue of ours. */
export const QUEUES = `
  select q.name, count(j.id) filter (where j.state < 'active' and j.start_after <= ${NOW})::int as waiting,
    count(j.id) filter (where j.state < 'active' and j.start_after > ${NOW})::int as retrying,
    count(j.id) filter (where j.state = 'active')::int as active
  from ${SCHEMA}.queue q left join ${JOB} j on j.name = q.name and j.state <= 'active'
  group by q.name order by q.name`;

/** Pieces come packed as far as they can be; to try again takes the server as long as all else about a piece. */
export const UNPACKED = `alter table ${SCHEMA}.job_common alter column data set storage external`;

export const IS_THERE = `select to_regclass('${JOB}') is not null as there`;

function reasonIn(column: string): string {
  return `coalesce(${column}->>'message', ${column}->'value'->>'message', ${column}::text)`;
}
