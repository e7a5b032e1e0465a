import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acceptPromise, waivePromise, withdrawPromise } from './answer-promise.service.ts';
import { contestPromise, decidePromiseContest, withdrawPromiseContest } from './contest-promise.service.ts';
import { claimPromiseKept, confirmPromiseKept, reportPromiseBroken } from './keep-promise.service.ts';
import { makePromise } from './make-promise.service.ts';
import { renegotiatePromise } from './renegotiate-promise.service.ts';
import { attachToPromise, withdrawPromiseAttachment } from './attach-to-promise.service.ts';
import { PromiseAttachment } from './promise-attachment.type.ts';
import {
  AcceptPromiseInput, AttachToPromiseInput, ClaimPromiseKeptInput, ConfirmPromiseKeptInput, ContestPromiseInput, DecidePromiseContestInput, MakePromiseInput,
  RenegotiatePromiseInput, ReportPromiseBrokenInput, WaivePromiseInput, WithdrawPromiseAttachmentInput, WithdrawPromiseContestInput, WithdrawPromiseInput,
} from './promise.input.ts';
import { PartnerPromise } from './promise.type.ts';
import {
  acceptPromiseRule, attachToPromiseRule, claimKeptRule, confirmKeptRule, contestPromiseRule, decideContestRule, makePromiseRule, renegotiatePromiseRule,
  reportBrokenRule, waivePromiseRule, withdrawAttachmentRule, withdrawContestRule, withdrawPromiseRule,
} from './promises.policy.ts';

