import type { Sink } from './types.ts';

/** A JSON document with one long list at its end, an item a line, streamed. `head` is an object; the list comes after its last property. */
export class JsonArray {
  private readonly sink: Sink;
  count = 0;

  private constructor(sink: Sink) {
    this.sink = sink;
  }

  static async start(sink: Sink, head: Readonly<Record<string, unknown>>, list: string): Promise<JsonArray> {
    const properties = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`);
    await sink.write(`{${properties.join('')}\n${JSON.stringify(list)}:[`);
    return new JsonArray(sink);
  }

  async add(item: unknown): Promise<void> {
    await this.sink.write(`${this.count++ > 0 ? ',' : ''}\n${JSON.stringify(item)}`);
  }

  async end(): Promise<number> {
    await this.sink.write('\n]}\n');
    return this.count;
  }
}
