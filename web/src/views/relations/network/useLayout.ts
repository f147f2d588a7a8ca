import { useEffect, useState } from 'react';
import type { Network } from './network-model.ts';

/** x and y of each group by number (`network.nodes`); null while they are worked out beside the page. */
export function useLayout(network: Network | undefined): Float32Array | null {
  const [laid, setLaid] = useState<{ readonly network: Network; readonly places: Float32Array } | null>(null);
  useEffect(() => {
    if (!network || network.nodes.length === 0) return;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const order = network.nodes.map(({ id }, n) => ({ id, n })).sort((x, y) => (x.id < y.id ? -1 : 1));
    const ranks = new Map(order.map(({ id }, rank) => [id, rank]));
    worker.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      const places = new Float32Array(data.length);
      for (const [rank, { n }] of order.entries()) places.set(data.subarray(rank * 2, rank * 2 + 2), n * 2);
      setLaid({ network, places });
    };
    // in the order of their names, whatever order the answer has: the sum of forces depends on it
    const pairs = network.edges
      .map(({ a, b }) => [ranks.get(a)!, ranks.get(b)!].sort((x, y) => x - y))
      .filter(([x, y]) => x !== y);
    pairs.sort(([a = 0, b = 0], [x = 0, y = 0]) => a - x || b - y);
    worker.postMessage({ ids: order.map(({ id }) => id), pairs: new Uint32Array(pairs.flat()) });
    return () => worker.terminate();
  }, [network]);
  return laid && laid.network === network ? laid.places : null;
}
