import { Said } from '../../../parts/text/Said.tsx';
import type { Names } from '../../../state/queries.ts';
import { useLanguage } from '../../../words/useWords.ts';
import classes from './Card.module.css';

interface NamedProps {
  readonly of: { readonly text: string; readonly ref?: string | undefined };
  readonly names: Names;
}

/** Somebody or something as the register names it, with the report's own words where they are others. */
export function Named({ of: { text, ref }, names }: NamedProps) {
  const language = useLanguage();
  const name = ref === undefined ? undefined : names[ref]?.[language];
  if (name === undefined || name === text) return <Said>{text || (name ?? ref ?? '')}</Said>;
  return (
    <>
      <bdi>{name}</bdi>{' '}
      {text !== '' && (
        <span className={classes.told}>
          «<Said>{text}</Said>»
        </span>
      )}
    </>
  );
}
