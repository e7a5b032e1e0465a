import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts of supplier development as the tests do them, over the wire. */

const programme = 'supplierProgramme { id version state round title gap dueOn involvement { id } proposedAt answerDueAt isAnswerOverdue answeredBy { id } answerNote outcome outcomeNote closedAt cancelReason viewerActions { action isAllowed } }';
const finding = 'supplierAuditFinding { id area score note foundOn }';
const goal = 'supplierGoal { id version area measure unit baseline target dueOn state reached progress isMet isOverdue viewerActions { action isAllowed } }';
const help = 'supplierHelp { id version kind title cost { amount currencyCode } personDays recordedBySide state answerNote jointInvestment { id focalSpecificShare focalConfirmedAt state } viewerActions { action isAllowed } }';
const result = 'supplierGoalResult { id version value state measuredBySide verifiedBy { id } verificationNote viewerActions { action isAllowed reason { code } } }';

const acts: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  draftSupplierProgramme: ['DraftSupplierProgrammeInput', programme], updateSupplierProgramme: ['UpdateSupplierProgrammeInput', programme], recordSupplierAuditFinding: ['RecordSupplierAuditFindingInput', finding],
  addSupplierGoal: ['AddSupplierGoalInput', goal], updateSupplierGoal: ['UpdateSupplierGoalInput', goal], dropSupplierGoal: ['ChangeSupplierGoalInput', goal], proposeSupplierProgramme: ['ProposeSupplierProgrammeInput', programme],
  agreeToSupplierProgramme: ['AgreeToSupplierProgrammeInput', programme], objectToSupplierProgramme: ['EndSupplierProgrammeInput', programme], recordSupplierHelp: ['RecordSupplierHelpInput', help],
  confirmSupplierHelp: ['ConfirmSupplierHelpInput', help], denySupplierHelp: ['DenySupplierHelpInput', help], recordSupplierGoalResult: ['RecordSupplierGoalResultInput', result],
  verifySupplierGoalResult: ['VerifySupplierGoalResultInput', result], rejectSupplierGoalResult: ['RejectSupplierGoalResultInput', result], closeSupplierProgramme: ['CloseSupplierProgrammeInput', programme],
  cancelSupplierProgramme: ['EndSupplierProgrammeInput', programme],
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const [type, selection] = acts[name]!;
  const answer = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field ... on StateConflictError { currentState allowedActions } } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } });
  const { userErrors, ...records } = answer[name] as { userErrors: Tried['userErrors'] };
  return { record: Object.values(records)[0] as Tried['record'], userErrors };
}

/** Does an act and takes the record; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return record!;
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { userErrors } = await tried(world, persona, name, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}

/** The code with which a persona is refused an act altogether. */
export async function forbidden(world: World, persona: string, name: string, input: object): Promise<string | undefined> {
  const { errors } = await world.as(persona).query(`mutation ($input: ${acts[name]![0]}!) { ${name}(input: $input) { userErrors { code } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return errors?.[0]?.extensions.code;
}

export const seeded = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));
export const uuid = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
export const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const gap = 'Nothing is planned backwards from the day promised.';
export const lines = { area: 'DELIVERY', measure: 'Order lines in time', unit: '%', baseline: '70', target: '90.5', dueOn: daysFromNow(40) };

/** A draft for a supplier, with all that a plan needs. */
export async function planned(world: World, relationship = 'suhe-motor.supplier'): Promise<{ supplierProgrammeId: string; supplierGoalId: string }> {
  const { id: supplierProgrammeId } = await done(world, 'buyer', 'draftSupplierProgramme', { relationshipId: world.relationshipId(relationship), title: 'In time', gap, dueOn: daysFromNow(60) });
  await done(world, 'engineer', 'recordSupplierAuditFinding', { supplierProgrammeId, area: 'DELIVERY', score: 2, note: 'Thirty lines of a hundred are late.', foundOn: daysFromNow(-2) });
  const { id: supplierGoalId } = await done(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId, ...lines });
  return { supplierProgrammeId: supplierProgrammeId as string, supplierGoalId: supplierGoalId as string };
}

/** One that the supplier has agreed to. */
export async function underWay(world: World, relationship?: string, persona = 'motor-supplier'): Promise<{ supplierProgrammeId: string; supplierGoalId: string }> {
  const plan = await planned(world, relationship);
  await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId: plan.supplierProgrammeId });
  await done(world, persona, 'agreeToSupplierProgramme', { supplierProgrammeId: plan.supplierProgrammeId });
  return plan;
}
