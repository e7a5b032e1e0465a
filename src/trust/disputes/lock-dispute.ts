import type { Principal } from '../../platform/principal.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { DisputeEntity, type DisputeRecord } from './dispute.entity.ts';
import { actions } from './dispute.actions.ts';
import { disputeMessages } from './disputes.messages.ts';
import { type DisputeSubject, statusesFor } from './disputes.policy.ts';

/** What acts on a dispute answer. */
export type DisputeAnswer = { readonly disputeId: string };

interface DisputeChange {
  readonly disputeId: string;
  readonly expectedVersion?: number | null;
}

const field = ['input', 'disputeId'];

/** Locks a dispute of the asker's own side for an act that its status allows, and asks the act's rule. */
export async function lockDispute({ em, ctx }: Write, rule: ActRule<DisputeSubject>, input: DisputeChange, moment?: keyof typeof statusesFor): Promise<DisputeRecord> {
  const dispute = await lockVisible<DisputeRecord>(em, DisputeEntity, ctx, idOf('Dispute', input.disputeId), field);
  await findOwnRelationship(em, ctx, dispute.relationshipId, field);
  checkVersion(dispute, 'Dispute', input.expectedVersion);
  const statuses: readonly string[] = moment === undefined ? [dispute.status] : statusesFor[moment];
  if (!statuses.includes(dispute.status)) {
    throw new Refusal({ code: 'STATE_CONFLICT', message: disputeMessages.notNow, currentState: dispute.status, allowedActions: allowedTo(ctx.principal, dispute) });
  }
  authorize(ctx, rule, dispute);
  return dispute;
}

function allowedTo(principal: Principal, dispute: DisputeRecord): string[] {
  return Object.entries(actions).filter(([, rule]) => can(principal, rule, dispute).isAllowed).map(([name]) => name);
}
