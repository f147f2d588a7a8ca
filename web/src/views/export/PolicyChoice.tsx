import { Group, Radio } from '@mantine/core';
import { useMe } from '../../state/session.ts';
import { exportWords } from '../../words/export.ts';
import { useWords } from '../../words/useWords.ts';

const POLICIES = ['default', 'public'] as const;
type Policy = (typeof POLICIES)[number];

interface PolicyChoiceProps {
  readonly value: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** For whom the export is, with what that means. */
export function PolicyChoice({ value, onChange }: PolicyChoiceProps) {
  const say = useWords(exportWords);
  const { may } = useMe();
  const choose = (chosen: string): void => {
    const policy = POLICIES.find((one) => one === chosen);
    if (policy) onChange(policy);
  };
  return (
    <Radio.Group label={say('policy')} value={value} onChange={choose}>
      <Group align="flex-start" gap="lg" mt={4}>
        {POLICIES.map((policy) => {
          const allowed = policy === 'default' || may('publish');
          return (
            <Radio
              key={policy}
              value={policy}
              disabled={!allowed}
              label={say(`policies.${policy}`)}
              description={allowed ? say(`policyHelp.${policy}`) : say('publicNeeds')}
              maw="34rem"
            />
          );
        })}
      </Group>
    </Radio.Group>
  );
}
