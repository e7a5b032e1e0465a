import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { addCsrCommitment } from './add-csr-commitment.service.ts';
import { addCsrEvidence } from './add-csr-evidence.service.ts';
import { addCommitmentRule, addEvidenceRule, withdrawCommitmentRule } from './certificates.policy.ts';
import { AddCsrCommitmentInput, AddCsrEvidenceInput, WithdrawCsrCommitmentInput } from './commitment.input.ts';
import { CsrCommitment, CsrEvidence } from './commitment.type.ts';
import { withdrawCsrCommitment } from './withdraw-csr-commitment.service.ts';

const commitment = { commitment: { type: CsrCommitment, from: 'commitmentId', description: 'The commitment as it now is; null when refused.' } };
const evidence = { evidence: { type: CsrEvidence, from: 'evidenceId', description: 'The new evidence; null when refused.' } };
const added = definePayload('AddCsrCommitmentPayload', 'The answer of addCsrCommitment.', commitment);
const withdrawn = definePayload('WithdrawCsrCommitmentPayload', 'The answer of withdrawCsrCommitment.', commitment);
const found = definePayload('AddCsrEvidencePayload', 'The answer of addCsrEvidence.', { ...commitment, ...evidence });

export const commitmentPayloads = [added.resolver, withdrawn.resolver, found.resolver];

@Resolver()
export class CommitmentMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Records what one side of a relationship has committed to.' })
  @Ruled(addCommitmentRule)
  addCsrCommitment(@Arg('input', () => AddCsrCommitmentInput, { description: 'The commitment.' }) input: AddCsrCommitmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addCsrCommitment(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Records that a commitment was taken back.' })
  @Ruled(withdrawCommitmentRule)
  withdrawCsrCommitment(@Arg('input', () => WithdrawCsrCommitmentInput, { description: 'Which one, and why.' }) input: WithdrawCsrCommitmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawCsrCommitment(ctx, input);
  }

  @Mutation(() => found.type, { nullable: true, description: 'Records what was found of a commitment, beside what was found before.' })
  @Ruled(addEvidenceRule)
  addCsrEvidence(@Arg('input', () => AddCsrEvidenceInput, { description: 'The evidence.' }) input: AddCsrEvidenceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addCsrEvidence(ctx, input);
  }
}
