import { plain } from './plain.ts';

/** Words of a report, as they stand there, set apart from the direction around them. */
export function Said({ children, className }: { readonly children: string; readonly className?: string | undefined }) {
  return (
    <bdi dir="auto" className={className}>
      {plain(children)}
    </bdi>
  );
}
