import { type Limits, size } from './limits.ts';
import { Problem } from './problem.ts';

/** A thin page as it is written. */
export interface ThinWriter {
  readonly out: string[];
  length: number;
  /** names of the open elements */
  readonly stack: string[];
  readonly data: string[];
  dataLength: number;
  nodes: number;
  work: number;
  /** dropped elements that have no end tag any more: looked for once */
  readonly unclosed: Set<string>;
  readonly limits: Limits;
  /** how far the frame of the page is written */
  part: 'start' | 'head' | 'after head' | 'body';
}

export function write(state: ThinWriter, part: string): void {
  state.length += part.length;
  if (state.length > state.limits.report)
    throw new Problem('too-large', `more than ${size(state.limits.report)} of text and tags`);
  state.out.push(part);
}

/** An element costs like eight letters wherever it stands. */
export function node(state: ThinWriter): void {
  state.work += 8 * state.stack.length;
  if (++state.nodes > state.limits.nodes) throw new Problem('html-too-complex', `more than ${state.limits.nodes} elements`);
}

/** Letters written as numbers become letters: the parser would make a node of each. */
export function text(state: ThinWriter, raw: string): void {
  if (raw === '') return;
  const plain = raw.includes('&#') ? raw.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, letter) : raw;
  if (state.part !== 'body' && state.stack.at(-1) !== 'title' && /\S/.test(plain)) openBody(state);
  for (let and = plain.indexOf('&'); and >= 0; and = plain.indexOf('&', and + 1)) node(state);
  state.work += plain.length * (state.stack.length + 1);
  write(state, plain);
}

/** " & ' < > */
const MARKUP: ReadonlySet<number> = new Set([0x22, 0x26, 0x27, 0x3c, 0x3e]);

function letter(whole: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isText = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return isText && !MARKUP.has(code) ? String.fromCodePoint(code) : whole;
}

const IN_HEAD: ReadonlySet<string> = new Set(['title', 'meta', 'link', 'base', 'basefont']);

/**
 * Pages may leave out `<html>`, `<head>` and `<body>` or have them twice (HTML §13.1.2.4). The parser takes them as they come, and what
 * looks for the article starts from the body: so they are put in. False: this one is left out.
 */
export function frame(state: ThinWriter, name: string): boolean {
  if (name === 'html') return state.stack.length === 0 && state.part === 'start';
  if (name === 'body') return state.part !== 'body' && leaveHead(state);
  if (name === 'head' || (state.part === 'start' && IN_HEAD.has(name))) {
    if (state.part !== 'start') return false;
    openHtml(state);
    state.part = 'head';
    if (name === 'head') return true;
    state.stack.push('head');
    write(state, '<head>');
  } else if (state.part !== 'body' && !(state.part === 'head' && IN_HEAD.has(name))) openBody(state);
  return true;
}

function openHtml(state: ThinWriter): void {
  if (state.stack.length > 0) return;
  state.stack.push('html');
  write(state, '<html>');
}

function leaveHead(state: ThinWriter): boolean {
  openHtml(state);
  if (state.part === 'start') write(state, '<head></head>');
  const head = state.stack.lastIndexOf('head');
  if (head >= 0) {
    state.stack.length = head;
    write(state, '</head>');
  }
  state.part = 'body';
  return true;
}

function openBody(state: ThinWriter): void {
  leaveHead(state);
  node(state);
  state.stack.push('body');
  write(state, '<body>');
}
