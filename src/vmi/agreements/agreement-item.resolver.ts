import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { VmiAgreementItem } from './agreement-item.type.ts';
import { AddVmiAgreementItemInput, AnswerVmiItemTermsInput, ChangeVmiAgreementItemInput, EndVmiAgreementItemInput, NumberVmiAgreementItemInput } from './agreement.input.ts';
import { VmiAgreement } from './agreement.type.ts';
import { acceptItemRule, addItemRule, changeItemRule, declineItemRule, endItemRule, numberItemRule, withdrawItemRule } from './agreements.policy.ts';
import { acceptVmiItemTerms, declineVmiItemTerms, endVmiAgreementItem, numberVmiAgreementItem, withdrawVmiItemTerms } from './answer-item.service.ts';
import { addVmiAgreementItem, changeVmiAgreementItem } from './put-forward-item.service.ts';

const item = {
  vmiAgreementItem: { type: VmiAgreementItem, from: 'agreementItemId', description: 'The item as it now is; null when refused.' },
  vmiAgreement: { type: VmiAgreement, from: 'agreementId', description: 'The agreement; null when refused.' },
};
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const addVmiAgreementItemAnswer = answerOf('addVmiAgreementItem', item);
const changeVmiAgreementItemAnswer = answerOf('changeVmiAgreementItem', item);
const acceptVmiItemTermsAnswer = answerOf('acceptVmiItemTerms', item);
const declineVmiItemTermsAnswer = answerOf('declineVmiItemTerms', item);
const withdrawVmiItemTermsAnswer = answerOf('withdrawVmiItemTerms', item);
const numberVmiAgreementItemAnswer = answerOf('numberVmiAgreementItem', item);
const endVmiAgreementItemAnswer = answerOf('endVmiAgreementItem', item);

export const agreementItemPayloads = [
  addVmiAgreementItemAnswer, changeVmiAgreementItemAnswer, acceptVmiItemTermsAnswer, declineVmiItemTermsAnswer, withdrawVmiItemTermsAnswer, numberVmiAgreementItemAnswer,
  endVmiAgreementItemAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class VmiAgreementItemMutations {
  @Mutation(() => addVmiAgreementItemAnswer.type, { nullable: true, description: 'Lists an item under an agreement: an unsigned one at once, a signed one when the other side accepts.' })
  @Ruled(addItemRule)
  addVmiAgreementItem(@Arg('input', () => AddVmiAgreementItemInput, { description: 'The item.' }) input: AddVmiAgreementItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addVmiAgreementItem(ctx, input);
  }

  @Mutation(() => changeVmiAgreementItemAnswer.type, { nullable: true, description: 'Puts another price or packing of an item forward; of an unsigned agreement, changes it at once.' })
  @Ruled(changeItemRule)
  changeVmiAgreementItem(@Arg('input', () => ChangeVmiAgreementItemInput, { description: 'What changes.' }) input: ChangeVmiAgreementItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return changeVmiAgreementItem(ctx, input);
  }

  @Mutation(() => acceptVmiItemTermsAnswer.type, { nullable: true, description: 'Accepts what the other side put forward for an item: it holds from now on.' })
  @Ruled(acceptItemRule)
  acceptVmiItemTerms(@Arg('input', () => AnswerVmiItemTermsInput, { description: 'The item.' }) input: AnswerVmiItemTermsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptVmiItemTerms(ctx, input);
  }

  @Mutation(() => declineVmiItemTermsAnswer.type, { nullable: true, description: 'Declines what the other side put forward for an item: it stays as it was.' })
  @Ruled(declineItemRule)
  declineVmiItemTerms(@Arg('input', () => AnswerVmiItemTermsInput, { description: 'The item.' }) input: AnswerVmiItemTermsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineVmiItemTerms(ctx, input);
  }

  @Mutation(() => withdrawVmiItemTermsAnswer.type, { nullable: true, description: 'Takes back what the asker’s own side put forward for an item.' })
  @Ruled(withdrawItemRule)
  withdrawVmiItemTerms(@Arg('input', () => AnswerVmiItemTermsInput, { description: 'The item.' }) input: AnswerVmiItemTermsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawVmiItemTerms(ctx, input);
  }

  @Mutation(() => numberVmiAgreementItemAnswer.type, { nullable: true, description: 'Says what the asker’s own side calls an item.' })
  @Ruled(numberItemRule)
  numberVmiAgreementItem(@Arg('input', () => NumberVmiAgreementItemInput, { description: 'The number.' }) input: NumberVmiAgreementItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return numberVmiAgreementItem(ctx, input);
  }

  @Mutation(() => endVmiAgreementItemAnswer.type, { nullable: true, description: 'Ends an item under an agreement, once no position of it is kept.' })
  @Ruled(endItemRule)
  endVmiAgreementItem(@Arg('input', () => EndVmiAgreementItemInput, { description: 'The item, and the day.' }) input: EndVmiAgreementItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endVmiAgreementItem(ctx, input);
  }
}
