import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The one accent: deep sea green. Shade 7 on white and shade 3 on the dark ground have a contrast above 4.5. */
export const SEA: MantineColorsTuple = [
  '#eef6f7',
  '#d9eaec',
  '#b3d5d9',
  '#86bcc3',
  '#5aa3ad',
  '#388c97',
  '#257480',
  '#17616c',
  '#124f58',
  '#0c3c43',
];

/** Warm greys for paper and ink. */
export const INK: MantineColorsTuple = [
  '#faf9f7',
  '#f2f0ec',
  '#e6e3dd',
  '#d3cfc7',
  '#b3aea4',
  '#8c877d',
  '#6a665d',
  '#4d4a44',
  '#33312d',
  '#1f1e1b',
];
/** Mantine's dark scale: text first, ground last. */
export const NIGHT: MantineColorsTuple = [
  '#dcdad4',
  '#c3c0b8',
  '#a5a299',
  '#78756d',
  '#4b4943',
  '#3a3834',
  '#2c2a27',
  '#201f1c',
  '#191815',
  '#12110f',
];

/** Named colours of the domain. Every use of one stands beside a shape, a pattern or words. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--isnad-text-font': "'Noto Naskh Arabic Variable', 'Noto Sans Variable', 'Noto Sans Arabic Variable', serif",
  },
  light: {
    '--mantine-color-body': '#fffefc',
    '--mantine-color-text': '#23211e',
    '--mantine-color-dimmed': '#635f56',
    '--mantine-color-placeholder': '#6f6b62',
    '--mantine-color-anchor': '#17616c',
    '--mantine-color-error': '#a62b1f',
    '--mantine-color-default-border': '#d3cfc7',
    '--isnad-ground': '#f6f4f0',
    '--isnad-line': '#e2ded6',
    '--isnad-event': '#9a4a12',
    '--isnad-relation': '#1d5a9c',
    '--isnad-assessment': '#6a3d99',
    '--isnad-event-soft': '#fbeadb',
    '--isnad-relation-soft': '#e2edf9',
    '--isnad-assessment-soft': '#f0e6f8',
    '--isnad-sure': '#22623c',
    '--isnad-probable': '#4d5f12',
    '--isnad-possible': '#7a5200',
    '--isnad-denied': '#a62b1f',
    '--isnad-open': '#5c5850',
    '--isnad-trigger': '#fff0b8',
    '--isnad-found': '#ffe38a',
  },
  dark: {
    '--mantine-color-body': '#191815',
    '--mantine-color-text': '#dcdad4',
    '--mantine-color-dimmed': '#a5a299',
    '--mantine-color-placeholder': '#98958c',
    '--mantine-color-anchor': '#86bcc3',
    '--mantine-color-error': '#f0998f',
    '--mantine-color-default-border': '#4b4943',
    '--isnad-ground': '#12110f',
    '--isnad-line': '#33312d',
    '--isnad-event': '#eda36b',
    '--isnad-relation': '#8dbbf0',
    '--isnad-assessment': '#cba6ec',
    '--isnad-event-soft': '#3a2413',
    '--isnad-relation-soft': '#162a41',
    '--isnad-assessment-soft': '#2d1f3b',
    '--isnad-sure': '#86c99e',
    '--isnad-probable': '#b6c773',
    '--isnad-possible': '#e0b765',
    '--isnad-denied': '#f0998f',
    '--isnad-open': '#aeaaa0',
    '--isnad-trigger': '#4d4212',
    '--isnad-found': '#5f4d0c',
  },
});
