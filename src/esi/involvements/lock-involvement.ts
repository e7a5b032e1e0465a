import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { involvementActions } from './involvement.actions.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';
import type { InvolvementRule } from './involvements.policy.ts';
import { findOwnInvolvement, holdInvolvement } from './open-project.ts';

/** What acts on parts answer. A type, as the payloads' index asks. */
export type InvolvementAnswer = { readonly involvementId: string };

export interface InvolvementChange {
  readonly esiInvolvementId: string;
  readonly expectedVersion?: number | null;
}

export const involvementField = ['input', 'esiInvolvementId'];

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: involvementMessages.changedMeanwhile, field: involvementField };
export const involvementConstraints = {
  esi_involvement_course: changed, esi_involvement_side: changed, esi_involvement_papers: changed, esi_involvement_in_time: changed,
  esi_involvement_once: { code: 'DUPLICATE', message: involvementMessages.partThere, field: ['input'] },
  esi_involvement_specified: { code: 'INVALID', message: involvementMessages.specificationNeeded, field: ['input'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds a part for an act that its state and the rule allow. */
export async function lockInvolvement(tx: Write, rule: InvolvementRule, input: InvolvementChange): Promise<EsiInvolvementRecord> {
  const involvement = await holdInvolvement(tx, idOf('EsiInvolvement', input.esiInvolvementId));
  checkVersion(involvement, 'EsiInvolvement', input.expectedVersion);
  if (!rule.states.includes(involvement.state)) {
    const allowedActions = Object.entries(involvementActions).filter(([, other]) => can(tx.ctx.principal, other, involvement).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.notNow, currentState: involvement.state, allowedActions });
  }
  authorize(tx.ctx, rule, involvement);
  return involvement;
}

/** The same for an act of the firm's that depends on where the project stands: the project is held first. */
export async function lockInvolvementInProject(tx: Write, rule: InvolvementRule, input: InvolvementChange): Promise<{ project: EsiProjectRecord; involvement: EsiInvolvementRecord }> {
  const { em, ctx } = tx;
  const id = idOf('EsiInvolvement', input.esiInvolvementId);
  // A supplier holds no project: it hears here that this is not for it to do.
  if (!ctx.principal.isStaff) authorize(ctx, rule, await findOwnInvolvement(tx, id, involvementField));
  const seen = id === null ? null : await em.findOne<EsiInvolvementRecord>(EsiInvolvementEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (seen === null) throw notFound(...involvementField);
  const project = await lockVisible<EsiProjectRecord>(em, EsiProjectEntity, ctx, seen.projectId, involvementField);
  return { project, involvement: await lockInvolvement(tx, rule, input) };
}
