import type { ColumnType, Value } from '../columns.ts';

/** Object ids of the element types (pg_type): int8, text, bytea. They are the same on every server. */
const OIDS: { readonly [T in ColumnType]: number } = { integer: 20, text: 25, bytes: 17 };
/** Dimensions, whether there are NULLs, element type, length, lower bound: four bytes each. */
const HEADER = 20;
const NULL = -1;
/** Bytes that a UTF-16 code unit takes in UTF-8 at most. */
const WIDEST = 3;
const HIGH = 2 ** 32;

/**
 * A column of many rows as an array in PostgreSQL's binary form (array_recv), which neither side has to write out and parse: numbers as text cost
 * the server more than storing them. Numbers must be whole.
 */
export class BinaryArray {
  readonly #type: ColumnType;
  #bytes = Buffer.allocUnsafe(1024);
  #end = HEADER;
  #count = 0;

  constructor(type: ColumnType) {
    this.#type = type;
  }

  get length(): number {
    return this.#end;
  }

  add(value: Value): void {
    this.#count++;
    if (value === null) this.#header(0, NULL);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'string') this.#text(value);
    else this.#raw(value);
  }

  /** What was added, as one value of a statement. */
  toBuffer(): Buffer {
    const bytes = this.#bytes.subarray(0, this.#end);
    for (const [i, word] of [1, 1, OIDS[this.#type], this.#count, 1].entries()) bytes.writeInt32BE(word, 4 * i);
    return bytes;
  }

  /** Length of the next element, with room for so many bytes. */
  #header(room: number, length: number): void {
    const needed = this.#end + 4 + room;
    if (needed > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
      this.#bytes.copy(grown, 0, 0, this.#end);
      this.#bytes = grown;
    }
    this.#bytes.writeInt32BE(length, this.#end);
    this.#end += 4;
  }

  #number(value: number): void {
    const high = Math.floor(value / HIGH);
    this.#header(8, 8);
    this.#bytes.writeInt32BE(high, this.#end);
    this.#bytes.writeUInt32BE(value - high * HIGH, this.#end + 4);
    this.#end += 8;
  }

  #text(value: string): void {
    this.#header(WIDEST * value.length, 0);
    const length = this.#bytes.write(value, this.#end);
    this.#bytes.writeInt32BE(length, this.#end - 4);
    this.#end += length;
  }

  #raw(value: Uint8Array): void {
    this.#header(value.length, value.length);
    this.#bytes.set(value, this.#end);
    this.#end += value.length;
  }
}
