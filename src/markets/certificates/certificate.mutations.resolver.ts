import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Party } from '../../partners/party.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { RejectCertificateInput, RevokeCertificateInput, SubmitCertificateInput, VerifyCertificateInput } from './certificate.input.ts';
import { Certificate } from './certificate.type.ts';
import { rejectCertificateRule, revokeCertificateRule, submitCertificateRule, verifyCertificateRule } from './certificates.policy.ts';
import { rejectCertificate } from './reject-certificate.service.ts';
import { revokeCertificate } from './revoke-certificate.service.ts';
import { submitCertificate } from './submit-certificate.service.ts';
import { verifyCertificate } from './verify-certificate.service.ts';

const certificate = { certificate: { type: Certificate, from: 'certificateId', description: 'The certificate as it now is; null when refused.' } };
const party = { party: { type: Party, from: 'partyId', description: 'Whose it is; null when refused.' } };
const submitted = definePayload('SubmitCertificatePayload', 'The answer of submitCertificate.', { ...certificate, ...party });
const verified = definePayload('VerifyCertificatePayload', 'The answer of verifyCertificate.', certificate);
const rejected = definePayload('RejectCertificatePayload', 'The answer of rejectCertificate.', certificate);
const revoked = definePayload('RevokeCertificatePayload', 'The answer of revokeCertificate.', certificate);

export const certificatePayloads = [submitted.resolver, verified.resolver, rejected.resolver, revoked.resolver];

@Resolver()
export class CertificateMutations {
  @Mutation(() => submitted.type, { nullable: true, description: 'Hands in a certificate, or the renewal of one.' })
  @Ruled(submitCertificateRule)
  submitCertificate(@Arg('input', () => SubmitCertificateInput, { description: 'The certificate.' }) input: SubmitCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitCertificate(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Says that a certificate was checked and holds.' })
  @Ruled(verifyCertificateRule)
  verifyCertificate(@Arg('input', () => VerifyCertificateInput, { description: 'Which one.' }) input: VerifyCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyCertificate(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Says why a certificate is not accepted.' })
  @Ruled(rejectCertificateRule)
  rejectCertificate(@Arg('input', () => RejectCertificateInput, { description: 'Which one, and why.' }) input: RejectCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectCertificate(ctx, input);
  }

  @Mutation(() => revoked.type, { nullable: true, description: 'Says that a verified certificate holds no more.' })
  @Ruled(revokeCertificateRule)
  revokeCertificate(@Arg('input', () => RevokeCertificateInput, { description: 'Which one, since when, and why.' }) input: RevokeCertificateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return revokeCertificate(ctx, input);
  }
}
