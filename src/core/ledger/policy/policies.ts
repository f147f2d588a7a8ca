import type { Permission } from '../entries.ts';
import type { Policy, PolicyName } from './types.ts';

/**
 * The policies, as data. The figures of `public` are those of standards.md §3.7 (no place finer than the division, 72 hours), the rule
 * on sexual violence is the Murad Code's (§3.4): docs/responsible-use.md says why.
 */
export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  /** for those who work on the ledger */
  internal: {
    name: 'internal',
    needs: [],
    restricted: 'withhold',
    persons: 'words',
    place: 'exact',
    time: 'told',
    delayHours: 0,
    quotes: 'keep',
    log: 'keep',
  },
  /** the same, with restricted claims, for those allowed to see them */
  restricted: {
    name: 'restricted',
    needs: ['restricted'],
    restricted: 'include',
    persons: 'words',
    place: 'exact',
    time: 'told',
    delayHours: 0,
    quotes: 'keep',
    log: 'keep',
  },
  /** for everybody */
  public: {
    name: 'public',
    needs: ['publish'],
    restricted: 'withhold',
    persons: 'class',
    place: 'division',
    time: 'day',
    delayHours: 72,
    quotes: 'withhold',
    log: 'withhold',
  },
};

/** Whether somebody with these permissions may ask for a policy. No permission stands for another: `admin` does not include `restricted`. */
export const mayExport = (policy: Policy, permissions: readonly Permission[]): boolean =>
  policy.needs.every((need) => permissions.includes(need));
