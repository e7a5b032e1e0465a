import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { CostComponent } from './component.type.ts';
import { agreeQuoteRule, cancelRoundRule, closeRoundRule, declineQuoteRule, nextRoundRule, openRoundRule, submitQuoteRule } from './costs.policy.ts';
import { agreeQuote, askForNextRound, cancelQuoteRound, closeQuoteRound } from './decide-round.service.ts';
import { openQuoteRound } from './open-round.service.ts';
import { AgreeQuoteInput, AskForNextRoundInput, CancelQuoteRoundInput, CloseQuoteRoundInput, DeclineToQuoteInput, OpenQuoteRoundInput, SubmitQuoteInput } from './quote.input.ts';
import { CostQuote } from './quote.type.ts';
import { QuoteRequest } from './request.type.ts';
import { QuoteRound } from './round.type.ts';
import { declineToQuote, submitQuote } from './submit-quote.service.ts';

const round = {
  quoteRound: { type: QuoteRound, from: 'quoteRoundId', description: 'The round as it now is; null when refused.' },
  costComponent: { type: CostComponent, from: 'costComponentId', description: 'The component as it now is; null when refused.' },
};
const quote = {
  quoteRequest: { type: QuoteRequest, from: 'quoteRequestId', description: 'What the supplier was asked; null when refused.' },
  costQuote: { type: CostQuote, from: 'costQuoteId', description: 'What it answered; null when refused.' },
};
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const openQuoteRoundAnswer = answerOf('openQuoteRound', round);
const closeQuoteRoundAnswer = answerOf('closeQuoteRound', round);
const agreeQuoteAnswer = answerOf('agreeQuote', round);
const askForNextRoundAnswer = answerOf('askForNextRound', round);
const cancelQuoteRoundAnswer = answerOf('cancelQuoteRound', round);
const submitQuoteAnswer = answerOf('submitQuote', quote);
const declineToQuoteAnswer = answerOf('declineToQuote', quote);

export const quotePayloads = [
  openQuoteRoundAnswer, closeQuoteRoundAnswer, agreeQuoteAnswer, askForNextRoundAnswer, cancelQuoteRoundAnswer, submitQuoteAnswer, declineToQuoteAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class QuoteMutations {
  @Mutation(() => openQuoteRoundAnswer.type, { nullable: true, description: 'Asks suppliers what a component would cost. Each learns what it is asked itself, and not whether others are.' })
  @Ruled(openRoundRule)
  openQuoteRound(@Arg('input', () => OpenQuoteRoundInput, { description: 'What is asked, of whom, until when.' }) input: OpenQuoteRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openQuoteRound(ctx, input);
  }

  @Mutation(() => closeQuoteRoundAnswer.type, { nullable: true, description: 'Breaks the seals of a round, once its deadline is over; the platform does so by itself within minutes.' })
  @Ruled(closeRoundRule)
  closeQuoteRound(@Arg('input', () => CloseQuoteRoundInput, { description: 'The round.' }) input: CloseQuoteRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeQuoteRound(ctx, input);
  }

  @Mutation(() => agreeQuoteAnswer.type, { nullable: true, description: 'Agrees to a quote; from then on its component is quoted at that, and each supplier is told what became of its own.' })
  @Ruled(agreeQuoteRule)
  agreeQuote(@Arg('input', () => AgreeQuoteInput, { description: 'The quote, and why.' }) input: AgreeQuoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeQuote(ctx, input);
  }

  @Mutation(() => askForNextRoundAnswer.type, { nullable: true, description: 'Agrees to none of a round’s quotes; another round may be opened.' })
  @Ruled(nextRoundRule)
  askForNextRound(@Arg('input', () => AskForNextRoundInput, { description: 'The round, and why.' }) input: AskForNextRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return askForNextRound(ctx, input);
  }

  @Mutation(() => cancelQuoteRoundAnswer.type, { nullable: true, description: 'Gives a round up before its seals are broken; what was quoted in it is never read.' })
  @Ruled(cancelRoundRule)
  cancelQuoteRound(@Arg('input', () => CancelQuoteRoundInput, { description: 'The round, and why.' }) input: CancelQuoteRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelQuoteRound(ctx, input);
  }

  @Mutation(() => submitQuoteAnswer.type, { nullable: true, description: 'Quotes for the supplier, sealed until the deadline; until then it may quote anew, at most 20 times in all.' })
  @Ruled(submitQuoteRule)
  submitQuote(@Arg('input', () => SubmitQuoteInput, { description: 'The quote.' }) input: SubmitQuoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitQuote(ctx, input);
  }

  @Mutation(() => declineToQuoteAnswer.type, { nullable: true, description: 'Says for the supplier that it gives no price. It has answered, and may still quote until the deadline.' })
  @Ruled(declineQuoteRule)
  declineToQuote(@Arg('input', () => DeclineToQuoteInput, { description: 'What was asked, and why not.' }) input: DeclineToQuoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineToQuote(ctx, input);
  }
}
