import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { changesIn } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockLiving } from '../lock-living.ts';
import { BondEntity, type BondRecord } from './bond.entity.ts';
import { bondReaders, checkPeriod } from './bond.fields.ts';
import type { AddBondInput } from './bond.input.ts';
import { addBondRule } from './bonds.policy.ts';

/** Adds a bond to a living relationship; unverified, so that it counts for nothing yet. */
export function addBond(ctx: Context, input: AddBondInput): Promise<WriteAnswer<{ bondId: string; relationshipId: string }>> {
  const { kind, idempotencyKey } = input;
  return write(ctx, { rule: addBondRule, input, idempotencyKey }, async (tx) => {
    const relationship = await lockLiving(tx, addBondRule, input.relationshipId);
    const facts = changesIn<Partial<AddBondInput>, BondRecord>(input, bondReaders);
    checkPeriod(facts);
    const { workspaceId } = ctx.principal;
    const bond = tx.em.create(BondEntity, { isShownToPartner: false, ...facts, workspaceId, id: newId(), relationshipId: relationship.id, kind } as BondRecord);
    return { bondId: bond.id, relationshipId: relationship.id };
  });
}
