import { acled } from './acled.ts';
import { csv } from './csv.ts';
import { ftm } from './ftm.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';
import { plover } from './plover.ts';
import { prov } from './prov.ts';
import { stix } from './stix.ts';
import type { Exporter } from './types.ts';
import { ucdp } from './ucdp.ts';
import { webannotation } from './webannotation.ts';

/** By format, in the order they are offered. */
export const EXPORTERS: ReadonlyMap<string, Exporter> = new Map(
  [csv, parquet, acled, ucdp, plover, stix, ftm, gexf, graphml, geojson, webannotation, prov, jsonl].map((exporter) => [
    exporter.format,
    exporter,
  ]),
);
