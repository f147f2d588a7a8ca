/** Prometheus' text format (prometheus.io/docs/instrumenting/exposition_formats), read strictly: what is not well-formed is thrown. */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const HELP = new RegExp(`^# HELP (${NAME}) (.+)$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (-?[0-9.]+(?:e[+-]?\\d+)?|NaN|[+-]Inf)$`, 'i');
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

export function familiesOf(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Family & { samples: Sample[] }>();
  let help: RegExpExecArray | null = null;
  let current: (Family & { samples: Sample[] }) | undefined;
  for (const line of text.split('\n').filter((line) => line !== '')) {
    if (line.startsWith('# HELP')) {
      help = HELP.exec(line);
      if (help === null) throw new Error(line);
      continue;
    }
    if (line.startsWith('# TYPE')) {
      const [, name = '', type = ''] = TYPE.exec(line) ?? [];
      if (name === '' || help?.[1] !== name || families.has(name)) throw new Error(line);
      current = { name, type, help: help[2] ?? '', samples: [] };
      families.set(name, current);
      continue;
    }
    const sample = sampleOf(line);
    const own = current && (SUFFIXES[current.type] ?? ['']).map((suffix) => `${current?.name}${suffix}`);
    if (!current || !own?.includes(sample.name)) throw new Error(`out of place: ${line}`);
    current.samples.push(sample);
  }
  for (const family of families.values()) assertSound(family);
  return families;
}

function sampleOf(line: string): Sample {
  const found = SAMPLE.exec(line);
  if (found === null) throw new Error(`not well-formed: ${line}`);
  const pairs = [...(found[2] ?? '').matchAll(/([a-zA-Z0-9_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', value = '']) => [
    key,
    value,
  ]);
  return { name: found[1] ?? '', labels: Object.fromEntries(pairs), value: Number(found[3]?.replace(/Inf/, 'Infinity')) };
}

function assertSound({ name, type, samples }: Family): void {
  const keys = samples.map((sample) => JSON.stringify([sample.name, Object.entries(sample.labels).sort()]));
  if (new Set(keys).size !== keys.length) throw new Error(`${name} tells something twice`);
  if (type === 'counter' && !name.endsWith('_total')) throw new Error(`${name} is a counter and does not say so`);
  if (type !== 'histogram') return;
  const series = new Map<string, number[]>();
  for (const {
    labels: { le = '', ...labels },
    value,
    name: own,
  } of samples) {
    if (!own.endsWith('_bucket')) continue;
    const key = JSON.stringify(labels);
    series.set(key, [...(series.get(key) ?? []), value]);
    if (le === '') throw new Error(`${name}: a bucket without a bound`);
  }
  for (const values of series.values())
    if (values.some((value, i) => value < (values[i - 1] ?? 0))) throw new Error(`${name}: buckets do not add up`);
}

/** The value of one sample; undefined where it is not told. */
export function sampleIn(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const samples = [...familiesOf(text).values()].flatMap((family) => family.samples);
  return samples.find(
    (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;
}
