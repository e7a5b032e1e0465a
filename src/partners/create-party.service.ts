import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { authorize } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changesIn } from '../platform/writes/changes.ts';
import { departmentNeedsParent, findParent } from './party-parent.ts';
import { createPartyRule } from './partners.policy.ts';
import { PartyEntity, type PartyRecord } from './party.entity.ts';
import { partyFields } from './party.fields.ts';
import type { CreatePartyInput } from './party.input.ts';

/** Adds a party to the network. It stands in no market until it is given a relationship. */
export function createParty(ctx: Context, input: CreatePartyInput): Promise<WriteAnswer<{ partyId: string }>> {
  const request = { rule: createPartyRule, input: { createParty: input }, idempotencyKey: input.idempotencyKey };
  return write(ctx, request, async ({ em }) => {
    authorize(ctx, createPartyRule, undefined);
    const { workspaceId } = ctx.principal;
    const parentId = input.parentId == null ? null : (await findParent(em, ctx, input.parentId)).id;
    if (input.kind === 'DEPARTMENT' && parentId === null) throw departmentNeedsParent();
    // The schema sees to it that these two are given.
    const fields = changesIn(input, partyFields) as Pick<PartyRecord, 'name' | 'timeZone'>;
    const { id } = em.create(PartyEntity, {
      names: {}, countryCode: null, website: null, ...fields, workspaceId, id: newId(), kind: input.kind, parentId, isFocal: false,
    });
    return { partyId: id };
  });
}
