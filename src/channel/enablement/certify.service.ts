import { ContactEntity } from '../../partners/party-details.entity.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { dayInUtc, findAnyPartner, requireChannel, requireOfChannel } from '../channel-partner.ts';
import { channelCertificateActions } from './enablement.actions.ts';
import { ChannelCertificateEntity, type ChannelCertificateRecord, ChannelCourseEntity, type ChannelCourseRecord } from './enablement.entity.ts';
import type { ActOnChannelCertificateInput, EndChannelCertificateInput, SubmitChannelCertificateInput } from './enablement.input.ts';
import { enablementMessages } from './enablement.messages.ts';
import { rejectCertificateRule, revokeCertificateRule, type StateRule, submitCertificateRule, verifyCertificateRule } from './enablement.policy.ts';
import { requireState } from './require-state.ts';

type CertificateAnswer = { readonly channelCertificateId: string };

/** Hands in that somebody of a partner has passed a course, for either side. It counts for nothing until the firm has looked at it. */
export function submitChannelCertificate(ctx: Context, input: SubmitChannelCertificateInput): Promise<WriteAnswer<CertificateAnswer>> {
  return write(ctx, { rule: submitCertificateRule, input, idempotencyKey: input.idempotencyKey, constraints: { channel_certificate_once: twice } }, async (tx) => {
    const { workspaceId, id: principalId } = ctx.principal;
    const relationship = await findAnyPartner(tx, input.relationshipId);
    authorize(ctx, submitCertificateRule, undefined);
    const reference = textOf(input.reference, ['input', 'reference'], { max: 200 });
    // Somewhere on earth it is tomorrow already.
    if (input.completedOn > dayInUtc(ctx.now, 0.6)) throw new Refusal({ code: 'OUT_OF_RANGE', message: enablementMessages.notYet, field: ['input', 'completedOn'] });
    await requireOfChannel(tx, 'channelCourseId');
    const course = await findVisible<ChannelCourseRecord>(tx.em, ChannelCourseEntity, ctx, idOf('ChannelCourse', input.channelCourseId), ['input', 'channelCourseId']);
    const contact = await findVisible<{ id: string; partyId: string }>(tx.em, ContactEntity, ctx, idOf('Contact', input.contactId), ['input', 'contactId']);
    const isTheirs = contact.partyId === relationship.partnerId;
    // Of others' people a partner knows none.
    if (!isTheirs && !ctx.principal.isStaff) throw notFound('input', 'contactId');
    requireChannel(relationship);
    if (course.state !== 'OPEN') throw new Refusal({ code: 'INVALID', message: enablementMessages.courseRetired, field: ['input', 'channelCourseId'] });
    if (!isTheirs) throw new Refusal({ code: 'INVALID', message: enablementMessages.notContact, field: ['input', 'contactId'] });
    const { id } = tx.em.create(ChannelCertificateEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, courseId: course.id, contactId: contact.id, reference, completedOn: input.completedOn, expiresOn: await lastDay(tx, course, input.completedOn), state: 'SUBMITTED',
      submittedBySide: sideOf(ctx.principal), submittedBy: principalId, submittedAt: ctx.now,
    } as ChannelCertificateRecord);
    return { channelCertificateId: id };
  });
}

const twice: UserErrorFacts = { code: 'DUPLICATE', message: enablementMessages.handedIn };

/** The database counts months, as it does where it keeps the rule. */
async function lastDay({ em }: Write, { validMonths }: ChannelCourseRecord, completedOn: string): Promise<string | null> {
  if (validMonths == null) return null;
  const [row] = await em.execute<{ day: string }[]>('select (?::date + make_interval(months => ?::integer))::date::text as day', [completedOn, validMonths]);
  return row!.day;
}

/** Finds a certificate good: from now on it counts. */
export function verifyChannelCertificate(ctx: Context, input: ActOnChannelCertificateInput): Promise<WriteAnswer<CertificateAnswer>> {
  return write(ctx, { rule: verifyCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) =>
    change(tx, verifyCertificateRule, input, () => ({ state: 'VERIFIED', reviewedBy: ctx.principal.id, reviewedAt: ctx.now })));
}

/** Does not find a certificate good. */
export function rejectChannelCertificate(ctx: Context, input: EndChannelCertificateInput): Promise<WriteAnswer<CertificateAnswer>> {
  return write(ctx, { rule: rejectCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) =>
    change(tx, rejectCertificateRule, input, () => ({ state: 'REJECTED', reviewedBy: ctx.principal.id, reviewedAt: ctx.now, reason: requiredText(input.reason, ['input', 'reason'], 2_000) })));
}

/** Revokes a certificate: from now on it counts no more. */
export function revokeChannelCertificate(ctx: Context, input: EndChannelCertificateInput): Promise<WriteAnswer<CertificateAnswer>> {
  return write(ctx, { rule: revokeCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) =>
    change(tx, revokeCertificateRule, input, () => ({ state: 'REVOKED', revokedBy: ctx.principal.id, revokedAt: ctx.now, reason: requiredText(input.reason, ['input', 'reason'], 2_000) })));
}

const field = ['input', 'channelCertificateId'];

async function change({ em, ctx }: Write, rule: StateRule, input: ActOnChannelCertificateInput, changed: () => Partial<ChannelCertificateRecord>): Promise<CertificateAnswer> {
  const certificate = await lockVisible<ChannelCertificateRecord>(em, ChannelCertificateEntity, ctx, idOf('ChannelCertificate', input.channelCertificateId), field);
  await findOwnRelationship(em, ctx, certificate.relationshipId, field);
  checkVersion(certificate, 'ChannelCertificate', input.expectedVersion);
  requireState(ctx, rule, certificate, channelCertificateActions);
  em.assign(certificate, changed());
  return { channelCertificateId: certificate.id };
}
