import type { EntityManager } from '@mikro-orm/postgresql';
import type { CertificateFacts, CommitmentFacts, RequirementFacts } from '../../seeds/certificate-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { standardKey } from '../domain/standards.ts';
import { CertificateEntity } from '../markets/certificates/certificate.entity.ts';
import { CsrCommitmentEntity, CsrEvidenceEntity } from '../markets/certificates/commitment.entity.ts';
import { LapseNoticeEntity, LapseOverrideEntity, RequirementEntity } from '../markets/certificates/requirement.entity.ts';
import { systemId } from '../platform/system.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

const now = (): Date => new Date();

/** Lays out certificates, commitments and requirements of a demo world, once its relationships are there. What refers comes after what is referred to. */
export async function seedCertificates(layer: Layer): Promise<void> {
  const { em, world } = layer;
  for (const certificate of world.certificates) addCertificate(layer, certificate);
  for (const commitment of world.commitments) addCommitment(layer, commitment);
  await em.flush();
  for (const commitment of world.commitments) addEvidence(layer, commitment);
  for (const requirement of world.requirements) addRequirement(layer, requirement);
  await em.flush();
  for (const requirement of world.requirements) addOverride(layer, requirement);
  for (const notice of noticesOf(world)) addNotice(layer, notice);
}

function addCertificate({ em, workspaceId, idOf }: Layer, { key, party, relationship, reason, supersedes, ...certificate }: CertificateFacts): void {
  em.create(CertificateEntity, {
    ...certificate, workspaceId, id: idOf('certificate', key), partyId: idOf('party', party), relationshipId: relationship === undefined ? null : idOf('relationship', relationship),
    standardKey: standardKey(certificate.standard), supersedesId: supersedes === undefined ? null : idOf('certificate', supersedes), submittedBy: systemId, statusReason: reason ?? null,
    ...(certificate.status !== 'SUBMITTED' && { reviewedBy: systemId, reviewedAt: now() }),
  } as never);
}

function addCommitment({ em, workspaceId, idOf }: Layer, { key, relationship, party, area, commitment, standard, madeOn }: CommitmentFacts): void {
  em.create(CsrCommitmentEntity, {
    workspaceId, id: idOf('commitment', key), relationshipId: idOf('relationship', relationship), partyId: idOf('party', party), area, commitment, standard, madeOn, status: 'ACTIVE',
  } as never);
}

function addEvidence({ em, workspaceId, idOf }: Layer, { key, relationship, evidence }: CommitmentFacts): void {
  for (const { key: evidenceKey, ...found } of evidence) {
    em.create(CsrEvidenceEntity, {
      ...found, workspaceId, id: idOf('evidence', evidenceKey), relationshipId: idOf('relationship', relationship), commitmentId: idOf('commitment', key), recordedAt: now(), recordedBy: systemId,
    } as never);
  }
}

function addRequirement({ em, workspaceId, idOf }: Layer, { key, relationship, standard, commitment, blocks, requiredFrom, note }: RequirementFacts): void {
  em.create(RequirementEntity, {
    workspaceId, id: idOf('requirement', key), relationshipId: idOf('relationship', relationship), blocks: [...blocks], requiredFrom, note, kind: standard === undefined ? 'COMMITMENT' : 'CERTIFICATE', standard, standardKey: standard && standardKey(standard),
    commitmentId: commitment === undefined ? null : idOf('commitment', commitment),
  } as never);
}

function addOverride({ em, workspaceId, idOf }: Layer, { key, relationship, override }: RequirementFacts): void {
  if (override === undefined) return;
  em.create(LapseOverrideEntity, {
    ...override, workspaceId, id: idOf('override', key), relationshipId: idOf('relationship', relationship), requirementId: idOf('requirement', key), madeAt: now(), madeBy: systemId,
  } as never);
}

/** A lapse that was noted when it came. */
export interface NoticeFacts {
  readonly key: string;
  readonly relationship: string;
  readonly certificate?: string;
  readonly evidence?: string;
  readonly expiresOn: string;
}

/** The lapses of what a requirement asks for, as the daily job would have noted them; what is near it notes itself. */
export function noticesOf({ certificates, commitments, requirements }: WorldFacts): NoticeFacts[] {
  const today = now().toISOString().slice(0, 10);
  const lapsed = certificates.filter(({ status, expiresOn, key }) => status === 'VERIFIED' && expiresOn < today && !certificates.some(({ supersedes }) => supersedes === key));
  return [
    ...lapsed.flatMap(({ key, standard, expiresOn, party }) => requirements.filter((one) => one.standard === standard && one.relationship.startsWith(`${party}.`))
      .map(({ relationship }) => ({ key: `${relationship}/${key}`, relationship, certificate: key, expiresOn }))),
    ...commitments.flatMap(({ relationship, evidence }) => evidence.slice(-1).filter(({ validUntil }) => validUntil < today)
      .map(({ key, validUntil }) => ({ key: `${relationship}/${key}`, relationship, evidence: key, expiresOn: validUntil }))),
  ];
}

function addNotice({ em, workspaceId, idOf }: Layer, { key, relationship, certificate, evidence, expiresOn }: NoticeFacts): void {
  em.create(LapseNoticeEntity, {
    workspaceId, id: idOf('notice', key), relationshipId: idOf('relationship', relationship), kind: 'LAPSED', expiresOn, notedAt: now(),
    certificateId: certificate === undefined ? null : idOf('certificate', certificate), evidenceId: evidence === undefined ? null : idOf('evidence', evidence),
  } as never);
}
