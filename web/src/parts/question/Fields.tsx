import { Switch, TextInput } from '@mantine/core';
import { useCodebook } from '../../state/codes.ts';
import { useMe } from '../../state/session.ts';
import type { Patch, Question } from '../../state/url.ts';
import { questionWords } from '../../words/question.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { CodeFilter } from './CodeFilter.tsx';
import classes from './FilterBar.module.css';
import type { FilterPart } from './FilterBar.tsx';
import { Suggest, type SuggestedKind } from './Suggest.tsx';

interface FieldsProps {
  readonly value: Question;
  readonly onChange: Patch<Question>;
  readonly parts: readonly FilterPart[];
}

const NAMED = { actor: 'actor', recipient: 'actor', party: 'actor', place: 'place', country: 'country', type: 'type' } as const;
const SUGGESTED: Readonly<Partial<Record<FilterPart, SuggestedKind>>> = { ...NAMED, source: 'source', outlet: 'outlet' };
const CODED = { kind: 'kinds', factuality: 'factuality', tense: 'tenses' } as const;
const REVIEW = ['unreviewed', 'accepted', 'rejected', 'unsure', 'superseded'] as const;
const FLAGS: readonly FilterPart[] = ['parts', 'restricted'];

/** One field a filter. */
export function Fields({ value, onChange, parts }: FieldsProps) {
  const { may } = useMe();
  const shown = parts.filter((part) => part !== 'restricted' || may('restricted'));
  return (
    <div className={classes.fields}>
      {shown
        .filter((part) => !FLAGS.includes(part))
        .map((part) => (
          <Field key={part} part={part} value={value} onChange={onChange} />
        ))}
      <div className={classes.switches}>
        {shown
          .filter((part) => FLAGS.includes(part))
          .map((part) => (
            <Flag key={part} part={part} value={value} onChange={onChange} />
          ))}
        {value.text !== undefined && <Flag part="exact" value={value} onChange={onChange} />}
      </div>
    </div>
  );
}

interface FieldProps extends Omit<FieldsProps, 'parts'> {
  readonly part: FilterPart;
}

const listOf = (value: Question[FilterPart]): readonly string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [String(value)];

function Field({ part, value, onChange }: FieldProps) {
  const say = useWords(questionWords);
  const language = useLanguage();
  const codebook = useCodebook().data;
  const label = say(`parts.${part}`);
  const chosen = listOf(value[part]);
  const choose = (found: string[]) => onChange({ [part]: found.length > 0 ? found : undefined });
  const kind = SUGGESTED[part];
  if (kind) return <Suggest kind={kind} label={label} value={chosen} onChange={choose} />;
  if (part === 'review') {
    const options = REVIEW.map((state) => ({ value: state, label: say(`review.${state}`) }));
    return <CodeFilter label={label} options={options} value={chosen} onChange={choose} />;
  }
  if (part === 'kind' || part === 'factuality' || part === 'tense') {
    const options = Object.entries(codebook?.[CODED[part]] ?? {}).map(([code, words]) => ({
      value: code,
      label: words[language],
    }));
    return <CodeFilter label={label} options={options} value={chosen} onChange={choose} />;
  }
  return (
    <TextInput
      type={part === 'document' ? 'text' : 'date'}
      label={label}
      value={chosen[0] ?? ''}
      onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value || undefined }, { replace: true })}
    />
  );
}

function Flag({ part, value, onChange }: Omit<FieldProps, 'part'> & { readonly part: FilterPart | 'exact' }) {
  const say = useWords(questionWords);
  return (
    <Switch
      size="sm"
      label={part === 'exact' ? say('exact') : say(`parts.${part}`)}
      {...(part === 'exact' && { description: say('exactHelp') })}
      checked={value[part] === 'true'}
      onChange={({ currentTarget }) => onChange({ [part]: currentTarget.checked ? 'true' : undefined })}
    />
  );
}
