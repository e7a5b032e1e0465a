import { expect } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on suppliers' parts in projects, and on what both sign, as people. */

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const part = `id version state scope responsibility isOpen missing stageAtInvitation isEarly daysFromStart invitedAt answerDueAt answeredAt activatedAt endedAt endReason declineReason isNameShownByPartner isNameShownByFirm
  performanceSpecification viewerActions { action isAllowed } project { id stage }`;
const agreement = 'id version state isInForce validFrom validUntil focalSignedAt partnerSignedAt breachedAt breachedBySide breachDeclaredBySide breachedOn breachNote breachReport { id status } contestedAt contestNote project { id } renews { id } viewerActions { action isAllowed }';

/** What an act answered: the record as it now is, or why not. */
export interface Answer {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

const keys = { next: 0 };
const isPaper = (name: string) => /Confidentiality/.test(name);
const inputOf = (name: string) => (name === 'inviteToEsiProjectAgain' ? 'InviteToEsiProjectInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`);

/** Does one act, whatever the answer; with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<Answer> {
  keys.next += 1;
  const records = isPaper(name) ? `record: confidentialityAgreement { ${agreement} }` : `record: esiInvolvement { ${part} }`;
  const data = await world.as(persona).data(`mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { ${records} ${errors} } }`, { input: { idempotencyKey: `key ${keys.next}`, ...input } });
  return data[name] as Answer;
}

/** The same, which must be done; the record. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await act(world, persona, name, input);
  expect(userErrors).toEqual([]);
  return record!;
}

/** Why an act was refused. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await act(world, persona, name, input);
  expect(userErrors).toHaveLength(1);
  expect(record).toBeNull();
  return userErrors[0]!;
}

export const projectId = (key: string) => toGlobalId('EsiProject', seedId('formosa', 'esi-project', key));
export const partId = (key: string) => toGlobalId('EsiInvolvement', seedId('formosa', 'esi-involvement', key));
export const paperId = (key: string) => toGlobalId('ConfidentialityAgreement', seedId('formosa', 'confidentiality', key));
export const later = (days = 7) => new Date(Date.now() + days * 86_400_000).toISOString();

const fair = { score: 7, note: 'They have done it before.' };
/** A screening that is passed. */
export const fit = { capability: fair, capacity: fair, roadmapFit: fair, finance: fair, csr: fair, outcome: 'PASSED', note: 'They make bells.' };

/** Of a supplier that knows nothing of a project yet: thought of, found fit, invited; the part's id. */
export async function invited(world: World, { project, relationship, responsibility = 'NONE', answerDueAt = later() }: { project: string; relationship: string; responsibility?: string; answerDueAt?: string }): Promise<string> {
  const { id } = await done(world, 'buyer', 'nominateForEsiProject', { esiProjectId: projectId(project), relationshipId: world.relationshipId(relationship), responsibility, scope: 'The bell' });
  await done(world, 'engineer', 'screenForEsiProject', { esiInvolvementId: id, ...fit });
  await done(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId: id, answerDueAt, invitation: 'Would you?' });
  return id as string;
}

/** What both have signed: the agreement's id. */
export async function signed(world: World, { relationship, supplier, kind = 'NDA', project, from = today(), until }: { relationship: string; supplier: string; kind?: string; project?: string; from?: string; until?: string }): Promise<string> {
  const { id } = await done(world, 'buyer', 'draftConfidentialityAgreement', {
    relationshipId: world.relationshipId(relationship), kind, title: 'Between us', terms: 'Nothing is told.', validFrom: from, ...(until !== undefined && { validUntil: until }),
    ...(project !== undefined && { esiProjectId: projectId(project) }), ...(kind === 'IP_TERMS' && { foregroundOwner: 'JOINT' }),
  });
  await done(world, 'buyer', 'sendConfidentialityAgreement', { confidentialityAgreementId: id });
  await done(world, 'manager', 'signConfidentialityAgreement', { confidentialityAgreementId: id });
  await done(world, supplier, 'signConfidentialityAgreement', { confidentialityAgreementId: id });
  return id as string;
}

export function today(inDays = 0): string {
  return new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
}
