import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { EsiProject } from '../projects/project.type.ts';
import { addCostComponent, removeCostComponent, updateCostComponent } from './change-component.service.ts';
import { AddCostComponentInput, ExplainTargetCostGapInput, RemoveCostComponentInput, UpdateCostComponentInput } from './component.input.ts';
import { CostComponent } from './component.type.ts';
import { addComponentRule, explainGapRule, removeComponentRule, updateComponentRule } from './costs.policy.ts';
import { explainTargetCostGap } from './explain-gap.service.ts';

const project = { esiProject: { type: EsiProject, from: 'projectId', description: 'The project as it now is; null when refused.' } };
const component = { costComponent: { type: CostComponent, from: 'costComponentId', description: 'The component as it now is; null when refused.' }, ...project };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const addCostComponentAnswer = answerOf('addCostComponent', component);
const updateCostComponentAnswer = answerOf('updateCostComponent', component);
const removeCostComponentAnswer = answerOf('removeCostComponent', component);
const explainTargetCostGapAnswer = answerOf('explainTargetCostGap', project);

export const componentPayloads = [addCostComponentAnswer, updateCostComponentAnswer, removeCostComponentAnswer, explainTargetCostGapAnswer].map(({ resolver }) => resolver);

@Resolver()
export class CostComponentMutations {
  @Mutation(() => addCostComponentAnswer.type, { nullable: true, description: 'Says what a product is made of, at most four levels deep, and what that may and should cost.' })
  @Ruled(addComponentRule)
  addCostComponent(@Arg('input', () => AddCostComponentInput, { description: 'The component.' }) input: AddCostComponentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addCostComponent(ctx, input);
  }

  @Mutation(() => updateCostComponentAnswer.type, { nullable: true, description: 'Sets what a component may, should and does cost.' })
  @Ruled(updateComponentRule)
  updateCostComponent(@Arg('input', () => UpdateCostComponentInput, { description: 'What changes.' }) input: UpdateCostComponentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateCostComponent(ctx, input);
  }

  @Mutation(() => removeCostComponentAnswer.type, { nullable: true, description: 'Takes a component without parts out of the product.' })
  @Ruled(removeComponentRule)
  removeCostComponent(@Arg('input', () => RemoveCostComponentInput, { description: 'The component.' }) input: RemoveCostComponentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return removeCostComponent(ctx, input);
  }

  @Mutation(() => explainTargetCostGapAnswer.type, { nullable: true, description: 'Says why the cost is above its target, or not known; without that the design gate is not passed.' })
  @Ruled(explainGapRule)
  explainTargetCostGap(@Arg('input', () => ExplainTargetCostGapInput, { description: 'The explanation.' }) input: ExplainTargetCostGapInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return explainTargetCostGap(ctx, input);
  }
}
