import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Relationship } from '../relationship.type.ts';
import { endRequirementRule, overrideLapseRule, requireCertificateRule, requireCommitmentRule } from './certificates.policy.ts';
import { endRequirement } from './end-requirement.service.ts';
import { overrideLapse } from './override-lapse.service.ts';
import { requireCertificate } from './require-certificate.service.ts';
import { requireCommitment } from './require-commitment.service.ts';
import { EndRequirementInput, OverrideLapseInput, RequireCertificateInput, RequireCommitmentInput } from './requirement.input.ts';
import { RelationshipRequirement } from './requirement.type.ts';

const records = {
  requirement: { type: RelationshipRequirement, from: 'requirementId', description: 'The requirement as it now is; null when refused.' },
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
};
const required = definePayload('RequireCertificatePayload', 'The answer of requireCertificate.', records);
const committed = definePayload('RequireCommitmentPayload', 'The answer of requireCommitment.', records);
const ended = definePayload('EndRequirementPayload', 'The answer of endRequirement.', records);
const overridden = definePayload('OverrideLapsePayload', 'The answer of overrideLapse.', records);

export const requirementPayloads = [required.resolver, committed.resolver, ended.resolver, overridden.resolver];

@Resolver()
export class RequirementMutations {
  @Mutation(() => required.type, { nullable: true, description: 'Says that a relationship must hold a certificate, and what stands still while it does not.' })
  @Ruled(requireCertificateRule)
  requireCertificate(@Arg('input', () => RequireCertificateInput, { description: 'What is required.' }) input: RequireCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return requireCertificate(ctx, input);
  }

  @Mutation(() => committed.type, { nullable: true, description: 'Says that a CSR commitment must be kept, and what stands still while it is not.' })
  @Ruled(requireCommitmentRule)
  requireCommitment(@Arg('input', () => RequireCommitmentInput, { description: 'What is required.' }) input: RequireCommitmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return requireCommitment(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a requirement; it stays as history.' })
  @Ruled(endRequirementRule)
  endRequirement(@Arg('input', () => EndRequirementInput, { description: 'Which one, and why.' }) input: EndRequirementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endRequirement(ctx, input);
  }

  @Mutation(() => overridden.type, { nullable: true, description: 'Lets an unmet requirement pass until a day, with a reason.' })
  @Ruled(overrideLapseRule)
  overrideLapse(@Arg('input', () => OverrideLapseInput, { description: 'Which one, until when, and why.' }) input: OverrideLapseInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return overrideLapse(ctx, input);
  }
}
