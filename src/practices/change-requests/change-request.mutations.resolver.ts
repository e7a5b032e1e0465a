import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { agreeToChange, declineChange, withdrawChange } from './answer-change.service.ts';
import { AgreeToChangeInput, CounterChangeInput, DisputeChangeInput, EndChangeInput, ProposeChangeInput, StateOnChangeInput } from './change-request.input.ts';
import { ChangeRequest } from './change-request.type.ts';
import {
  agreeToChangeRule, counterChangeRule, declineChangeRule, disputeChangeRule, imposeChangeRule, proposeChangeRule, stateOnChangeRule, withdrawChangeRule,
} from './change-requests.policy.ts';
import { disputeImposedChange, imposeChange, stateOnImposedChange } from './impose-change.service.ts';
import { counterChange, proposeChange } from './propose-change.service.ts';

const records = { changeRequest: { type: ChangeRequest, from: 'changeRequestId', description: 'The request as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const proposed = payload('proposeChange');
const countered = payload('counterChange');
const agreed = payload('agreeToChange');
const declined = payload('declineChange');
const withdrawn = payload('withdrawChange');
const imposed = payload('imposeChange');
const stated = payload('stateOnImposedChange');
const disputed = payload('disputeImposedChange');

export const changeRequestPayloads = [proposed, countered, agreed, declined, withdrawn, imposed, stated, disputed].map(({ resolver }) => resolver);

@Resolver()
export class ChangeRequestMutations {
  @Mutation(() => proposed.type, { nullable: true, description: 'Asks the other side of a relationship to change what both have agreed on.' })
  @Ruled(proposeChangeRule)
  proposeChange(@Arg('input', () => ProposeChangeInput, { description: 'What is asked for.' }) input: ProposeChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeChange(ctx, input);
  }

  @Mutation(() => countered.type, { nullable: true, description: 'Answers a request with other terms, by the side whose turn it is; then it is the other’s.' })
  @Ruled(counterChangeRule)
  counterChange(@Arg('input', () => CounterChangeInput, { description: 'Which one, and the terms.' }) input: CounterChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return counterChange(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to the last terms, by the side whose turn it is.' })
  @Ruled(agreeToChangeRule)
  agreeToChange(@Arg('input', () => AgreeToChangeInput, { description: 'Which one.' }) input: AgreeToChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToChange(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines the last terms, by the side whose turn it is.' })
  @Ruled(declineChangeRule)
  declineChange(@Arg('input', () => EndChangeInput, { description: 'Which one, and why.' }) input: EndChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineChange(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a request back, by the side that asked.' })
  @Ruled(withdrawChangeRule)
  withdrawChange(@Arg('input', () => EndChangeInput, { description: 'Which one, and why.' }) input: EndChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawChange(ctx, input);
  }

  @Mutation(() => imposed.type, { nullable: true, description: 'Changes without the other’s consent what one’s own side has last asked for. It speaks against that side.' })
  @Ruled(imposeChangeRule)
  imposeChange(@Arg('input', () => EndChangeInput, { description: 'Which one, and why.' }) input: EndChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return imposeChange(ctx, input);
  }

  @Mutation(() => stated.type, { nullable: true, description: 'Says once what one’s own side thinks of a change that was imposed on it.' })
  @Ruled(stateOnChangeRule)
  stateOnImposedChange(@Arg('input', () => StateOnChangeInput, { description: 'Which one, and the statement.' }) input: StateOnChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return stateOnImposedChange(ctx, input);
  }

  @Mutation(() => disputed.type, { nullable: true, description: 'Names the dispute that one’s own side has raised about a change that was imposed on it.' })
  @Ruled(disputeChangeRule)
  disputeImposedChange(@Arg('input', () => DisputeChangeInput, { description: 'Which one, and the dispute.' }) input: DisputeChangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return disputeImposedChange(ctx, input);
  }
}
