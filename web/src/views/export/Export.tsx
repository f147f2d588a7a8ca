import { Alert, Button, Select, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { FilterBar, USUAL } from '../../parts/question/FilterBar.tsx';
import { addressOf } from '../../state/api.ts';
import { useMe } from '../../state/session.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { exportWords } from '../../words/export.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Export.module.css';
import { exportSearch, FORMATS } from './export-search.ts';
import { PolicyChoice } from './PolicyChoice.tsx';
import { Preview } from './Preview.tsx';
import { usePreview } from './usePreview.ts';

/** Choose what goes out and for whom, see the counts, download. */
export function Export() {
  const say = useWords(exportWords);
  const pages = useWords(shellWords);
  const [search, patch] = useSearchState(exportSearch);
  const [asOf] = useAsOf();
  const { may } = useMe();
  const { format = 'csv', policy = 'default', ...question } = search;
  const whole = format === 'jsonl';
  const { restricted } = question;
  const query = { policy, ...asOf, ...(whole ? { restricted } : question) };
  const preview = usePreview({ format, ...query });
  return (
    <Page title={pages('pages.export')} help={say('help')}>
      <div className={classes.form}>
        <Select
          label={say('format')}
          data={FORMATS.map((value) => ({ value, label: say(`formats.${value}`) }))}
          value={format}
          allowDeselect={false}
          onChange={(value) => patch({ format: FORMATS.find((one) => one === value) })}
          comboboxProps={{ shadow: 'md' }}
          maxDropdownHeight={420}
        />
        <PolicyChoice
          value={policy}
          onChange={(value) => patch({ policy: value, ...(value === 'public' && { restricted: undefined }) })}
        />
        {whole ? (
          <Alert variant="light" color="gray">
            {say('whole')}
          </Alert>
        ) : (
          <FilterBar value={question} onChange={patch} parts={USUAL.filter((part) => part !== 'restricted')} />
        )}
        {may('restricted') && policy !== 'public' && (
          <Switch
            label={say('restricted')}
            checked={restricted === 'true'}
            onChange={({ currentTarget }) => patch({ restricted: currentTarget.checked ? 'true' : undefined })}
          />
        )}
        <div className={classes.go}>
          <Button
            variant={preview.data ? 'default' : 'filled'}
            loading={preview.isFetching}
            onClick={() => void preview.refetch()}
          >
            {say(preview.data ? 'again' : 'preview')}
          </Button>
          {preview.data && !preview.isFetching && (
            <Button
              component="a"
              href={addressOf('/exports/{format}', { params: { format }, query })}
              download
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {say('download')}
            </Button>
          )}
        </div>
        <FormProblem error={preview.error} />
      </div>
      <div aria-live="polite">{preview.data && !preview.error && <Preview preview={preview.data} />}</div>
    </Page>
  );
}
