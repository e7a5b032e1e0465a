import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import {
  agreeToEngineeringChange, implementEngineeringChange, proposeEngineeringChange, refuseEngineeringChange, stateChangeImpact, withdrawEngineeringChange,
} from './change-design.service.ts';
import { changePage } from './change-lists.type.ts';
import {
  AnswerEngineeringChangeInput, ImplementEngineeringChangeInput, ProposeEngineeringChangeInput, StateChangeImpactInput, WithdrawEngineeringChangeInput,
} from './change.input.ts';
import { EngineeringChange } from './change.type.ts';
import { answerChangeRule, implementChangeRule, proposeChangeRule, seeChange, stateImpactRule, withdrawChangeRule } from './changes.policy.ts';

const change = { engineeringChange: { type: EngineeringChange, from: 'engineeringChangeId', description: 'The engineering change as it now is; null when refused.' } };
const payload = (name: string) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, change);
const proposed = payload('proposeEngineeringChange');
const stated = payload('stateChangeImpact');
const agreed = payload('agreeToEngineeringChange');
const refused = payload('refuseEngineeringChange');
const implemented = payload('implementEngineeringChange');
const withdrawn = payload('withdrawEngineeringChange');

export const changePayloads = [proposed, stated, agreed, refused, implemented, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class ChangeResolver {
  @Query(() => changePage.connection, { description: 'Engineering changes: for staff all of the workspace, for a supplier its own.' })
  @Ruled(seeChange)
  engineeringChanges(@Args(() => changePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, changePage, args);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Proposes a change in a supplier’s part of a project.' })
  @Ruled(proposeChangeRule)
  proposeEngineeringChange(@Arg('input', () => ProposeEngineeringChangeInput, { description: 'The change.' }) input: ProposeEngineeringChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeEngineeringChange(ctx, input);
  }

  @Mutation(() => stated.type, { nullable: true, description: 'Says what a change comes to, in place of what was said before; the other side answers.' })
  @Ruled(stateImpactRule)
  stateChangeImpact(@Arg('input', () => StateChangeImpactInput, { description: 'Which one, and what it comes to.' }) input: StateChangeImpactInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return stateChangeImpact(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to a change with what the other side has said that it comes to.' })
  @Ruled(answerChangeRule)
  agreeToEngineeringChange(@Arg('input', () => AnswerEngineeringChangeInput, { description: 'Which one.' }) input: AnswerEngineeringChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToEngineeringChange(ctx, input);
  }

  @Mutation(() => refused.type, { nullable: true, description: 'Refuses a change, with the reason.' })
  @Ruled(answerChangeRule)
  refuseEngineeringChange(@Arg('input', () => AnswerEngineeringChangeInput, { description: 'Which one, and why.' }) input: AnswerEngineeringChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return refuseEngineeringChange(ctx, input);
  }

  @Mutation(() => implemented.type, { nullable: true, description: 'Says since when an agreed change is in the product.' })
  @Ruled(implementChangeRule)
  implementEngineeringChange(@Arg('input', () => ImplementEngineeringChangeInput, { description: 'Which one, and since when.' }) input: ImplementEngineeringChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return implementEngineeringChange(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes back what one’s own side proposed, until it is answered.' })
  @Ruled(withdrawChangeRule)
  withdrawEngineeringChange(@Arg('input', () => WithdrawEngineeringChangeInput, { description: 'Which one, and why.' }) input: WithdrawEngineeringChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawEngineeringChange(ctx, input);
  }
}
