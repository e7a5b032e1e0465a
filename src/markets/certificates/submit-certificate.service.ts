import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { mayTry } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { CertificateEntity, type CertificateRecord } from './certificate.entity.ts';
import type { SubmitCertificateInput } from './certificate.input.ts';
import { certificateMessages } from './certificates.messages.ts';
import { submitCertificateRule, verifyCertificateRule } from './certificates.policy.ts';
import { followRequirements } from './follow-requirements.ts';
import { standardOf } from './standard-of.ts';

/** Two that race with the same certificate or the same renewal: the index lets one through. */
const constraints = {
  certificate_once: { code: 'DUPLICATE', message: certificateMessages.duplicate, field: ['input', 'number'] },
  certificate_one_renewal: { code: 'DUPLICATE', message: certificateMessages.alreadyRenewed, field: ['input', 'supersedesId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Hands in a certificate, or the renewal of one. A partner's waits for verification. */
export function submitCertificate(ctx: Context, input: SubmitCertificateInput): Promise<WriteAnswer<{ certificateId: string; partyId: string }>> {
  return write(ctx, { rule: submitCertificateRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { em } = tx;
    const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.partyId), ['input', 'partyId']);
    authorize(ctx, submitCertificateRule, { partyId: party.id }, ['input', 'partyId']);
    const relationshipId = await relationshipOf(em, ctx, party.id, input.relationshipId);
    const supersedes = await supersededBy(em, ctx, party.id, input.supersedesId);
    const facts = factsOf(ctx, input);
    if (supersedes !== null && supersedes.standardKey !== facts.standardKey) {
      throw new Refusal({ code: 'INVALID', message: certificateMessages.otherStandard, field: ['input', 'standard'] });
    }
    const { workspaceId, id: submittedBy } = ctx.principal;
    const certificate = await followRequirements(tx, { partyId: party.id, standardKey: facts.standardKey }, () => em.create(CertificateEntity, {
      workspaceId, id: newId(), partyId: party.id, relationshipId, supersedesId: supersedes?.id ?? null, submittedBy, ...facts, ...reviewOf(ctx),
    } as CertificateRecord));
    return { certificateId: certificate.id, partyId: party.id };
  });
}

/** Whoever may verify has verified what they hand in. */
function reviewOf({ principal, now }: Context): Pick<CertificateRecord, 'status'> & Partial<CertificateRecord> {
  if (!principal.isStaff || !mayTry(principal, verifyCertificateRule)) return { status: 'SUBMITTED' };
  return { status: 'VERIFIED', reviewedBy: principal.id, reviewedAt: now };
}

async function relationshipOf(em: EntityManager, ctx: Context, partyId: string, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const field = ['input', 'relationshipId'];
  const relationship = await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', id), field);
  if (relationship.partnerId !== partyId) throw notFound(...field);
  return relationship.id;
}

async function supersededBy(em: EntityManager, ctx: Context, partyId: string, id: string | null | undefined): Promise<CertificateRecord | null> {
  if (id == null) return null;
  const field = ['input', 'supersedesId'];
  const certificate = await findVisible<CertificateRecord>(em, CertificateEntity, ctx, idOf('Certificate', id), field);
  if (certificate.partyId !== partyId) throw notFound(...field);
  if (['VERIFIED', 'REVOKED'].includes(certificate.status)) return certificate;
  throw new Refusal({ code: 'STATE_CONFLICT', message: certificateMessages.notVerified, field, currentState: certificate.status, allowedActions: [] });
}

function factsOf(ctx: Context, input: SubmitCertificateInput) {
  const { validFrom, expiresOn } = input;
  if (expiresOn < validFrom) throw new Refusal({ code: 'OUT_OF_RANGE', message: certificateMessages.expiresBeforeStart, field: ['input', 'expiresOn'] });
  return {
    ...standardOf(input.standard, ['input', 'standard']),
    number: requiredText(input.number, ['input', 'number'], 100),
    issuer: requiredText(input.issuer, ['input', 'issuer'], 200),
    scope: textOf(input.scope, ['input', 'scope'], { max: 2_000 }),
    issuedOn: pastDay(ctx, input.issuedOn, ['input', 'issuedOn']),
    validFrom, expiresOn,
    document: textOf(input.document, ['input', 'document'], { max: 2_000 }),
  };
}
