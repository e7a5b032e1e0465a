import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { cancelWorkAction, planWorkAction, replanWorkAction, reportWorkAction } from './plan-action.service.ts';
import { addWorkObjective, changeWorkObjective, dropWorkObjective } from './set-objective.service.ts';
import { CancelWorkActionInput, PlanWorkActionInput, ReplanWorkActionInput, ReportWorkActionInput } from './work-action.input.ts';
import { WorkAction } from './work-action.type.ts';
import { WorkObjective } from './work-plan-parts.type.ts';
import { AddWorkObjectiveInput, ChangeWorkObjectiveInput, DropWorkObjectiveInput } from './work-plan.input.ts';
import { WorkPlan } from './work-plan.type.ts';
import { cancelActionRule, planActionRule, replanActionRule, reportActionRule, revisePlanRule } from './work-plans.policy.ts';

const plan = { workPlan: { type: WorkPlan, from: 'workPlanId', description: 'The plan as it now is; null when refused.' } };
const objective = { ...plan, workObjective: { type: WorkObjective, from: 'workObjectiveId', description: 'The objective as it now is; null when refused.' } };
const action = { ...plan, workAction: { type: WorkAction, from: 'workActionId', description: 'The action as it now is; null when refused.' } };
const payload = (act: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const added = payload('addWorkObjective', objective);
const changed = payload('changeWorkObjective', objective);
const dropped = payload('dropWorkObjective', objective);
const planned = payload('planWorkAction', action);
const replanned = payload('replanWorkAction', action);
const reported = payload('reportWorkAction', action);
const cancelled = payload('cancelWorkAction', action);

export const workPartPayloads = [added, changed, dropped, planned, replanned, reported, cancelled].map(({ resolver }) => resolver);

@Resolver()
export class WorkPartMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Says what a drafted plan is to reach.' })
  @Ruled(revisePlanRule)
  addWorkObjective(@Arg('input', () => AddWorkObjectiveInput, { description: 'In which plan, and what.' }) input: AddWorkObjectiveInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addWorkObjective(ctx, input);
  }

  @Mutation(() => changed.type, { nullable: true, description: 'Writes an objective anew, whole, while its plan is drafted.' })
  @Ruled(revisePlanRule)
  changeWorkObjective(@Arg('input', () => ChangeWorkObjectiveInput, { description: 'Which one, and how it is.' }) input: ChangeWorkObjectiveInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return changeWorkObjective(ctx, input);
  }

  @Mutation(() => dropped.type, { nullable: true, description: 'Leaves an objective out of a drafted plan, with what was to be done for it.' })
  @Ruled(revisePlanRule)
  dropWorkObjective(@Arg('input', () => DropWorkObjectiveInput, { description: 'Which one, and why.' }) input: DropWorkObjectiveInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dropWorkObjective(ctx, input);
  }

  @Mutation(() => planned.type, { nullable: true, description: 'Says what is to be done for an objective, by whom and until when, and what it takes.' })
  @Ruled(planActionRule)
  planWorkAction(@Arg('input', () => PlanWorkActionInput, { description: 'For which objective, and what.' }) input: PlanWorkActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return planWorkAction(ctx, input);
  }

  @Mutation(() => replanned.type, { nullable: true, description: 'Plans an action otherwise.' })
  @Ruled(replanActionRule)
  replanWorkAction(@Arg('input', () => ReplanWorkActionInput, { description: 'Which one, and what changes.' }) input: ReplanWorkActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return replanWorkAction(ctx, input);
  }

  @Mutation(() => reported.type, { nullable: true, description: 'Says how much of an action is done and what it has taken, by who sees to it; of the whole it is done.' })
  @Ruled(reportActionRule)
  reportWorkAction(@Arg('input', () => ReportWorkActionInput, { description: 'Which one, and how far it is.' }) input: ReportWorkActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportWorkAction(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Gives an action up: the plan is measured without it.' })
  @Ruled(cancelActionRule)
  cancelWorkAction(@Arg('input', () => CancelWorkActionInput, { description: 'Which one, and why.' }) input: CancelWorkActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelWorkAction(ctx, input);
  }
}
