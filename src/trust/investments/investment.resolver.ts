import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Workspace } from '../../partners/workspace.type.ts';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readById, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { confirmInvestmentShare } from './confirm-share.service.ts';
import { endJointInvestment } from './end-investment.service.ts';
import { ConfirmInvestmentShareInput, DeclareInvestmentShareInput, EndJointInvestmentInput, RecordJointInvestmentInput, SetReportingCurrencyInput } from './investment.input.ts';
import { JointInvestment } from './investment.type.ts';
import { confirmShareRule, declareShareRule, endInvestmentRule, recordInvestmentRule, seeInvestment, setReportingCurrencyRule } from './investments.policy.ts';
import { declareInvestmentShare, recordJointInvestment } from './record-investment.service.ts';
import { setReportingCurrency } from './set-reporting-currency.service.ts';

const records = { jointInvestment: { type: JointInvestment, from: 'jointInvestmentId', description: 'The joint investment as it now is; null when refused.' } };
const recorded = definePayload('RecordJointInvestmentPayload', 'The answer of recordJointInvestment.', records);
const declared = definePayload('DeclareInvestmentSharePayload', 'The answer of declareInvestmentShare.', records);
const confirmed = definePayload('ConfirmInvestmentSharePayload', 'The answer of confirmInvestmentShare.', records);
const ended = definePayload('EndJointInvestmentPayload', 'The answer of endJointInvestment.', records);
const measured = definePayload('SetReportingCurrencyPayload', 'The answer of setReportingCurrency.', {
  workspace: { type: Workspace, from: 'workspaceId', description: 'The workspace as it now is; null when refused.' },
});

export const investmentPayloads = [recorded, declared, confirmed, ended, measured].map(({ resolver }) => resolver);

@Resolver()
export class InvestmentResolver {
  @Query(() => JointInvestment, { nullable: true, description: 'A joint investment by id; null when there is none, or none to see.' })
  @Ruled(seeInvestment)
  async jointInvestment(@Arg('id', () => ID, { description: 'Id of a joint investment.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('JointInvestment', id);
    return uuid === null ? null : readById(ctx, info, JointInvestment, uuid);
  }

  @Mutation(() => recorded.type, { nullable: true, description: 'Records what the asker’s own side has put into a relationship.' })
  @Ruled(recordInvestmentRule)
  recordJointInvestment(@Arg('input', () => RecordJointInvestmentInput, { description: 'The investment.' }) input: RecordJointInvestmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordJointInvestment(ctx, input);
  }

  @Mutation(() => declared.type, { nullable: true, description: 'Declares the asker’s own share in an investment that the other side has recorded.' })
  @Ruled(declareShareRule)
  declareInvestmentShare(@Arg('input', () => DeclareInvestmentShareInput, { description: 'The share.' }) input: DeclareInvestmentShareInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declareInvestmentShare(ctx, input);
  }

  @Mutation(() => confirmed.type, { nullable: true, description: 'Confirms the other side’s share, so that it counts.' })
  @Ruled(confirmShareRule)
  confirmInvestmentShare(@Arg('input', () => ConfirmInvestmentShareInput, { description: 'What is confirmed.' }) input: ConfirmInvestmentShareInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmInvestmentShare(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a joint investment, writes it off or takes it back.' })
  @Ruled(endInvestmentRule)
  endJointInvestment(@Arg('input', () => EndJointInvestmentInput, { description: 'What ends, how and why.' }) input: EndJointInvestmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endJointInvestment(ctx, input);
  }

  @Mutation(() => measured.type, { nullable: true, description: 'Says in which currency the workspace measures investments from now on.' })
  @Ruled(setReportingCurrencyRule)
  setReportingCurrency(@Arg('input', () => SetReportingCurrencyInput, { description: 'The currency.' }) input: SetReportingCurrencyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setReportingCurrency(ctx, input);
  }
}
