import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts inside a project as the tests do them, over the wire. */

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';

const contribution = `contribution { id version state kind title submittedBySide submittedBy { id } currency estimatedAmount estimatedDays answerDueAt isAnswerOverdue evaluatedBy { id } evaluationNote implementedOn
  verifiedBy { id } verifiedAmount verifiedDays verificationMethod verifiedFrom verifiedUntil amountAgainstEstimate withdrawalReason viewerActions { action isAllowed reason { code } } }`;
const designIssue = 'designIssue { id version state title raisedBySide involvement { id } isBlocking blockingReason round answer answeredBy { id } answerDueAt isOverdue reopenReason closingNote }';
const engineeringChange = `engineeringChange { id version state proposedBySide stageAtProposal isLate currency impactBySide unitCostChange toolingCost daysChange impactNote answeredBy { id } answerNote implementedOn withdrawalReason }`;
const partApproval = 'partApproval { id version state part round submission submittedBy { id } decidedBy { id } decisionNote dropReason dueOn }';

const acts: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  submitContribution: ['SubmitContributionInput', contribution], beginContributionEvaluation: ['ChangeContributionInput', contribution], acceptContribution: ['AcceptContributionInput', contribution],
  rejectContribution: ['EndContributionInput', contribution], withdrawContribution: ['EndContributionInput', contribution], implementContribution: ['ImplementContributionInput', contribution],
  verifyContribution: ['VerifyContributionInput', contribution],
  raiseDesignIssue: ['RaiseDesignIssueInput', designIssue], answerDesignIssue: ['AnswerDesignIssueInput', designIssue], reopenDesignIssue: ['ReopenDesignIssueInput', designIssue],
  closeDesignIssue: ['CloseDesignIssueInput', designIssue], setDesignIssueBlocking: ['SetDesignIssueBlockingInput', designIssue],
  proposeEngineeringChange: ['ProposeEngineeringChangeInput', engineeringChange], stateChangeImpact: ['StateChangeImpactInput', engineeringChange], agreeToEngineeringChange: ['AnswerEngineeringChangeInput', engineeringChange],
  refuseEngineeringChange: ['AnswerEngineeringChangeInput', engineeringChange], implementEngineeringChange: ['ImplementEngineeringChangeInput', engineeringChange], withdrawEngineeringChange: ['WithdrawEngineeringChangeInput', engineeringChange],
  requirePartApproval: ['RequirePartApprovalInput', partApproval], submitPart: ['SubmitPartInput', partApproval], approvePart: ['ApprovePartInput', partApproval], rejectPart: ['EndPartApprovalInput', partApproval],
  dropPartApproval: ['EndPartApprovalInput', partApproval],
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const [type, selection] = acts[name]!;
  const answer = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
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

export const part = (key: string, slug = 'formosa') => toGlobalId('EsiInvolvement', seedId(slug, 'esi-involvement', key));
export const project = (key: string, slug = 'formosa') => toGlobalId('EsiProject', seedId(slug, 'esi-project', key));
export const seeded = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));
export const uuid = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
export const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Changes behind the back of its course, which only the owner of the database can. */
export async function behind(world: World, table: string, change: string, values: readonly unknown[] = []): Promise<void> {
  await world.sql(`alter table ${table} disable trigger user`);
  await world.sql(`update ${table} set ${change}`, values);
  await world.sql(`alter table ${table} enable trigger user`);
}

/** What stands in the ledger of evidence on a record and is not corrected. */
export function evidenceOf(world: World, globalId: string): Promise<{ direction: string; leaf: string; outcome: number | null; key: string }[]> {
  return world.sql(`select direction, leaf, outcome, source_key as key from evidence e where source_id = $1
    and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) order by source_key`, [uuid(globalId)]);
}
