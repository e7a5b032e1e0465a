import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { holdParts } from './follow-papers.ts';
import { confidentialityActions } from './involvement.actions.ts';
import { ConfidentialityAgreementEntity, type ConfidentialityAgreementRecord, type EsiInvolvementRecord } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';
import type { ConfidentialityRule } from './involvements.policy.ts';

/** What acts on agreements answer. A type, as the payloads' index asks. */
export type ConfidentialityAnswer = { readonly agreementId: string };

export interface ConfidentialityChange {
  readonly confidentialityAgreementId: string;
  readonly expectedVersion?: number | null;
}

export const confidentialityField = ['input', 'confidentialityAgreementId'];

/** What races come to that only the database sees. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: involvementMessages.changedMeanwhile, field: confidentialityField };
export const confidentialityConstraints = {
  confidentiality_course: changed, confidentiality_side: changed, confidentiality_in_time: changed, esi_involvement_papers: changed, esi_involvement_course: changed, esi_involvement_in_time: changed,
  confidentiality_invited: { code: 'STATE_CONFLICT', message: involvementMessages.notInvited, field: confidentialityField, currentState: 'DRAFT', allowedActions: [] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds an agreement for an act that its state and the rule allow. */
export async function lockConfidentiality(tx: Write, rule: ConfidentialityRule, input: ConfidentialityChange): Promise<ConfidentialityAgreementRecord> {
  const { em, ctx } = tx;
  const id = idOf('ConfidentialityAgreement', input.confidentialityAgreementId);
  const agreement = await requireOwn(tx, await lockVisible<ConfidentialityAgreementRecord>(em, ConfidentialityAgreementEntity, ctx, id, confidentialityField));
  checkVersion(agreement, 'ConfidentialityAgreement', input.expectedVersion);
  if (!rule.states.includes(agreement.state)) {
    const allowedActions = Object.entries(confidentialityActions).filter(([, other]) => can(ctx.principal, other, agreement).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.notNow, currentState: agreement.state, allowedActions });
  }
  authorize(ctx, rule, agreement);
  return agreement;
}

export interface WithParts {
  readonly agreement: ConfidentialityAgreementRecord;
  readonly parts: readonly EsiInvolvementRecord[];
}

/** The same with the parts that it concerns, which are held before it. */
export async function lockConfidentialityAndParts(tx: Write, rule: ConfidentialityRule, input: ConfidentialityChange, state: 'NDA_PENDING' | 'ACTIVE'): Promise<WithParts> {
  const { em, ctx } = tx;
  const id = idOf('ConfidentialityAgreement', input.confidentialityAgreementId);
  const where = { workspaceId: ctx.principal.workspaceId, id };
  const seen = id === null ? null : await em.findOne<ConfidentialityAgreementRecord>(ConfidentialityAgreementEntity, where, { disableIdentityMap: true });
  if (seen === null) throw notFound(...confidentialityField);
  const { relationshipId, projectId } = await requireOwn(tx, seen);
  const parts = await holdParts(tx, state, { relationshipId, projectId: projectId ?? null });
  return { parts, agreement: await lockConfidentiality(tx, rule, input) };
}

/** Somebody else's is not found, and neither is a draft of the firm's. */
async function requireOwn({ em, ctx }: Write, agreement: ConfidentialityAgreementRecord): Promise<ConfidentialityAgreementRecord> {
  if (!ctx.principal.isStaff && agreement.sentAt == null) throw notFound(...confidentialityField);
  await findOwnRelationship(em, ctx, agreement.relationshipId, confidentialityField);
  return agreement;
}
