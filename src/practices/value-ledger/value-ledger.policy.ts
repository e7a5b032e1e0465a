import type { Rule, SightRule } from '../../platform/rules.ts';
import { every, sql } from '../../platform/sql.ts';
import { seenByBothSides } from '../../trust/sides.ts';

/** Who reads what was gained together. */

const ofBoth = seenByBothSides('joint-value-entry.see', 'Staff see every entry; a partner its own shares and benefits, and not what the firm has not offered it.');

export const seeEntry: SightRule = {
  ...ofBoth,
  sees: (principal) => {
    const sight = ofBoth.sees(principal);
    return typeof sight === 'boolean' ? sight : (row) => every([sql`${row('kind')} <> 'UNSPLIT_GAIN'`, sight(row)]);
  },
};

export const seePlanned: SightRule = {
  kind: 'see', name: 'joint-value-entry.planned.see', description: 'What was estimated of a joint value stands with the whole, which is the firm’s own: staff only.', sees: ({ isStaff }) => isStaff,
};

export const valueLedgerRules: readonly Rule[] = [seeEntry, seePlanned];
