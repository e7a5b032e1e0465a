import { afterAct, type CharterAct, type CharterObstacle, type CharterStanding, obstacleTo } from '../../domain/consensus/charter-course.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { notFound, Refusal, type UserErrorCode, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import { can } from '../../platform/rules.ts';
import { checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { charterActions, charterDepartmentActions } from './charter.actions.ts';
import { PartnerCharterDepartmentEntity, type PartnerCharterDepartmentRecord, PartnerCharterEntity, type PartnerCharterRecord } from './charter.entity.ts';
import { charterMessages } from './charters.messages.ts';
import type { CharterDepartmentSubject, CharterSubject } from './charters.policy.ts';

/** What acts on charters and on departments in them answer. Types, as the payloads' index asks. */
export type CharterAnswer = { readonly charterId: string };
export type CharterDepartmentAnswer = { readonly charterId: string; readonly charterDepartmentId: string };

/** What races come to that only the database sees. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: charterMessages.changedMeanwhile };
export const charterConstraints = {
  partner_charter_course: changed, partner_charter_one_in_force: changed, partner_charter_text_number_once: changed, partner_charter_department_once: changed,
  partner_charter_one_open: { code: 'DUPLICATE', message: charterMessages.oneOpen, field: ['input', 'relationshipId'] },
  partner_charter_department_speaker_once: { code: 'DUPLICATE', message: charterMessages.departmentTwice },
} as const satisfies Record<string, UserErrorFacts>;

/** A charter that is held, with the departments that it names or has named. */
export interface HeldCharter {
  readonly charter: PartnerCharterRecord;
  readonly departments: readonly PartnerCharterDepartmentRecord[];
  readonly relationship: RelationshipRecord;
}

/** Holds a charter of a relationship that lives. Whoever acts on a department in it holds the charter, too: so of two last signatures the second sees the first. */
export async function holdCharter(tx: Write, input: { readonly charterId: string; readonly expectedVersion?: number | null }): Promise<HeldCharter> {
  const held = await hold(tx, idOf('PartnerCharter', input.charterId), ['input', 'charterId']);
  checkVersion(held.charter, 'PartnerCharter', input.expectedVersion);
  return held;
}

export interface HeldDepartment extends HeldCharter {
  readonly department: PartnerCharterDepartmentRecord;
}

/** Holds a department's charter, and the department in it. */
export async function holdDepartment(tx: Write, input: { readonly charterDepartmentId: string; readonly expectedVersion?: number | null }): Promise<HeldDepartment> {
  const path = ['input', 'charterDepartmentId'];
  const id = idOf('PartnerCharterDepartment', input.charterDepartmentId);
  const { em, ctx } = tx;
  // It is the firm's own: for a partner there is none.
  if (!ctx.principal.isStaff) throw notFound(...path);
  // Read without keeping it: it is read again when its charter is held.
  const found = id === null ? null : await em.findOne(PartnerCharterDepartmentEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  const held = await hold(tx, found.charterId, path);
  const department = held.departments.find((one) => one.id === id)!;
  checkVersion(department, 'PartnerCharterDepartment', input.expectedVersion);
  return { ...held, department };
}

async function hold({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<HeldCharter> {
  if (!ctx.principal.isStaff) throw notFound(...path);
  const charter = await lockVisible<PartnerCharterRecord>(em, PartnerCharterEntity, ctx, id, path);
  const relationship = await findOwnLiving(em, ctx, charter.relationshipId, path);
  const departments = await em.find<PartnerCharterDepartmentRecord>(PartnerCharterDepartmentEntity, { workspaceId: charter.workspaceId, charterId: charter.id }, { orderBy: { id: 'asc' } });
  return { charter, departments, relationship };
}

/** What the rules look at. */
export const subjectOfCharter = ({ charter, relationship }: HeldCharter): CharterSubject => ({ state: charter.state, managerId: relationship.managerId ?? null });
export const subjectOfDepartment = ({ charter, relationship, department }: HeldDepartment): CharterDepartmentSubject =>
  ({ state: department.state, charterState: charter.state, spokespersonId: department.spokespersonId, managerId: relationship.managerId ?? null });

/** Takes a charter on its course: how it stands after the act, or a refusal. */
export function take(tx: Write, act: CharterAct, held: HeldCharter | HeldDepartment): CharterStanding {
  const named = held.departments.filter(({ state }) => state !== 'DROPPED');
  const standing: CharterStanding = { status: held.charter.state, departments: named.map(({ id, state }) => ({ department: id, answer: state === 'NAMED' ? null : state as 'SIGNED' | 'OBJECTED' })) };
  const department = 'department' in held ? held.department.id : null;
  const obstacle = obstacleTo(act, standing, department);
  if (obstacle !== null) throw refusal(tx, obstacle, held);
  return afterAct(act, standing, department);
}

const obstacles: Readonly<Record<Exclude<CharterObstacle, 'WRONG_STATE'>, readonly [UserErrorCode, Message]>> = {
  NOBODY_NAMED: ['REQUIRED', charterMessages.nobodyNamed], NOT_NAMED: ['INVALID', charterMessages.notNamed], SIGNED_ALREADY: ['STATE_CONFLICT', charterMessages.signedAlready],
  OBJECTS: ['STATE_CONFLICT', charterMessages.objects], OBJECTS_NOT: ['STATE_CONFLICT', charterMessages.objectsNot],
};

function refusal({ ctx }: Write, obstacle: CharterObstacle, held: HeldCharter | HeldDepartment): Refusal {
  const [code, message] = obstacle === 'WRONG_STATE' ? ['STATE_CONFLICT', charterMessages.notNow] as const : obstacles[obstacle];
  if (code !== 'STATE_CONFLICT') return new Refusal({ code, message });
  const [rules, subject] = 'department' in held ? [charterDepartmentActions, subjectOfDepartment(held)] : [charterActions, subjectOfCharter(held)];
  const allowedActions = Object.entries(rules).filter(([, rule]) => can(ctx.principal, rule as never, subject as never).isAllowed).map(([name]) => name);
  return new Refusal({ code, message, currentState: obstacle === 'WRONG_STATE' || !('department' in held) ? held.charter.state : held.department.state, allowedActions });
}
