import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { BondEntity, type BondRecord } from './bond.entity.ts';
import { bondMessages } from './bonds.messages.ts';
import type { BondSubject } from './bonds.policy.ts';

interface BondChange {
  readonly bondId: string;
  readonly expectedVersion?: number | null;
}

/** What an act on a bond answers. A type, as the payload's index asks. */
export type ChangedBond = {
  readonly bondId: string;
  readonly relationshipId: string;
};

/** Locks a bond that has not ended, asks its rule, and changes it. */
export async function changeBond(tx: Write, rule: ActRule<BondSubject>, input: BondChange, change: (bond: BondRecord) => Partial<BondRecord>): Promise<ChangedBond> {
  const bond = await lockVisible<BondRecord>(tx.em, BondEntity, tx.ctx, idOf('Bond', input.bondId), ['input', 'bondId']);
  checkVersion(bond, 'Bond', input.expectedVersion);
  if (bond.endedOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: bondMessages.ended, currentState: 'ENDED', allowedActions: [] });
  authorize(tx.ctx, rule, bond);
  applyChanges(tx, 'Bond', bond, change(bond));
  return { bondId: bond.id, relationshipId: bond.relationshipId };
}
