import { workerData } from 'piscina';
import { createReader } from '../../core/read.ts';
import { loadCompiled } from '../../lexicon/compiled.ts';
import { createProjectionTools } from '../projection-tools.ts';
import { type ReadReport, readReport } from './reading.ts';
import type { PoolData, PoolTask } from './reading-pool.ts';

/** One thread of the pool: the reader, loaded once. */

const { lexicon }: PoolData = workerData;
const reader = createReader(await loadCompiled(lexicon));
const tools = createProjectionTools(reader.engine);

export default function read({ reports, all }: PoolTask): readonly ReadReport[] {
  return reports.map((report) => readReport(report, reader, tools, all));
}
