/** What XML 1.0 cannot hold at all, and unpaired surrogates. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an element or a quoted attribute. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

/** `name="value"` for each that is there, in order. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlText(String(value))}"`]))
    .join('');
