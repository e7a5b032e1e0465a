import { daysOfQuarter } from '../../domain/quarters.ts';
import { toMinorUnits } from '../../domain/money.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { type MoneyInput, moneyOf } from '../../platform/money.type.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { JointPlanFigureEntity, type JointPlanFigureRecord, type JointPlanRecord, JointPlanVersionEntity, type JointPlanVersionRecord } from './joint-plan.entity.ts';
import type { EnterJointPlanFiguresInput, JointPlanFigureInput } from './joint-plan.input.ts';
import { jointPlanMessages } from './joint-plan.messages.ts';
import { enterFiguresRule } from './joint-plans.policy.ts';
import { lockPlan, type PlanAnswer, planConstraints as constraints } from './lock-plan.ts';

const most = 40;

/** Enters the asker's own side's figures, each in place of what was said before; the plan is held meanwhile, so that nobody signs over it. */
export function enterJointPlanFigures(ctx: Context, input: EnterJointPlanFiguresInput): Promise<WriteAnswer<PlanAnswer>> {
  return write(ctx, { rule: enterFiguresRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { figures } = input;
    if (figures.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'figures'] });
    if (figures.length > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field: ['input', 'figures'] });
    const plan = await lockPlan(tx, enterFiguresRule, input);
    requireOnce(figures);
    const [own, open] = [await ownFigures(tx, plan), await openVersion(tx, plan)];
    figures.forEach((figure, index) => add(tx, { plan, own, open }, figure, ['input', 'figures', String(index)]));
    return { planId: plan.id };
  });
}

interface Place {
  readonly plan: JointPlanRecord;
  /** The newest word on each quarter, by what it is on. */
  readonly own: ReadonlyMap<string, JointPlanFigureRecord>;
  /** The version that figures are planned in. */
  readonly open: JointPlanVersionRecord | null;
}

function add(tx: Write, { plan, own, open }: Place, { quarter, kind, revenue, profit }: JointPlanFigureInput, field: readonly string[]): void {
  const { em, ctx } = tx;
  requireQuarter(plan, { quarter, kind, field: [...field, 'quarter'], now: ctx.now });
  if (kind === 'PLANNED' && (open === null || open.focalSignedAt != null || open.partnerSignedAt != null)) throw new Refusal({ code: 'STATE_CONFLICT', message: jointPlanMessages.plannedFixed, field, currentState: plan.state, allowedActions: [] });
  const versionId = kind === 'PLANNED' ? open!.id : null;
  const before = own.get(keyOf({ quarter, versionId }));
  const amounts = amountsOf(revenue, profit, field);
  const currency = amounts.currency ?? before?.currency;
  if (currency === undefined) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: [...field, 'revenue'] });
  em.create(JointPlanFigureEntity, {
    workspaceId: plan.workspaceId, id: newId(), relationshipId: plan.relationshipId, planId: plan.id, side: sideOf(ctx.principal), quarter, kind, versionId, revision: (before?.revision ?? 0) + 1,
    currency, revenueMinor: amounts.revenueMinor, profitMinor: amounts.profitMinor, enteredBy: ctx.principal.id, enteredAt: ctx.now,
  } as JointPlanFigureRecord);
}

function amountsOf(revenue: MoneyInput | null | undefined, profit: MoneyInput | null | undefined, field: readonly string[]): { currency: string | undefined; revenueMinor: string | null; profitMinor: string | null } {
  const taken = revenue == null ? null : moneyOf(revenue, [...field, 'revenue']);
  const left = profit == null ? null : toMinorUnits(profit.amount, profit.currencyCode);
  if (profit != null && left === null) throw new Refusal({ code: 'INVALID', message: messages.invalidAmount, values: { currency: profit.currencyCode }, field: [...field, 'profit'] });
  if (taken !== null && profit != null && taken.currencyCode !== profit.currencyCode) throw new Refusal({ code: 'INVALID', message: jointPlanMessages.oneCurrency, field: [...field, 'profit'] });
  return { currency: taken?.currencyCode ?? profit?.currencyCode, revenueMinor: taken === null ? null : String(taken.minorUnits), profitMinor: left === null ? null : String(left) };
}

async function ownFigures({ em, ctx }: Write, { workspaceId, id: planId }: JointPlanRecord): Promise<Map<string, JointPlanFigureRecord>> {
  const rows = await em.find<JointPlanFigureRecord>(JointPlanFigureEntity, { workspaceId, planId, side: sideOf(ctx.principal) }, { orderBy: { revision: 'asc' } as never });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function openVersion({ em }: Write, { workspaceId, id: planId }: JointPlanRecord): Promise<JointPlanVersionRecord | null> {
  return em.findOne<JointPlanVersionRecord>(JointPlanVersionEntity, { workspaceId, planId, state: { $in: ['DRAFT', 'PROPOSED'] } });
}

function keyOf({ quarter, versionId }: { readonly quarter: string; readonly versionId?: string | null }): string {
  return `${quarter} ${versionId ?? ''}`;
}

interface Told { readonly quarter: string; readonly kind: JointPlanFigureInput['kind']; readonly field: readonly string[]; readonly now: Date }

function requireQuarter({ firstYear, lastYear }: JointPlanRecord, { quarter, kind, field, now }: Told): void {
  if (!/^\d{4}-Q[1-4]$/.test(quarter)) throw new Refusal({ code: 'INVALID', message: jointPlanMessages.noQuarter, field });
  const year = Number(quarter.slice(0, 4));
  if (year > lastYear || year < (kind === 'ACTUAL' ? firstYear - 1 : firstYear)) throw new Refusal({ code: 'OUT_OF_RANGE', message: jointPlanMessages.quarterOutside, field });
  if (kind === 'ACTUAL' && daysOfQuarter(quarter).last >= now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: jointPlanMessages.quarterRuns, field });
}

function requireOnce(figures: readonly JointPlanFigureInput[]): void {
  const again = figures.findIndex(({ quarter, kind }, index) => figures.findIndex((other) => other.quarter === quarter && other.kind === kind) !== index);
  if (again !== -1) throw new Refusal({ code: 'DUPLICATE', message: jointPlanMessages.twice, field: ['input', 'figures', String(again), 'quarter'] });
}
