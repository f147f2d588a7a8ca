/** The public names of the lexicon: the built one, one compiled with more folders, and the check of a folder. */
export { checkLexicon, type LexiconCheck } from './check.ts';
export { type Compiled, compileLexicon } from './compile.ts';
export { loadBuilt, loadCompiled } from './compiled.ts';
export type { LexiconIssue } from './files.ts';
