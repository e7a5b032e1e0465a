import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { networkMessages } from './network.messages.ts';
import { addTieRule } from './network.policy.ts';
import { isMutual, TieEntity, type TieRecord } from './tie.entity.ts';
import { tieConstraints, tieFactsOf } from './tie-facts.ts';
import type { AddTieInput } from './tie.input.ts';

/** Adds a tie between two parties. A mutual one is the same whichever way round it is given. */
export function addTie(ctx: Context, input: AddTieInput): Promise<WriteAnswer<{ tieId: string }>> {
  const { kind, idempotencyKey } = input;
  return write(ctx, { rule: addTieRule, input, idempotencyKey, constraints: tieConstraints }, async ({ em }) => {
    const { fromId, toId } = await endsOf(em, ctx, input);
    const facts = tieFactsOf(ctx, input, kind);
    const { workspaceId } = ctx.principal;
    const same = await em.count(TieEntity, { workspaceId, kind, fromId, toId, good: facts.good ?? null, endedOn: null });
    if (same > 0) throw new Refusal(tieConstraints.tie_one_current);
    const tie = em.create(TieEntity, { workspaceId, id: newId(), kind, fromId, toId, ...facts } as TieRecord);
    return { tieId: tie.id };
  });
}

async function endsOf(em: EntityManager, ctx: Context, input: AddTieInput): Promise<{ fromId: string; toId: string }> {
  const from = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.fromId), ['input', 'fromId']);
  const to = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.toId), ['input', 'toId']);
  if (from.id === to.id) throw new Refusal({ code: 'INVALID', message: networkMessages.tieToItself, field: ['input', 'toId'] });
  return isMutual(input.kind) && from.id > to.id ? { fromId: to.id, toId: from.id } : { fromId: from.id, toId: to.id };
}
