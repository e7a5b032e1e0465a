import type { Context } from '../../platform/context.ts';
import { changesIn } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { BondRecord } from './bond.entity.ts';
import { bondReaders, checkPeriod } from './bond.fields.ts';
import type { UpdateBondInput } from './bond.input.ts';
import { updateBondRule } from './bonds.policy.ts';
import { type ChangedBond, changeBond } from './change-bond.ts';

/** Changes what is recorded of a bond. A verification was of the facts before, so it falls with them. */
export function updateBond(ctx: Context, input: UpdateBondInput): Promise<WriteAnswer<ChangedBond>> {
  return write(ctx, { rule: updateBondRule, input, idempotencyKey: input.idempotencyKey }, (tx) => changeBond(tx, updateBondRule, input, (bond) => {
    const changes = changesIn<Partial<UpdateBondInput>, BondRecord>(input, bondReaders);
    checkPeriod({ ...bond, ...changes });
    return { ...changes, ...(changesFacts(bond, changes) && { verifiedAt: null, verifiedBy: null, evidence: null }) };
  }));
}

function changesFacts(bond: BondRecord, { isShownToPartner: _shown, ...facts }: Partial<BondRecord>): boolean {
  return Object.entries(facts).some(([name, value]) => (bond[name as keyof BondRecord] ?? null) !== value);
}
