import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type Sigma from 'sigma';
import { relationWords } from '../../../words/relations.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Scheme } from '../relation-style.ts';
import classes from './Network.module.css';
import { type DrawnNow, openSigma, restyle } from './network-drawing.ts';
import type { EdgeLook, NetworkGraph, NodeLook } from './network-graph.ts';

interface CanvasProps extends DrawnNow {
  readonly graph: NetworkGraph;
  readonly direction: 'rtl' | 'ltr';
  readonly scheme: Scheme;
  readonly label: string;
  /** id of a group or number of an edge under the pointer; null: nothing */
  readonly onHover: (what: Pointed | null) => void;
  readonly onPick: (what: Pointed | null) => void;
}
export type Pointed = { readonly group: string } | { readonly edge: number };

/** The network as a picture. What it shows is in the table as well, for whom a picture is of no use. */
export function NetworkCanvas({ graph, direction, scheme, label, held, lit, onHover, onPick }: CanvasProps) {
  const say = useWords(relationWords);
  const box = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma<NodeLook, EdgeLook> | null>(null);
  const now = useRef<DrawnNow>({ held, lit });
  const told = useRef({ onHover, onPick });
  told.current = { onHover, onPick };

  useEffect(() => {
    if (!box.current) return;
    const camera = sigma.current?.getCamera().getState();
    const drawing = openSigma(box.current, graph, { direction, scheme, now });
    if (camera) drawing.getCamera().setState(camera);
    sigma.current = drawing;
    drawing.on('enterNode', ({ node }) => told.current.onHover({ group: node }));
    drawing.on('leaveNode', () => told.current.onHover(null));
    drawing.on('enterEdge', ({ edge }) => told.current.onHover({ edge: Number(edge) }));
    drawing.on('leaveEdge', () => told.current.onHover(null));
    drawing.on('clickNode', ({ node }) => told.current.onPick({ group: node }));
    drawing.on('clickEdge', ({ edge }) => told.current.onPick({ edge: Number(edge) }));
    drawing.on('clickStage', () => told.current.onPick(null));
    return () => drawing.kill();
  }, [graph, direction, scheme]);

  useEffect(() => {
    now.current = { held, lit };
    if (sigma.current) restyle(sigma.current);
  }, [held, lit]);

  const camera = () => sigma.current?.getCamera();
  const buttons = [
    { name: say('zoomIn'), icon: <IconPlus size={16} />, run: () => camera()?.animatedZoom({ duration: 150 }) },
    { name: say('zoomOut'), icon: <IconMinus size={16} />, run: () => camera()?.animatedUnzoom({ duration: 150 }) },
    { name: say('fit'), icon: <IconFocusCentered size={16} />, run: () => camera()?.animatedReset({ duration: 150 }) },
  ];
  return (
    <div className={classes.frame}>
      <div ref={box} className={classes.canvas} role="img" aria-label={label} data-network />
      <div className={classes.zoom}>
        {buttons.map(({ name, icon, run }) => (
          <Tooltip key={name} label={name}>
            <ActionIcon aria-label={name} variant="default" onClick={() => void run()}>
              {icon}
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
