import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { agreeToContract, declineContract, withdrawContract } from './answer-contract.service.ts';
import { AgreeToContractInput, DeclineContractInput, DraftContractInput, GiveContractNoticeInput, WithdrawContractInput } from './contract.input.ts';
import { contractPage } from './contract.page.ts';
import { RelationshipContract } from './contract.type.ts';
import { answerContractRule, draftContractRule, giveNoticeRule, seeContract, withdrawContractRule } from './contracts.policy.ts';
import { draftContract } from './draft-contract.service.ts';
import { giveContractNotice } from './give-notice.service.ts';

const records = { contract: { type: RelationshipContract, from: 'contractId', description: 'The contract as it now is; null when refused.' } };
const drafted = definePayload('DraftContractPayload', 'The answer of draftContract.', records);
const agreed = definePayload('AgreeToContractPayload', 'The answer of agreeToContract.', records);
const declined = definePayload('DeclineContractPayload', 'The answer of declineContract.', records);
const withdrawn = definePayload('WithdrawContractPayload', 'The answer of withdrawContract.', records);
const noticed = definePayload('GiveContractNoticePayload', 'The answer of giveContractNotice.', records);

export const contractPayloads = [drafted, agreed, declined, withdrawn, noticed].map(({ resolver }) => resolver);

@Resolver()
export class ContractResolver {
  @Query(() => RelationshipContract, { nullable: true, description: 'A contract by id; null when there is none, or none to see.' })
  @Ruled(seeContract)
  async contract(@Arg('id', () => ID, { description: 'Id of a contract.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('RelationshipContract', id);
    return uuid === null ? null : readById(ctx, info, RelationshipContract, uuid);
  }

  @Query(() => contractPage.connection, { description: 'Contracts that the asker may see, of all relationships.' })
  @Ruled(seeContract)
  contracts(@Args(() => contractPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, contractPage, args);
  }

  @Mutation(() => drafted.type, { nullable: true, description: 'Puts a contract to the other side of a relationship, also one that goes on from a contract in force.' })
  @Ruled(draftContractRule)
  draftContract(@Arg('input', () => DraftContractInput, { description: 'The contract.' }) input: DraftContractInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftContract(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to what the other side drafted; in force at once.' })
  @Ruled(answerContractRule)
  agreeToContract(@Arg('input', () => AgreeToContractInput, { description: 'What is agreed to.' }) input: AgreeToContractInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToContract(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines what the other side drafted.' })
  @Ruled(answerContractRule)
  declineContract(@Arg('input', () => DeclineContractInput, { description: 'What is declined, and why.' }) input: DeclineContractInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineContract(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a draft back.' })
  @Ruled(withdrawContractRule)
  withdrawContract(@Arg('input', () => WithdrawContractInput, { description: 'What is taken back, and why.' }) input: WithdrawContractInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawContract(ctx, input);
  }

  @Mutation(() => noticed.type, { nullable: true, description: 'Gives notice of a contract in force, from today.' })
  @Ruled(giveNoticeRule)
  giveContractNotice(@Arg('input', () => GiveContractNoticeInput, { description: 'Of what, and why.' }) input: GiveContractNoticeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return giveContractNotice(ctx, input);
  }
}
