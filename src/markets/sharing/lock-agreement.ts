import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { findOwnRelationship } from './own-relationship.ts';
import { sharingMessages } from './sharing.messages.ts';
import type { LoweringSubject } from './sharing.policy.ts';
import { SharingAgreementEntity, type SharingAgreementRecord, type SharingState } from './sharing-agreement.entity.ts';

/** What races between two acts on one category and direction come to: whoever commits first decides, the other looks again. */
export const agreementConstraints = {
  sharing_agreement_one_in_force: { code: 'STALE_VERSION', message: messages.staleVersion, field: ['input', 'sharingAgreementId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** What acts on an agreement answer. */
export type AgreementAnswer = { readonly sharingAgreementId: string };

interface AgreementChange {
  readonly sharingAgreementId: string;
  readonly expectedVersion?: number | null;
}

/** Locks an agreement for an act that its state allows, and asks the act's rule. */
export async function lockAgreement(
  { em, ctx }: Write, rule: ActRule<LoweringSubject>, input: AgreementChange, states: readonly SharingState[],
): Promise<SharingAgreementRecord> {
  const agreement = await lockVisible<SharingAgreementRecord>(em, SharingAgreementEntity, ctx, idOf('SharingAgreement', input.sharingAgreementId), ['input', 'sharingAgreementId']);
  await findOwnRelationship(em, ctx, agreement.relationshipId, ['input', 'sharingAgreementId']);
  checkVersion(agreement, 'SharingAgreement', input.expectedVersion);
  const { state } = agreement;
  if (!states.includes(state)) {
    const message = states.includes('IN_FORCE') ? sharingMessages.notInForce : sharingMessages.notProposed;
    throw new Refusal({ code: 'STATE_CONFLICT', message, currentState: state, allowedActions: allowed[state] });
  }
  authorize(ctx, rule, agreement);
  return agreement;
}

const allowed: Readonly<Record<SharingState, readonly string[]>> = {
  PROPOSED: ['AGREE_TO_SHARING', 'END_SHARING'], IN_FORCE: ['END_SHARING', 'LOWER_SHARING'], DECLINED: [], WITHDRAWN: [], ENDED: [],
};

/** Ends what is in force on the same category and direction, so that another agreement takes its place in the same transaction. */
export async function endInForce({ em, ctx }: Write, { id, workspaceId, relationshipId, category, direction }: SharingAgreementRecord): Promise<void> {
  const earlier = await em.findOne<SharingAgreementRecord>(SharingAgreementEntity, { workspaceId, relationshipId, category, direction, state: 'IN_FORCE', id: { $ne: id } });
  if (earlier === null) return;
  em.assign(earlier, { state: 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now });
  await em.flush();
}
