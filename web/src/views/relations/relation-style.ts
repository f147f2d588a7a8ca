/** How a relation type is drawn: never by colour alone, each family has its colour and each type of it its own dashes. */
export interface RelationStyle {
  readonly family: Family;
  readonly dash: Dash;
}
export type Family = 'hostile' | 'between' | 'friendly' | 'belonging';
export type Dash = 'solid' | 'dashed' | 'dotted' | 'mixed';

export const RELATION_STYLES: Readonly<Record<string, RelationStyle>> = {
  HOSTILITY: { family: 'hostile', dash: 'solid' },
  RIVALRY: { family: 'hostile', dash: 'dashed' },
  TRUCE: { family: 'between', dash: 'dashed' },
  RAPPROCHEMENT: { family: 'between', dash: 'dotted' },
  SPLIT_FROM: { family: 'between', dash: 'solid' },
  COOPERATION: { family: 'friendly', dash: 'dashed' },
  SUPPORT_FOR: { family: 'friendly', dash: 'dotted' },
  ALLIANCE: { family: 'friendly', dash: 'solid' },
  MEMBER_OF: { family: 'belonging', dash: 'solid' },
  ALLEGIANCE: { family: 'belonging', dash: 'dashed' },
  MERGED_INTO: { family: 'belonging', dash: 'dotted' },
  SUCCEEDS: { family: 'belonging', dash: 'mixed' },
};
export const RELATION_TYPES: readonly string[] = Object.keys(RELATION_STYLES);
export const styleOf = (type: string): RelationStyle => RELATION_STYLES[type] ?? { family: 'between', dash: 'mixed' };

/** Each has a contrast of at least 4.5 to the page's ground. */
const COLOURS: Readonly<Record<Family, { readonly light: string; readonly dark: string }>> = {
  hostile: { light: '#a62b1f', dark: '#f0998f' },
  between: { light: '#7a5200', dark: '#e0b765' },
  friendly: { light: '#22623c', dark: '#86c99e' },
  belonging: { light: '#1d5a9c', dark: '#8dbbf0' },
};
export type Scheme = 'light' | 'dark';
export const colourOf = (type: string, scheme: Scheme): string => COLOURS[styleOf(type).family][scheme];

/** `stroke-dasharray` of a drawn line; the network's own shader draws the same. */
export const DASHES: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: '9 5',
  dotted: '2.5 4',
  mixed: '9 4 2.5 4',
};

/** Width in pixels: the farther from 0 on the ladder, the wider. */
export const widthOf = (level: number): number => 1.5 + Math.abs(level);
