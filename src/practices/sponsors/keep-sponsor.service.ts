import { personNamed } from '../../partners/person-named.ts';
import { findStaff } from '../../markets/internal/posts/find-department.ts';
import { requireAlive } from '../../markets/change-relationship.ts';
import { numberOf } from '../../markets/field-readers.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { MembershipEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible, lockVisible, requireVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { PartnerSponsorshipEntity, type PartnerSponsorshipRecord, type SponsorshipState } from './sponsorship.entity.ts';
import type { AnswerPartnerSponsorInput, EndPartnerSponsorInput, ProposePartnerSponsorInput } from './sponsorship.input.ts';
import { sponsorMessages } from './sponsors.messages.ts';
import { answerSponsorRule, endSponsorRule, proposeSponsorRule, type SponsorshipSubject } from './sponsors.policy.ts';

/** What acts on sponsorships answer. A type, as the payloads' index asks. */
export type SponsorAnswer = { readonly partnerSponsorshipId: string };

const constraints = { partner_sponsorship_one: { code: 'DUPLICATE', message: sponsorMessages.hasSponsor, field: ['input', 'relationshipId'] } } as const satisfies Record<string, UserErrorFacts>;

/** Asks one of top management to stand behind a key partner. */
export function proposePartnerSponsor(ctx: Context, input: ProposePartnerSponsorInput): Promise<WriteAnswer<SponsorAnswer>> {
  return write(ctx, { rule: proposeSponsorRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, personNamed(input.personId, 'personId'));
    const { id: relationshipId, workspaceId } = await findKeyPartner(tx, input.relationshipId);
    const sponsorship = tx.em.create(PartnerSponsorshipEntity, {
      workspaceId, id: newId(), relationshipId, personId: await findTop(tx, input.personId), everyDays: numberOf(input.everyDays, ['input', 'everyDays'], { min: 1, max: 366 })!,
      reason: requiredText(input.reason, ['input', 'reason'], 2_000), state: 'PROPOSED', proposedBy: ctx.principal.id, proposedAt: ctx.now,
    } as unknown as PartnerSponsorshipRecord);
    return { partnerSponsorshipId: sponsorship.id };
  });
}

/** Says whether one is the partner's sponsor. */
export function answerPartnerSponsor(ctx: Context, input: AnswerPartnerSponsorInput): Promise<WriteAnswer<SponsorAnswer>> {
  return write(ctx, { rule: answerSponsorRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await hold(tx, input, answerSponsorRule, ['PROPOSED']);
    const answerNote = input.isAgreed ? textOf(input.note, ['input', 'note'], { max: 2_000 }) : requiredText(input.note, ['input', 'note'], 2_000);
    tx.em.assign(found, { state: input.isAgreed ? 'AGREED' : 'DECLINED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { partnerSponsorshipId: found.id };
  });
}

/** Ends it, for the partner's manager or by the sponsor. */
export function endPartnerSponsor(ctx: Context, input: EndPartnerSponsorInput): Promise<WriteAnswer<SponsorAnswer>> {
  return write(ctx, { rule: endSponsorRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await hold(tx, input, endSponsorRule, ['PROPOSED', 'AGREED']);
    tx.em.assign(found, { state: 'ENDED', endedBy: ctx.principal.id, endedAt: ctx.now, endReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { partnerSponsorshipId: found.id };
  });
}

async function findKeyPartner({ em, ctx }: Write, globalId: string): Promise<RelationshipRecord> {
  const field = ['input', 'relationshipId'];
  if (!ctx.principal.isStaff) throw notFound(...field);
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', globalId), field);
  requireAlive(relationship);
  authorize(ctx, proposeSponsorRule, { managerId: relationship.managerId ?? null });
  if (relationship.market === 'INTERNAL' || !relationship.isKey) throw new Refusal({ code: 'INVALID', message: sponsorMessages.keyOnly, field });
  return relationship;
}

async function findTop(tx: Write, globalId: string): Promise<string> {
  const field = ['input', 'personId'];
  const userId = await findStaff(tx, globalId, field);
  const { workspaceId, focalPartyId: partyId } = tx.ctx.principal;
  const top = await tx.em.findOne(MembershipEntity, { workspaceId, userId, partyId, status: 'ACTIVE', role: 'ADMIN' });
  if (top === null) throw new Refusal({ code: 'INVALID', message: sponsorMessages.notTop, field });
  return userId;
}

async function hold(tx: Write, input: { readonly partnerSponsorshipId: string; readonly expectedVersion?: number | null }, rule: ActRule<SponsorshipSubject>, states: readonly SponsorshipState[]): Promise<PartnerSponsorshipRecord> {
  const { em, ctx } = tx;
  const path = ['input', 'partnerSponsorshipId'];
  if (!ctx.principal.isStaff) throw notFound(...path);
  const found = await lockVisible<PartnerSponsorshipRecord>(em, PartnerSponsorshipEntity, ctx, idOf('PartnerSponsorship', input.partnerSponsorshipId), path);
  checkVersion(found, 'PartnerSponsorship', input.expectedVersion);
  if (!states.includes(found.state)) throw new Refusal({ code: 'STATE_CONFLICT', message: sponsorMessages.notNow, currentState: found.state, allowedActions: [] });
  const { managerId } = await em.findOneOrFail(RelationshipEntity, { workspaceId: ctx.principal.workspaceId, id: found.relationshipId });
  authorize(ctx, rule, { state: found.state, personId: found.personId, managerId: managerId ?? null });
  return found;
}
