import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findOwnAgreement } from '../agreements/own-agreement.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import type { RunReplenishmentInput } from './proposal.input.ts';
import { proposalMessages } from './proposals.messages.ts';
import { runReplenishmentRule } from './proposals.policy.ts';
import { startRun } from './run-record.ts';

/** Has the needs of an agreement's positions computed now, for either side. */
export function runReplenishment(ctx: Context, input: RunReplenishmentInput): Promise<WriteAnswer<{ runId: string }>> {
  return write(ctx, { rule: runReplenishmentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const field = ['input', 'agreementId'];
    const id = idOf('VmiAgreement', input.agreementId);
    const agreement = await findOwnAgreement(tx, id, field);
    authorize(ctx, runReplenishmentRule, undefined, field);
    // Two who ask at once come one after the other, and the second is told of the first's run.
    await tx.em.execute('select 1 from vmi_agreement where workspace_id = ? and id = ? for no key update', [agreement.workspaceId, agreement.id]);
    const terms = agreement.status === 'ACTIVE' ? await termsInForce(tx.em, agreement, ctx.now.toISOString().slice(0, 10)) : null;
    if (terms === null) throw new Refusal({ code: 'STATE_CONFLICT', message: proposalMessages.notInForce, field, current: { type: 'VmiAgreement', id: agreement.id } });
    return { runId: await startRun(tx, { agreement, terms, cycle: `asked ${ctx.now.toISOString()}`, isFull: input.isFull, isRenewal: false }) };
  });
}