const promise = { promise: { type: PartnerPromise, from: 'promiseId', description: 'The promise as it now is; null when refused.' } };
const attachment = { ...promise, attachment: { type: PromiseAttachment, from: 'promiseAttachmentId', description: 'The attachment as it now is; null when refused.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const makePromiseAnswer = answerOf('makePromise', promise);
const acceptPromiseAnswer = answerOf('acceptPromise', promise);
const withdrawPromiseAnswer = answerOf('withdrawPromise', promise);
const renegotiatePromiseAnswer = answerOf('renegotiatePromise', promise);
const claimPromiseKeptAnswer = answerOf('claimPromiseKept', promise);
const confirmPromiseKeptAnswer = answerOf('confirmPromiseKept', promise);
const reportPromiseBrokenAnswer = answerOf('reportPromiseBroken', promise);
const waivePromiseAnswer = answerOf('waivePromise', promise);
const contestPromiseAnswer = answerOf('contestPromise', promise);
const withdrawPromiseContestAnswer = answerOf('withdrawPromiseContest', promise);
const decidePromiseContestAnswer = answerOf('decidePromiseContest', promise);
const attachToPromiseAnswer = answerOf('attachToPromise', attachment);
const withdrawPromiseAttachmentAnswer = answerOf('withdrawPromiseAttachment', attachment);

export const promisePayloads = [
  makePromiseAnswer, acceptPromiseAnswer, withdrawPromiseAnswer, renegotiatePromiseAnswer, claimPromiseKeptAnswer, confirmPromiseKeptAnswer,
  reportPromiseBrokenAnswer, waivePromiseAnswer, contestPromiseAnswer, withdrawPromiseContestAnswer, decidePromiseContestAnswer, attachToPromiseAnswer, withdrawPromiseAttachmentAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class PromiseMutations {
  @Mutation(() => makePromiseAnswer.type, { nullable: true, description: 'Makes a promise for one’s own side; the other side accepts it, or leaves it.' })
  @Ruled(makePromiseRule)
  makePromise(@Arg('input', () => MakePromiseInput, { description: 'The promise.' }) input: MakePromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return makePromise(ctx, input);
  }

  @Mutation(() => acceptPromiseAnswer.type, { nullable: true, description: 'Accepts what the other side put forward: from now on it stands. Other terms take the place of what they were put forward for.' })
  @Ruled(acceptPromiseRule)
  acceptPromise(@Arg('input', () => AcceptPromiseInput, { description: 'What is accepted.' }) input: AcceptPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptPromise(ctx, input);
  }

  @Mutation(() => withdrawPromiseAnswer.type, { nullable: true, description: 'Takes back what one’s own side put forward, before it is accepted.' })
  @Ruled(withdrawPromiseRule)
  withdrawPromise(@Arg('input', () => WithdrawPromiseInput, { description: 'What is taken back.' }) input: WithdrawPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPromise(ctx, input);
  }

  @Mutation(() => renegotiatePromiseAnswer.type, { nullable: true, description: 'Puts other terms forward, as another promise that waits for the other side; accepted, it takes the place of this one, and nothing follows for trust.' })
  @Ruled(renegotiatePromiseRule)
  renegotiatePromise(@Arg('input', () => RenegotiatePromiseInput, { description: 'The other terms.' }) input: RenegotiatePromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return renegotiatePromise(ctx, input);
  }

  @Mutation(() => claimPromiseKeptAnswer.type, { nullable: true, description: 'Says, for the promisor, on which day it was kept. It stands when the promisee confirms it, or does not contest it in time.' })
  @Ruled(claimKeptRule)
  claimPromiseKept(@Arg('input', () => ClaimPromiseKeptInput, { description: 'The claim.' }) input: ClaimPromiseKeptInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return claimPromiseKept(ctx, input);
  }

  @Mutation(() => confirmPromiseKeptAnswer.type, { nullable: true, description: 'Confirms, for the promisee, that it was kept on the day claimed.' })
  @Ruled(confirmKeptRule)
  confirmPromiseKept(@Arg('input', () => ConfirmPromiseKeptInput, { description: 'What is confirmed.' }) input: ConfirmPromiseKeptInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmPromiseKept(ctx, input);
  }

  @Mutation(() => reportPromiseBrokenAnswer.type, { nullable: true, description: 'Reports, for the promisee and after the due day, that it was not kept.' })
  @Ruled(reportBrokenRule)
  reportPromiseBroken(@Arg('input', () => ReportPromiseBrokenInput, { description: 'The report.' }) input: ReportPromiseBrokenInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reportPromiseBroken(ctx, input);
  }

  @Mutation(() => waivePromiseAnswer.type, { nullable: true, description: 'Lets go, for the promisee, what was promised; nothing follows for trust.' })
  @Ruled(waivePromiseRule)
  waivePromise(@Arg('input', () => WaivePromiseInput, { description: 'What is let go.' }) input: WaivePromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return waivePromise(ctx, input);
  }

  @Mutation(() => contestPromiseAnswer.type, { nullable: true, description: 'Contests the claim that it was kept, or the report that it was broken, within the time to answer.' })
  @Ruled(contestPromiseRule)
  contestPromise(@Arg('input', () => ContestPromiseInput, { description: 'The contest.' }) input: ContestPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return contestPromise(ctx, input);
  }

  @Mutation(() => withdrawPromiseContestAnswer.type, { nullable: true, description: 'Gives in: what the other side said stands.' })
  @Ruled(withdrawContestRule)
  withdrawPromiseContest(@Arg('input', () => WithdrawPromiseContestInput, { description: 'What is given up.' }) input: WithdrawPromiseContestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPromiseContest(ctx, input);
  }

  @Mutation(() => decidePromiseContestAnswer.type, { nullable: true, description: 'Decides a contest for the firm, by a person who has neither claimed, nor reported, nor contested.' })
  @Ruled(decideContestRule)
  decidePromiseContest(@Arg('input', () => DecidePromiseContestInput, { description: 'The decision.' }) input: DecidePromiseContestInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return decidePromiseContest(ctx, input);
  }

  @Mutation(() => attachToPromiseAnswer.type, { nullable: true, description: 'Lays a paper beside a promise, by its address.' })
  @Ruled(attachToPromiseRule)
  attachToPromise(@Arg('input', () => AttachToPromiseInput, { description: 'The paper.' }) input: AttachToPromiseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return attachToPromise(ctx, input);
  }

  @Mutation(() => withdrawPromiseAttachmentAnswer.type, { nullable: true, description: 'Takes back what one’s own side attached; it stays, marked.' })
  @Ruled(withdrawAttachmentRule)
  withdrawPromiseAttachment(@Arg('input', () => WithdrawPromiseAttachmentInput, { description: 'What is taken back.' }) input: WithdrawPromiseAttachmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPromiseAttachment(ctx, input);
  }
}
