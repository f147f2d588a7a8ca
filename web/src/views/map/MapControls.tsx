import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map as MapLibre } from 'maplibre-gl';
import { mapWords } from '../../words/map.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Map.module.css';

/** Nearer, farther, and back to where the map opened. */
export function MapControls({ map }: { readonly map: MapLibre }) {
  const say = useWords(mapWords);
  const buttons = [
    { name: say('zoomIn'), icon: <IconPlus size={16} />, run: () => map.zoomIn({ duration: 200 }) },
    { name: say('zoomOut'), icon: <IconMinus size={16} />, run: () => map.zoomOut({ duration: 200 }) },
    {
      name: say('fit'),
      icon: <IconFocusCentered size={16} />,
      run: () => map.easeTo({ center: [41, 30], zoom: 3.2, duration: 200 }),
    },
  ];
  return (
    <div className={classes.controls}>
      {buttons.map(({ name, icon, run }) => (
        <Tooltip key={name} label={name}>
          <ActionIcon aria-label={name} variant="default" onClick={() => void run()}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
