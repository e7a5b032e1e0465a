import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acceptEsiInvitation, declineEsiInvitation } from './answer-invitation.service.ts';
import { completeEsiInvolvement, removeFromEsiProject, showEsiSupplierName, withdrawFromEsiProject } from './end-involvement.service.ts';
import { inviteToEsiProject, inviteToEsiProjectAgain } from './invite-supplier.service.ts';
import { nominateForEsiProject, setEsiSpecifications, updateEsiInvolvement } from './nominate-supplier.service.ts';
import {
  AcceptEsiInvitationInput, CompleteEsiInvolvementInput, DeclineEsiInvitationInput, InviteToEsiProjectInput,
  NominateForEsiProjectInput, RemoveFromEsiProjectInput, SetEsiSpecificationsInput, ShowEsiSupplierNameInput, UpdateEsiInvolvementInput,
  WithdrawFromEsiProjectInput,
} from './involvement.input.ts';
import { EsiInvolvement } from './involvement.type.ts';
import { answerRule, completeRule, inviteAgainRule, inviteRule, nominateRule, removeRule, showNameRule, specifyRule, updateInvolvementRule, withdrawRule } from './involvements.policy.ts';

const involvement = { esiInvolvement: { type: EsiInvolvement, from: 'involvementId', description: 'The part as it now is; null when refused.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const nominateForEsiProjectAnswer = answerOf('nominateForEsiProject', involvement);
const updateEsiInvolvementAnswer = answerOf('updateEsiInvolvement', involvement);
const setEsiSpecificationsAnswer = answerOf('setEsiSpecifications', involvement);
const inviteToEsiProjectAnswer = answerOf('inviteToEsiProject', involvement);
const inviteToEsiProjectAgainAnswer = answerOf('inviteToEsiProjectAgain', involvement);
const acceptEsiInvitationAnswer = answerOf('acceptEsiInvitation', involvement);
const declineEsiInvitationAnswer = answerOf('declineEsiInvitation', involvement);
const completeEsiInvolvementAnswer = answerOf('completeEsiInvolvement', involvement);
const withdrawFromEsiProjectAnswer = answerOf('withdrawFromEsiProject', involvement);
const removeFromEsiProjectAnswer = answerOf('removeFromEsiProject', involvement);
const showEsiSupplierNameAnswer = answerOf('showEsiSupplierName', involvement);

export const involvementPayloads = [
  nominateForEsiProjectAnswer, updateEsiInvolvementAnswer, setEsiSpecificationsAnswer,
  inviteToEsiProjectAnswer, inviteToEsiProjectAgainAnswer, acceptEsiInvitationAnswer, declineEsiInvitationAnswer,
  completeEsiInvolvementAnswer, withdrawFromEsiProjectAnswer, removeFromEsiProjectAnswer, showEsiSupplierNameAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class EsiInvolvementMutations {
  @Mutation(() => nominateForEsiProjectAnswer.type, { nullable: true, description: 'Thinks of a supplier for a project; the supplier learns nothing of it.' })
  @Ruled(nominateRule)
  nominateForEsiProject(@Arg('input', () => NominateForEsiProjectInput, { description: 'The nomination.' }) input: NominateForEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return nominateForEsiProject(ctx, input);
  }

  @Mutation(() => updateEsiInvolvementAnswer.type, { nullable: true, description: 'Changes what a supplier is to do, before it is invited.' })
  @Ruled(updateInvolvementRule)
  updateEsiInvolvement(@Arg('input', () => UpdateEsiInvolvementInput, { description: 'What changes.' }) input: UpdateEsiInvolvementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateEsiInvolvement(ctx, input);
  }

  @Mutation(() => setEsiSpecificationsAnswer.type, { nullable: true, description: 'Says what a supplier designs to, and how it is tried. With the last of what was missing its part begins.' })
  @Ruled(specifyRule)
  setEsiSpecifications(@Arg('input', () => SetEsiSpecificationsInput, { description: 'The specifications.' }) input: SetEsiSpecificationsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setEsiSpecifications(ctx, input);
  }

  @Mutation(() => inviteToEsiProjectAnswer.type, { nullable: true, description: 'Invites a supplier. The stage that the project is in is noted: how early it was asked is measured.' })
  @Ruled(inviteRule)
  inviteToEsiProject(@Arg('input', () => InviteToEsiProjectInput, { description: 'The invitation.' }) input: InviteToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return inviteToEsiProject(ctx, input);
  }

  @Mutation(() => inviteToEsiProjectAgainAnswer.type, { nullable: true, description: 'Invites a supplier anew that declined, let it lapse, left or was removed: another part begins, and the earlier one stays as it ended.' })
  @Ruled(inviteAgainRule)
  inviteToEsiProjectAgain(@Arg('input', () => InviteToEsiProjectInput, { description: 'The earlier part, and the invitation.' }) input: InviteToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return inviteToEsiProjectAgain(ctx, input);
  }

  @Mutation(() => acceptEsiInvitationAnswer.type, { nullable: true, description: 'Accepts for the supplier. Its part begins once what is to be signed is in force, at once where it is already.' })
  @Ruled(answerRule)
  acceptEsiInvitation(@Arg('input', () => AcceptEsiInvitationInput, { description: 'What is accepted.' }) input: AcceptEsiInvitationInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptEsiInvitation(ctx, input);
  }

  @Mutation(() => declineEsiInvitationAnswer.type, { nullable: true, description: 'Declines for the supplier.' })
  @Ruled(answerRule)
  declineEsiInvitation(@Arg('input', () => DeclineEsiInvitationInput, { description: 'What is declined, and why.' }) input: DeclineEsiInvitationInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineEsiInvitation(ctx, input);
  }

  @Mutation(() => completeEsiInvolvementAnswer.type, { nullable: true, description: 'Says that a supplier’s part is done; nothing of the project is open to it any more.' })
  @Ruled(completeRule)
  completeEsiInvolvement(@Arg('input', () => CompleteEsiInvolvementInput, { description: 'The part.' }) input: CompleteEsiInvolvementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return completeEsiInvolvement(ctx, input);
  }

  @Mutation(() => withdrawFromEsiProjectAnswer.type, { nullable: true, description: 'Leaves a project, for the supplier.' })
  @Ruled(withdrawRule)
  withdrawFromEsiProject(@Arg('input', () => WithdrawFromEsiProjectInput, { description: 'The part, and why.' }) input: WithdrawFromEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawFromEsiProject(ctx, input);
  }

  @Mutation(() => removeFromEsiProjectAnswer.type, { nullable: true, description: 'Ends a supplier’s part. From that moment nothing of the project is open to it, open subscriptions included; the log of what it saw stays.' })
  @Ruled(removeRule)
  removeFromEsiProject(@Arg('input', () => RemoveFromEsiProjectInput, { description: 'The part, and why.' }) input: RemoveFromEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return removeFromEsiProject(ctx, input);
  }

  @Mutation(() => showEsiSupplierNameAnswer.type, { nullable: true, description: 'Says for the asker’s own side whether others in the project may learn the supplier’s name; it takes both sides.' })
  @Ruled(showNameRule)
  showEsiSupplierName(@Arg('input', () => ShowEsiSupplierNameInput, { description: 'The part, and whether.' }) input: ShowEsiSupplierNameInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return showEsiSupplierName(ctx, input);
  }
}
