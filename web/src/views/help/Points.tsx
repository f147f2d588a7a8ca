import { Section } from '../../parts/evidence/Section.tsx';
import classes from './Help.module.css';

export interface Point {
  readonly name: string;
  readonly text: string;
}

/** Terms of the pages, each with a sentence or two. */
export function Points({ title, points }: { readonly title: string; readonly points: readonly Point[] }) {
  return (
    <Section title={title}>
      <dl className={classes.points}>
        {points.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
