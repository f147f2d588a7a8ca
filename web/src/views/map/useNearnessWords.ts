import { mapWords } from '../../words/map.ts';
import { useWords } from '../../words/useWords.ts';
import { type CountedPlace, nearnessOf } from './place-shape.ts';

/** How near a place is known, in words. */
export function useNearnessWords(): (place: CountedPlace) => string {
  const say = useWords(mapWords);
  return (place) => {
    const near = nearnessOf(place);
    return near.kind === 'within' ? say('near.within', { km: near.km }) : say(`near.${near.kind}`);
  };
}
