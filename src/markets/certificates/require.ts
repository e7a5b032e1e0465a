import { refuseMoreThan } from '../../partners/checked-values.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { textOf } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { RelationshipRecord } from '../relationship.entity.ts';
import { certificateMessages } from './certificates.messages.ts';
import { RequirementEntity, type RequirementRecord } from './requirement.entity.ts';
import type { RequireCertificateInput, RequireCommitmentInput } from './requirement.input.ts';

/** Two that race for the same requirement: the index lets one through. */
export const requirementConstraints = {
  requirement_one_certificate: { code: 'DUPLICATE', message: certificateMessages.alreadyRequired },
  requirement_one_commitment: { code: 'DUPLICATE', message: certificateMessages.alreadyRequired },
} as const satisfies Record<string, UserErrorFacts>;

/** As many as a relationship may have at a time. */
const mostRequirements = 100;

type Required = Pick<RequirementRecord, 'kind'> & Partial<RequirementRecord>;

/** Adds a requirement to a relationship that is held. */
export async function addRequirement({ em, ctx }: Write, { workspaceId, id: relationshipId }: RelationshipRecord, input: RequireCertificateInput | RequireCommitmentInput, what: Required): Promise<{ requirementId: string; relationshipId: string }> {
  const blocks = [...new Set(input.blocks)];
  if (blocks.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'blocks'] });
  const current = await em.find(RequirementEntity, { workspaceId, relationshipId, endedOn: null });
  refuseMoreThan(mostRequirements, current.length + 1, ['input']);
  if (current.some((one) => one.kind === what.kind && one.standardKey === (what.standardKey ?? null) && one.commitmentId === (what.commitmentId ?? null))) {
    throw new Refusal(requirementConstraints.requirement_one_certificate);
  }
  const { id } = em.create(RequirementEntity, {
    workspaceId, id: newId(), relationshipId, ...what, blocks, requiredFrom: input.requiredFrom ?? ctx.now.toISOString().slice(0, 10),
    note: textOf(input.note, ['input', 'note'], { max: 2_000 }),
  } as RequirementRecord);
  return { requirementId: id, relationshipId };
}
