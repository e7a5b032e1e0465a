import { personNamed } from '../../partners/person-named.ts';
import { lockLiving } from '../../markets/lock-living.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible, type Named, requireVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findActiveStaff } from '../staff/active-staff.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { holdPlan, type WorkPlanAnswer, workPlanConstraints as constraints } from './hold-plan.ts';
import { WorkPlanEntity, type WorkPlanHorizon, type WorkPlanRecord } from './work-plan.entity.ts';
import type { DraftWorkPlanInput, ReviseWorkPlanInput } from './work-plan.input.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import { draftPlanRule, revisePlanRule } from './work-plans.policy.ts';

/** Drafts a plan of a relationship, a department or the whole firm. Its objectives and actions are added while it is drafted. */
export function draftWorkPlan(ctx: Context, input: DraftWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: draftPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    if (!ctx.principal.isStaff) throw notFound('input', 'relationshipId');
    await requireVisible(tx, personNamed(input.ownerId, 'ownerId'), parentOf(input));
    const relationship = await relationshipOf(tx, input.relationshipId);
    const { horizon, startsOn, endsOn } = input;
    requireTime(horizon, startsOn, endsOn);
    const ownerId = input.ownerId == null ? (relationship?.managerId ?? ctx.principal.id) : await findActiveStaff(tx, input.ownerId, ['input', 'ownerId']);
    const parentId = input.parentId == null ? null : await findParent(tx, { horizon, relationshipId: relationship?.id ?? null, startsOn, endsOn }, input.parentId);
    const plan = tx.em.create(WorkPlanEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship?.id ?? null, parentId, horizon, startsOn, endsOn, ownerId,
      title: requiredText(input.title, ['input', 'title'], 200), aim: requiredText(input.aim, ['input', 'aim'], 4_000), state: 'DRAFT', draftedBy: ctx.principal.id, draftedAt: ctx.now,
    } as WorkPlanRecord);
    return { workPlanId: plan.id };
  });
}

/** Writes a plan anew while it is drafted. */
export function reviseWorkPlan(ctx: Context, input: ReviseWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: revisePlanRule, input: { revise: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, parentOf(input));
    const { plan } = await holdPlan(tx, revisePlanRule, ['DRAFT'], input);
    const { horizon } = plan;
    const relationshipId = plan.relationshipId ?? null;
    const [startsOn, endsOn] = [input.startsOn ?? plan.startsOn, input.endsOn ?? plan.endsOn];
    requireTime(horizon, startsOn, endsOn);
    const parentId = input.parentId === undefined ? (plan.parentId ?? null) : input.parentId === null ? null : await findParent(tx, { horizon, relationshipId, startsOn, endsOn }, input.parentId);
    await requireActionsWithin(tx, plan.id, startsOn, endsOn);
    const title = input.title == null ? plan.title : requiredText(input.title, ['input', 'title'], 200);
    const aim = input.aim == null ? plan.aim : requiredText(input.aim, ['input', 'aim'], 4_000);
    assignOrNote(tx, { subjectType: 'WorkPlan', ownerId: null }, plan, { title, aim, startsOn, endsOn, parentId });
    return { workPlanId: plan.id };
  });
}

const parentOf = ({ parentId }: { readonly parentId?: string | null }): Named => ({ entity: WorkPlanEntity, type: 'WorkPlan', id: parentId, field: 'parentId' });

async function relationshipOf(tx: Write, relationshipId: string | null | undefined): Promise<RelationshipRecord | null> {
  if (relationshipId != null) return lockLiving(tx, draftPlanRule, relationshipId);
  authorize(tx.ctx, draftPlanRule, { managerId: null });
  return null;
}

/** The same as the database asks. */
function requireTime(horizon: WorkPlanHorizon, startsOn: string, endsOn: string): void {
  const fits = horizon === 'YEARLY' ? endsOn > startsOn && endsOn < yearsAfter(startsOn, 1) : nextDay(endsOn) >= yearsAfter(startsOn, 1) && endsOn < yearsAfter(startsOn, 10);
  if (!fits) throw new Refusal({ code: 'OUT_OF_RANGE', message: workPlanMessages.wrongTime, field: ['input', 'endsOn'] });
}

/** As PostgreSQL adds years: of 29 February the 28th, where there is no other. */
function yearsAfter(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)) + years, day.slice(4)];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

async function findParent({ em, ctx }: Write, { horizon, relationshipId, startsOn, endsOn }: Pick<WorkPlanRecord, 'horizon' | 'relationshipId' | 'startsOn' | 'endsOn'>, parentId: string): Promise<string> {
  const field = ['input', 'parentId'];
  const parent = await findVisible<WorkPlanRecord>(em, WorkPlanEntity, ctx, idOf('WorkPlan', parentId), field);
  const fits = horizon === 'YEARLY' && parent.horizon === 'LONG_TERM' && (parent.relationshipId == null || parent.relationshipId === relationshipId)
    && parent.startsOn <= startsOn && parent.endsOn >= endsOn && parent.state !== 'CLOSED' && parent.state !== 'WITHDRAWN';
  if (!fits) throw new Refusal({ code: 'INVALID', message: workPlanMessages.wrongParent, field });
  return parent.id;
}

async function requireActionsWithin({ em, ctx }: Write, planId: string, startsOn: string, endsOn: string): Promise<void> {
  const outside = await em.execute<unknown[]>(`select 1 from work_action where workspace_id = ? and plan_id = ? and state <> 'CANCELLED' and (starts_on < ?::date or due_on > ?::date) limit 1`, [ctx.principal.workspaceId, planId, startsOn, endsOn]);
  if (outside.length > 0) throw new Refusal({ code: 'INVALID', message: workPlanMessages.outsidePlan, field: ['input', 'endsOn'] });
}
