import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeSupply } from '../supply.policy.ts';
import { TellDemandEventInput, WithdrawDemandEventInput } from './demand-event.input.ts';
import { DemandEvent } from './demand-event.type.ts';
import { tellDemandEventRule, withdrawDemandEventRule } from './demand.policy.ts';
import { tellDemandEvent } from './tell-demand-event.service.ts';
import { withdrawDemandEvent } from './withdraw-demand-event.service.ts';

const records = { demandEvent: { type: DemandEvent, from: 'demandEventId', description: 'The event as it now is; null when refused.' } };
const told = definePayload('TellDemandEventPayload', 'The answer of tellDemandEvent.', records);
const withdrawn = definePayload('WithdrawDemandEventPayload', 'The answer of withdrawDemandEvent.', records);

export const demandEventPayloads = [told, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class DemandEventResolver {
  @Query(() => DemandEvent, { nullable: true, description: 'A known event by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async demandEvent(@Arg('id', () => ID, { description: 'Id of a known event.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('DemandEvent', id);
    return uuid === null ? null : readById(ctx, info, DemandEvent, uuid);
  }

  @Mutation(() => told.type, { nullable: true, description: 'Tells what is known to change demand for some days. The other side sees it, and forecasts go by it.' })
  @Ruled(tellDemandEventRule)
  tellDemandEvent(@Arg('input', () => TellDemandEventInput, { description: 'The event.' }) input: TellDemandEventInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return tellDemandEvent(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes back an event that one’s own side has told.' })
  @Ruled(withdrawDemandEventRule)
  withdrawDemandEvent(@Arg('input', () => WithdrawDemandEventInput, { description: 'Which one.' }) input: WithdrawDemandEventInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawDemandEvent(ctx, input);
  }
}
