import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { CompetitorRelationship } from '../competitor/competitor-relationship.type.ts';
import { agreeToSharing, declineSharing } from './answer-sharing.service.ts';
import { checkAlliance } from './check-alliance.service.ts';
import { endSharing, lowerSharing } from './end-sharing.service.ts';
import { proposeSharing } from './propose-sharing.service.ts';
import { SharedStatement } from './shared-statement.type.ts';
import { SharingAgreement } from './sharing-agreement.type.ts';
import {
  AgreeToSharingInput, CheckAllianceInput, DeclineSharingInput, EndSharingInput, LowerSharingInput, ProposeSharingInput, TellPartnerInput, WithdrawStatementInput,
} from './sharing.input.ts';
import { agreeToSharingRule, checkAllianceRule, endSharingRule, lowerSharingRule, proposeSharingRule, tellRule, withdrawStatementRule } from './sharing.policy.ts';
import { tellPartner, withdrawStatement } from './tell-partner.service.ts';

const agreement = { sharingAgreement: { type: SharingAgreement, from: 'sharingAgreementId', description: 'The agreement as it now is; null when refused.' } };
const statement = { statement: { type: SharedStatement, from: 'sharedStatementId', description: 'The statement as it now is; null when refused.' } };
const proposed = definePayload('ProposeSharingPayload', 'The answer of proposeSharing.', agreement);
const agreed = definePayload('AgreeToSharingPayload', 'The answer of agreeToSharing.', agreement);
const declined = definePayload('DeclineSharingPayload', 'The answer of declineSharing.', agreement);
const lowered = definePayload('LowerSharingPayload', 'The answer of lowerSharing.', agreement);
const ended = definePayload('EndSharingPayload', 'The answer of endSharing.', agreement);
const told = definePayload('TellPartnerPayload', 'The answer of tellPartner.', statement);
const withdrawn = definePayload('WithdrawStatementPayload', 'The answer of withdrawStatement.', statement);
const checked = definePayload('CheckAlliancePayload', 'The answer of checkAlliance.', {
  relationship: { type: CompetitorRelationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
});

export const sharingPayloads = [proposed, agreed, declined, lowered, ended, told, withdrawn, checked].map(({ resolver }) => resolver);

@Resolver()
export class SharingMutations {
  @Mutation(() => proposed.type, { nullable: true, description: 'Proposes to the other side what is told under a category, and how much of it.' })
  @Ruled(proposeSharingRule)
  proposeSharing(@Arg('input', () => ProposeSharingInput, { description: 'The proposal.' }) input: ProposeSharingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeSharing(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to what the other side proposed; in force at once, in place of what was agreed before.' })
  @Ruled(agreeToSharingRule)
  agreeToSharing(@Arg('input', () => AgreeToSharingInput, { description: 'What is agreed to.' }) input: AgreeToSharingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToSharing(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines what the other side proposed.' })
  @Ruled(agreeToSharingRule)
  declineSharing(@Arg('input', () => DeclineSharingInput, { description: 'What is declined, and why.' }) input: DeclineSharingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineSharing(ctx, input);
  }

  @Mutation(() => lowered.type, { nullable: true, description: 'Shows less from now on, by the side that tells, alone.' })
  @Ruled(lowerSharingRule)
  lowerSharing(@Arg('input', () => LowerSharingInput, { description: 'What is lowered, and why.' }) input: LowerSharingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return lowerSharing(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends an agreement at once, or takes a proposal back.' })
  @Ruled(endSharingRule)
  endSharing(@Arg('input', () => EndSharingInput, { description: 'What ends, and why.' }) input: EndSharingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endSharing(ctx, input);
  }

  @Mutation(() => told.type, { nullable: true, description: 'Tells the other side of a relationship something, under a category.' })
  @Ruled(tellRule)
  tellPartner(@Arg('input', () => TellPartnerInput, { description: 'What is told.' }) input: TellPartnerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return tellPartner(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a statement back.' })
  @Ruled(withdrawStatementRule)
  withdrawStatement(@Arg('input', () => WithdrawStatementInput, { description: 'What is taken back.' }) input: WithdrawStatementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawStatement(ctx, input);
  }

  @Mutation(() => checked.type, { nullable: true, description: 'Notes the outcome of a legal check of an alliance with a competitor.' })
  @Ruled(checkAllianceRule)
  checkAlliance(@Arg('input', () => CheckAllianceInput, { description: 'The outcome.' }) input: CheckAllianceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return checkAlliance(ctx, input);
  }
}
