import { ActionIcon, Slider, TextInput, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { directionOf } from '../../../words/language.ts';
import { relationWords } from '../../../words/relations.ts';
import { useFormat, useLanguage, useWords } from '../../../words/useWords.ts';
import classes from './Network.module.css';

const DAY = 86_400_000;
const numberOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const later = (iso: string, months: number): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};
/** Between two steps of playing, in milliseconds; a step is a month. */
const PACE = 350;

interface SliderProps {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  /** while it moves, many times a second */
  readonly onMove: (day: string) => void;
  /** where it comes to rest */
  readonly onRest: (day: string) => void;
}

/** The day on which the network is shown: slide, step by month, play, or type a date. */
export function TimeSlider({ from, to, day, onMove, onRest }: SliderProps) {
  const say = useWords(relationWords);
  const format = useFormat();
  const rtl = directionOf(useLanguage()) === 'rtl';
  const [playing, setPlaying] = useState(false);
  const held = (iso: string): string => (iso < from ? from : iso > to ? to : iso);

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = later(day, 1);
      onMove(next > to ? to : next);
      if (next > to) setPlaying(false);
    }, PACE);
    return () => clearTimeout(timer);
  }, [playing, day, to, onMove]);

  const play = (): void => {
    if (playing) onRest(day);
    else if (day >= to) onMove(from);
    setPlaying(!playing);
  };
  const [Back, On] = rtl ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const playName = say(playing ? 'time.pause' : 'time.play');
  return (
    <fieldset className={classes.time} style={{ border: 0, padding: 0 }} aria-label={say('time.label')}>
      <Tooltip label={playName}>
        <ActionIcon variant="light" color="sea" size="lg" aria-label={playName} aria-pressed={playing} onClick={play}>
          {playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} style={rtl ? { transform: 'scaleX(-1)' } : {}} />}
        </ActionIcon>
      </Tooltip>
      <ActionIcon aria-label={say('time.back')} onClick={() => onRest(held(later(day, -1)))}>
        <Back size={18} />
      </ActionIcon>
      <div className={classes.slider}>
        <Slider
          min={numberOf(from)}
          max={Math.max(numberOf(to), numberOf(from) + 1)}
          value={numberOf(day)}
          onChange={(value) => onMove(isoOf(value))}
          onChangeEnd={(value) => onRest(isoOf(value))}
          label={(value) => format.shortDay(isoOf(value))}
          thumbLabel={say('time.label')}
          thumbProps={{ 'aria-valuetext': format.day(day) }}
        />
      </div>
      <ActionIcon aria-label={say('time.on')} onClick={() => onRest(held(later(day, 1)))}>
        <On size={18} />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={say('time.exact')}
        value={day}
        min={from}
        max={to}
        onChange={({ currentTarget: { value } }) => value && onRest(held(value))}
      />
    </fieldset>
  );
}
