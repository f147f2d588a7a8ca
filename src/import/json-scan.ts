import { Problem } from './problem.ts';

/** One object of a large JSON file, as the bytes that stand there; `bytes` is null where it was longer than the limit. */
export interface JsonElement {
  readonly bytes: Uint8Array | null;
  readonly length: number;
  /** strings and numbers that stood before it in the objects around it, the outermost first: the name of the chat of a message */
  readonly around: readonly Readonly<Record<string, string>>[];
}

/**
 * Finds objects in a stream of JSON without holding more than one of them. `wanted` is asked with the way to an object: `[` for an array,
 * the key for a member (`messages`, `[` is an element of the array called messages). Objects inside a wanted one are not looked for.
 * Throws `bad-json` where brackets do not match or the end is missing, after all that came before was given.
 */
export async function* jsonElements(
  stream: AsyncIterable<Uint8Array>,
  wanted: (path: readonly string[]) => boolean,
  limit: number,
): AsyncGenerator<JsonElement> {
  const scan = new Scanner(wanted, limit);
  for await (const chunk of stream) yield* scan.take(chunk);
  scan.end();
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Names and keys are short; whatever is longer is no name. */
const LONGEST_SCALAR = 4096;
/** V8 reads no deeper nesting either, long before. */
const DEEPEST = 1000;

interface Level {
  readonly array: boolean;
  key: string;
  readonly scalars: Record<string, string>;
}

/** Lives as long as one stream: what is open, and the bytes of what is being kept, may span chunks. */
class Scanner {
  readonly #wanted: (path: readonly string[]) => boolean;
  readonly #limit: number;
  readonly #levels: Level[] = [];
  #inString = false;
  #escaped = false;
  #scalar: number[] = [];
  #expectKey = false;
  #captureDepth = 0;
  #kept: Uint8Array[] = [];
  #length = 0;
  #offset = 0;

  constructor(wanted: (path: readonly string[]) => boolean, limit: number) {
    this.#wanted = wanted;
    this.#limit = limit;
  }

  *take(chunk: Uint8Array): Generator<JsonElement> {
    let from = this.#captureDepth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (this.#captureDepth > 0) {
        if (!this.#inside(byte)) continue;
        this.#keep(chunk.subarray(from, at + 1));
        from = -1;
        yield this.#element();
      } else if (this.#outside(byte, this.#offset + at)) from = at;
    }
    if (from >= 0) this.#keep(chunk.subarray(from));
    this.#offset += chunk.length;
  }

  end(): void {
    if (this.#levels.length > 0 || this.#captureDepth > 0 || this.#inString) throw this.#broken('it breaks off', this.#offset);
  }

  #broken(why: string, at: number): Problem {
    return new Problem('bad-json', `${why} at byte ${at}`);
  }

  /** Inside a wanted object only its end matters: the rest is left to JSON.parse. */
  #inside(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inString = false;
      return false;
    }
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#captureDepth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#captureDepth--;
    return this.#captureDepth === 0;
  }

  /** True where a wanted object begins. */
  #outside(byte: number, at: number): boolean {
    if (this.#inString) {
      this.#string(byte);
      return false;
    }
    if (isSpace(byte)) return false;
    if (byte === QUOTE) {
      this.#inString = true;
      this.#scalar = [];
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return this.#open(byte, at);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(byte, at);
    else if (byte === COMMA) this.#settle();
    else if (byte === COLON) this.#named();
    else if (this.#scalar.length < LONGEST_SCALAR) this.#scalar.push(byte);
    return false;
  }

  #string(byte: number): void {
    if (!this.#escaped && byte === QUOTE) {
      this.#inString = false;
      return;
    }
    if (this.#scalar.length < LONGEST_SCALAR) this.#scalar.push(byte);
    this.#escaped = !this.#escaped && byte === BACKSLASH;
  }

  #open(byte: number, at: number): boolean {
    this.#scalar = [];
    if (byte === OPEN_OBJECT && this.#wanted(this.#levels.map((level) => (level.array ? '[' : level.key)))) {
      this.#captureDepth = 1;
      return true;
    }
    if (this.#levels.length >= DEEPEST) throw this.#broken('nested too deeply', at);
    this.#levels.push({ array: byte === OPEN_ARRAY, key: '', scalars: {} });
    this.#expectKey = byte === OPEN_OBJECT;
    return false;
  }

  #close(byte: number, at: number): void {
    this.#settle();
    const level = this.#levels.pop();
    if (level === undefined || level.array !== (byte === CLOSE_ARRAY)) throw this.#broken('a bracket too many', at);
    this.#expectKey = this.#levels.at(-1)?.array === false;
  }

  #named(): void {
    const level = this.#levels.at(-1);
    if (level && !level.array && this.#expectKey) level.key = this.#taken();
    this.#expectKey = false;
  }

  #settle(): void {
    const level = this.#levels.at(-1);
    const value = this.#taken();
    if (level === undefined || level.array) return;
    if (!this.#expectKey && value !== '' && level.key !== '__proto__') level.scalars[level.key] = value;
    this.#expectKey = true;
  }

  #taken(): string {
    const text = Buffer.from(this.#scalar).toString('utf8');
    this.#scalar = [];
    if (!text.includes('\\')) return text;
    try {
      return String(JSON.parse(`"${text}"`));
    } catch {
      return text;
    }
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length <= this.#limit) this.#kept.push(part);
    else this.#kept = [];
  }

  #element(): JsonElement {
    const length = this.#length;
    const bytes = length > this.#limit ? null : this.#kept.length === 1 ? this.#kept[0]! : Buffer.concat(this.#kept);
    this.#kept = [];
    this.#length = 0;
    return { bytes, length, around: this.#levels.map((level) => level.scalars) };
  }
}
