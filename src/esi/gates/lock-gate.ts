import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { esiMessages } from '../esi.messages.ts';
import { subjectOf } from '../projects/gate-subject.ts';
import { gateActions } from '../projects/gate.actions.ts';
import { gateMessages } from '../projects/gate.messages.ts';
import { type GateSubject, type gateStatesFor, isMoment } from '../projects/gates.policy.ts';
import { holdProject } from '../projects/lock-project.ts';
import { EsiGateEntity, type EsiGateRecord, type EsiProjectRecord } from '../projects/project.entity.ts';

export type GateAnswer = { readonly gateId: string; readonly projectId: string };
export type CriterionAnswer = GateAnswer & { readonly criterionId: string };
export type ConditionAnswer = GateAnswer & { readonly conditionId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: esiMessages.changedMeanwhile };
export const gateConstraints = {
  esi_gate_course: changed, esi_gate_at_its_stage: changed, esi_gate_by_review: changed, esi_gate_vote_course: changed, esi_gate_review_course: changed, esi_gate_by_votes: changed,
  esi_gate_criterion_course: changed, esi_gate_condition_course: changed, esi_gate_decider_course: changed, esi_gate_criteria: changed, esi_gate_conditions: changed, esi_project_course: changed, esi_project_leaves_nothing_open: changed,
  esi_gate_decider_once: changed, esi_gate_review_once: changed,
  esi_gate_vote_once: { code: 'DUPLICATE', message: gateMessages.votedAlready },
  esi_gate_criterion_once: { code: 'DUPLICATE', message: gateMessages.criterionThere, field: ['input', 'code'] },
  esi_gate_four_eyes: { code: 'NOT_ALLOWED', message: gateMessages.lastGateByOthers },
  esi_gate_deciders: { code: 'INVALID', message: gateMessages.noDeciders },
} as const satisfies Record<string, UserErrorFacts>;

export interface HeldGate {
  readonly project: EsiProjectRecord;
  readonly gate: EsiGateRecord;
  readonly subject: GateSubject;
}

interface GateInput {
  readonly esiGateId: string;
  readonly expectedVersion?: number | null;
}

/** Holds a gate, and first its project, for an act that both their states and the rule allow. */
export async function lockGate(tx: Write, rule: ActRule<GateSubject>, input: GateInput, moment: keyof typeof gateStatesFor): Promise<HeldGate> {
  const held = await holdGate(tx, idOf('EsiGate', input.esiGateId), ['input', 'esiGateId']);
  checkVersion(held.gate, 'EsiGate', input.expectedVersion);
  judge(tx, rule, held, moment);
  return held;
}

/** Refuses an act that the states or the rule do not allow. */
export function judge({ ctx }: Write, rule: ActRule<GateSubject>, { gate, subject }: HeldGate, moment: keyof typeof gateStatesFor): void {
  if (!isMoment(moment, subject)) {
    const allowedActions = Object.entries(gateActions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: esiMessages.notNow, currentState: gate.state, allowedActions });
  }
  authorize(ctx, rule, subject);
}

/** Holds a gate, and first its project: everything in a project is held in this order. */
export async function holdGate(tx: Write, id: string | null, path: readonly string[]): Promise<HeldGate> {
  const { projectId } = await peek<EsiGateRecord>(tx, EsiGateEntity, id, path);
  const project = await holdProject(tx, projectId, path);
  const gate = await lockVisible<EsiGateRecord>(tx.em, EsiGateEntity, tx.ctx, id, path);
  return { project, gate, subject: await subjectOf(tx, gate) };
}

/** Looks at a record without holding it, so as to hold first what comes before it. */
export async function peek<Loaded extends object>({ em, ctx }: Write, entity: object, id: string | null, path: readonly string[]): Promise<Loaded> {
  const found = id === null ? null : await em.findOne(entity as never, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  return found as Loaded;
}
