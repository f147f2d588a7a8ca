import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Scheme } from '../relation-style.ts';
import type { EdgeLook, NodeLook } from './network-graph.ts';

const INKS: Readonly<Record<Scheme, { readonly text: string; readonly ground: string }>> = {
  light: { text: '#23211e', ground: '#fffefc' },
  dark: { text: '#f2f0ec', ground: '#191815' },
};
const FONT = "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif";

type Looks = [NodeLook, EdgeLook];

/** Names beside their groups, on the side where the language begins, with an edge in the colour of the ground so that lines do not cross them. */
export function labelsFor(direction: 'rtl' | 'ltr', scheme: Scheme): NodeLabelDrawingFunction<Looks[0], Looks[1]> {
  const { text, ground } = INKS[scheme];
  return (context, { x, y, size, label }, { labelSize, labelWeight }) => {
    if (!label) return;
    context.font = `${labelWeight} ${labelSize}px ${FONT}`;
    context.direction = direction;
    context.textAlign = direction === 'rtl' ? 'right' : 'left';
    context.textBaseline = 'middle';
    const at = direction === 'rtl' ? x - size - 4 : x + size + 4;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = ground;
    context.strokeText(label, at, y);
    context.fillStyle = text;
    context.fillText(label, at, y);
  };
}

/** The group under the pointer: a ring, and its name even where names are too many to be shown. */
export function hoverFor(direction: 'rtl' | 'ltr', scheme: Scheme): NodeHoverDrawingFunction<Looks[0], Looks[1]> {
  const draw = labelsFor(direction, scheme);
  return (context, data, settings) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = INKS[scheme].text;
    context.stroke();
    draw(context, data, settings);
  };
}
