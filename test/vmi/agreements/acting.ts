import { expect } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on agreements as people. */

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const agreement = 'id number title status statusReason suspendedBySide version currentVersion { number } versions { id number status validFrom }';
const version = 'id number status validFrom validUntil thresholdSetter serviceLevel automaticLimit { amount currencyCode } approver version isInForce focalSignedBy { id } partnerSignedBy { id } declineReason viewerActions { action isAllowed }';
const item = 'id version unitPrice { amount currencyCode } minimumOrder packSize palletSize shelfLifeDays isAgreed endedOn vendorItemNumber buyerItemNumber pendingBySide pendingTerms { unitPrice packSize minimumOrder palletSize shelfLifeDays } viewerActions { action isAllowed }';

/** What an act answered: the records as they now are, or why not. */
export interface VmiAnswer {
  readonly vmiAgreement: Record<string, any> | null;
  readonly vmiAgreementVersion?: Record<string, any> | null;
  readonly vmiAgreementItem?: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

const ofItems = ['addVmiAgreementItem', 'changeVmiAgreementItem', 'acceptVmiItemTerms', 'declineVmiItemTerms', 'withdrawVmiItemTerms', 'numberVmiAgreementItem', 'endVmiAgreementItem'];
const ofAgreements = ['updateVmiAgreement', 'suspendVmiAgreement', 'resumeVmiAgreement', 'terminateVmiAgreement'];
const keys = { next: 0 };

function inputOf(name: string): string {
  if (/^(accept|decline|withdraw)VmiItemTerms$/.test(name)) return 'AnswerVmiItemTermsInput';
  return `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
}

/** Does one act, whatever the answer; with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<VmiAnswer> {
  const more = ofItems.includes(name) ? `vmiAgreementItem { ${item} }` : ofAgreements.includes(name) ? '' : `vmiAgreementVersion { ${version} }`;
  keys.next += 1;
  const data = await world.as(persona).data(`mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { vmiAgreement { ${agreement} } ${more} ${errors} } }`, { input: { idempotencyKey: `key ${keys.next}`, ...input } });
  return data[name] as VmiAnswer;
}

/** The same, which must be done. */
export async function done(world: World, persona: string, name: string, input: object): Promise<VmiAnswer> {
  const answer = await act(world, persona, name, input);
  expect(answer.userErrors).toEqual([]);
  return answer;
}

/** Why an act was refused. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const answer = await act(world, persona, name, input);
  expect(answer.userErrors).toHaveLength(1);
  expect(answer.vmiAgreement).toBeNull();
  return answer.userErrors[0]!;
}

/** The id of a record of the seeds. */
export function seeded(type: 'Item' | 'VmiAgreement' | 'VmiAgreementVersion' | 'VmiAgreementItem' | 'StockPosition' | 'Location', kind: string, key: string): string {
  return toGlobalId(type, seedId('formosa', kind, key));
}

/** A day so many days from today, UTC. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

/** How an agreement is laid out: with a supplier that keeps our stock, or with a distributor whose stock we keep. */
export interface Direction {
  readonly relationship: string;
  readonly vendorSide: 'PARTNER' | 'FOCAL';
  readonly partner: string;
  readonly rival: string;
  readonly item: string;
}

export const withSupplier: Direction = { relationship: 'jade-cell.supplier', vendorSide: 'PARTNER', partner: 'supplier', rival: 'rival-supplier', item: 'hub-motor' };
export const withDistributor: Direction = { relationship: 'radhafen.distributor', vendorSide: 'FOCAL', partner: 'channel', rival: 'rival-channel', item: 'pack-48' };

/** A draft with one item. */
export async function drafted(world: World, direction: Direction, terms: object = {}): Promise<{ vmiAgreementId: string; vmiAgreementVersionId: string; vmiAgreementItemId: string }> {
  keys.next += 1;
  const { relationship, vendorSide } = direction;
  const { vmiAgreement, vmiAgreementVersion } = await done(world, 'buyer', 'draftVmiAgreement', {
    relationshipId: world.relationshipId(relationship), number: `T-${keys.next}`, title: 'Kept for a test', vendorSide, currency: 'EUR', terms: { validFrom: day(0), ...terms },
  });
  const { vmiAgreementItem } = await done(world, 'planner', 'addVmiAgreementItem', { vmiAgreementId: vmiAgreement!['id'], itemId: seeded('Item', 'item', direction.item), terms: { unitPrice: '12.5', packSize: '4', palletSize: '16' } });
  return { vmiAgreementId: vmiAgreement!['id'], vmiAgreementVersionId: vmiAgreementVersion!['id'], vmiAgreementItemId: vmiAgreementItem!['id'] };
}

/** The same, signed by both. */
export async function signed(world: World, direction: Direction, terms: object = {}): ReturnType<typeof drafted> {
  const ids = await drafted(world, direction, terms);
  const { vmiAgreementVersionId } = ids;
  await done(world, 'planner', 'proposeVmiAgreementVersion', { vmiAgreementVersionId });
  await done(world, 'manager', 'signVmiAgreementVersion', { vmiAgreementVersionId });
  await done(world, direction.partner, 'signVmiAgreementVersion', { vmiAgreementVersionId });
  return ids;
}
