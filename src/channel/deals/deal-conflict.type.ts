import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { ChannelDealDecisionEnum, ChannelDealStateEnum, ChannelDealVerdictEnum } from './deal.enums.ts';
import type { FoundConflict } from './deal-conflicts.ts';
import { seeDealCheck } from './deals.policy.ts';

@ObjectType({ simpleResolvers: true, description: 'Somebody else who works on the same deal, or may: another partner, or the firm itself, whose customer it is already. For the firm’s people alone.' })
export class ChannelDealConflict {
  @Field(() => ChannelDealVerdictEnum, { description: 'How sure that is: CONFLICT or POSSIBLE.' })
  verdict!: string;

  @Field(() => ID, { nullable: true, description: 'The other partner’s deal; null for a customer of the firm.' })
  channelDealId!: string | null;

  @Field(() => ChannelDealStateEnum, { nullable: true, description: 'Where the other deal stands: REGISTERED or APPROVED; null for a customer of the firm.' })
  state!: string | null;

  @Field(() => ID, { description: 'The relationship with the other partner, or with the customer.' })
  relationshipId!: string;

  @Field(() => String, { description: 'The other partner’s name, or the customer’s.' })
  partnerName!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the other deal was registered; null for a customer of the firm.' })
  registeredAt!: string | null;
}

/** What was found, with public ids. */
export function toConflict({ verdict, dealId, state, relationshipId, partnerName, registeredAt }: FoundConflict): ChannelDealConflict {
  return { verdict, state, partnerName, channelDealId: dealId === null ? null : toGlobalId('ChannelDeal', dealId), relationshipId: toGlobalId('Relationship', relationshipId), registeredAt: registeredAt === null ? null : toInstant(registeredAt) };
}

@readType({ table: 'channel_deal_check', rule: seeDealCheck, implements: Node, description: 'What stood in the way of a deal when the firm decided. For the firm’s people alone; never changed.' })
export class ChannelDealCheck extends Node {
  @column(() => ChannelDealDecisionEnum, { column: 'decision', description: 'How it decided.' })
  decision!: string;

  @column(() => ChannelDealVerdictEnum, { column: 'verdict', description: 'The worst of what was found.' })
  verdict!: string;

  @column(() => Int, { column: 'found', description: 'How many deals of others and customers of the firm were found, 0 or more.' })
  found!: number;

  @column(() => String, { column: 'note', nullable: true, description: 'What the firm noted for itself; null where it noted nothing.' })
  note!: string | null;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who decided; null for whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When.' })
  madeAt!: string;
}

definesTimeline('ChannelDealCheck', () => ChannelDealCheck, { madeBy: { field: 'madeBy', idOf: 'User' } });
