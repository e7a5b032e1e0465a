import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { EndStockPositionInput, OpenStockPositionInput, SetPositionParametersByRuleInput, SetPositionParametersInput } from './levels.input.ts';
import { endPositionRule, openPositionRule, setParametersRule } from './levels.policy.ts';
import { endStockPosition, openStockPosition } from './open-position.service.ts';
import { setPositionParametersByRule } from './set-by-rule.service.ts';
import { setPositionParameters } from './set-parameters.service.ts';

const position = { stockPosition: { type: StockPosition, from: 'positionId', description: 'The position as it now is; null when refused.' } };
const count = (description: string) => ({ type: () => Int, description: `${description}; null when all was refused.` });
const counts = { changedCount: count('Positions whose levels are others now'), unchangedCount: count('Positions whose levels were these already') };
const opened = definePayload('OpenStockPositionPayload', 'The answer of openStockPosition.', position);
const ended = definePayload('EndStockPositionPayload', 'The answer of endStockPosition.', position);
const set = definePayload('SetPositionParametersPayload', 'The answer of setPositionParameters.', {}, counts);
const ruled = definePayload('SetPositionParametersByRulePayload', 'The answer of setPositionParametersByRule.', {
  vmiAgreement: { type: VmiAgreement, from: 'agreementId', description: 'The agreement; null when refused.' },
}, { ...counts, untoldCount: count('Positions of which too little is known to tell; they are as they were') });

export const levelPayloads = [opened, ended, set, ruled].map(({ resolver }) => resolver);

@Resolver()
export class LevelMutations {
  @Mutation(() => opened.type, { nullable: true, description: 'Keeps an item of an agreement at a place from now on. What is on hand there is unknown until it is counted.' })
  @Ruled(openPositionRule)
  openStockPosition(@Arg('input', () => OpenStockPositionInput, { description: 'What, where, and how.' }) input: OpenStockPositionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openStockPosition(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Keeps nothing at a position any more; not while goods are ordered or under way to it.' })
  @Ruled(endPositionRule)
  endStockPosition(@Arg('input', () => EndStockPositionInput, { description: 'The position, and the day.' }) input: EndStockPositionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endStockPosition(ctx, input);
  }

  @Mutation(() => set.type, { nullable: true, description: 'Sets the levels of up to 500 positions, for the side that sets them by the agreement. Each line that fails says why.' })
  @Ruled(setParametersRule)
  setPositionParameters(@Arg('input', () => SetPositionParametersInput, { description: 'The lines.' }) input: SetPositionParametersInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setPositionParameters(ctx, input);
  }

  @Mutation(() => ruled.type, { nullable: true, description: 'Sets the levels of an agreement’s positions by one rule: days of supply, or a service level.' })
  @Ruled(setParametersRule)
  setPositionParametersByRule(@Arg('input', () => SetPositionParametersByRuleInput, { description: 'The rule, and where.' }) input: SetPositionParametersByRuleInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setPositionParametersByRule(ctx, input);
  }
}
