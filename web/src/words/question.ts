import { question as ar } from './ar/question.ts';
import { inBoth } from './both.ts';
import { question as en } from './en/question.ts';

export const questionWords = inBoth('question', en, ar);
