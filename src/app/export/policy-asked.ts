import type { PolicyName } from '../../core/ledger/policy/types.ts';

/** The policy that somebody means; null where what is public should hold what is restricted. */
export function policyAsked(policy: 'default' | 'public', restricted: boolean): PolicyName | null {
  if (policy === 'public') return restricted ? null : 'public';
  return restricted ? 'restricted' : 'internal';
}
