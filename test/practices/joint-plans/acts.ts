import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on joint business plans as the tests do them, over the wire. */

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const jointPlan = 'jointPlan { id version state title firstYear lastYear draftedBySide proposedAt agreedAt closedBySide closeReason versionInForce { id number } viewerActions { action isAllowed reason { code } } }';
const version = `version { id version number state isInForce objectives { side title target } risks { title focalShare partnerShare } focalGainShare partnerGainShare splitRule note draftedBySide proposedBySide
  focalSignedBy { id } partnerSignedBy { id } declineReason withdrawnAt viewerActions { action isAllowed reason { code } } }`;
const review = 'review { id version state quarter dueOn isOverdue preparedBySide preparedBy { id } findings answeredBy { id } answer }';

const acts: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  draftJointPlan: ['DraftJointPlanInput', `${version} ${jointPlan}`], draftJointPlanVersion: ['DraftJointPlanVersionInput', `${version} ${jointPlan}`], updateJointPlanVersion: ['UpdateJointPlanVersionInput', version],
  proposeJointPlanVersion: ['JointPlanVersionActInput', `${version} ${jointPlan}`], signJointPlanVersion: ['JointPlanVersionActInput', `${version} ${jointPlan}`],
  declineJointPlanVersion: ['DeclineJointPlanVersionInput', version], withdrawJointPlanVersion: ['JointPlanVersionActInput', version],
  enterJointPlanFigures: ['EnterJointPlanFiguresInput', jointPlan], closeJointPlan: ['CloseJointPlanInput', jointPlan],
  prepareJointPlanReview: ['PrepareJointPlanReviewInput', review], answerJointPlanReview: ['AnswerJointPlanReviewInput', review],
};

export interface Tried {
  readonly records: Record<string, any>;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const [type, selection] = acts[name]!;
  const answer = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  const { userErrors, ...records } = answer[name] as Tried['records'];
  return { records, userErrors };
}

/** Does an act and takes what it changed; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { records, userErrors } = await tried(world, persona, name, input);
  if (userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(userErrors)}`);
  return records;
}

/** The codes with which an act is refused; with the state where that is why. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { userErrors } = await tried(world, persona, name, input);
  return userErrors.map(({ code, currentState }) => (currentState === undefined ? code : `${code} ${currentState}`)).join(', ');
}

export const thisYear = new Date().getUTCFullYear();
export const uuid = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
export const seeded = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));

/** Terms that fit, of which a test changes what it is about. */
export const terms = {
  objectives: [{ side: 'FOCAL', title: 'More cells on time', target: '98 % within the day agreed' }, { side: 'PARTNER', title: 'A line that is full', target: 'Over 85 % of it, each quarter' }, { title: 'One pack for all', target: 'From the second year on' }],
  risks: [{ title: 'Lithium becomes dearer by more than a tenth', focalShare: 0.4 }, { title: 'A recall of the pack' }],
  focalGainShare: 0.55,
  splitRule: 'What is saved on a pack, reckoned each quarter from both sides’ books.',
};

/** A plan of this year and the next, drafted by one side and put forward. */
export async function proposed(world: World, { relationship = 'jade-cell.supplier', by = 'manager', slug = 'formosa' } = {}): Promise<{ planId: string; versionId: string }> {
  const { jointPlan: plan, version: drafted } = await done(world, by, 'draftJointPlan', { relationshipId: world.relationshipId(relationship, slug), title: 'Two years of cells', firstYear: thisYear, lastYear: thisYear + 1, ...terms });
  await done(world, by, 'proposeJointPlanVersion', { jointPlanVersionId: drafted.id });
  return { planId: plan.id, versionId: drafted.id };
}

/** The same, signed by both. */
export async function agreed(world: World, { relationship = 'jade-cell.supplier', sides = ['manager', 'supplier'] } = {}): Promise<{ planId: string; versionId: string }> {
  const made = await proposed(world, { relationship, by: sides[0]! });
  for (const persona of sides) await done(world, persona, 'signJointPlanVersion', { jointPlanVersionId: made.versionId });
  return made;
}

/** A quarter by how many ago it is, 1 the one that ended last. */
export function quarterAgo(count: number): string {
  const now = new Date();
  const index = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) - count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** Makes a plan look as if it had been agreed long ago for these years, which only the owner of the database can. */
export async function backdated(world: World, planId: string, firstYear: number): Promise<void> {
  await world.sql('alter table joint_plan disable trigger user');
  await world.sql(`update joint_plan set first_year = $2, agreed_at = make_timestamptz($2, 1, 1, 0, 0, 0, 'UTC') - interval '1 day' where id = $1`, [uuid(planId), firstYear]);
  await world.sql('alter table joint_plan enable trigger user');
}

const money = (amount: number | null, currencyCode: string) => (amount === null ? null : { amount: String(amount), currencyCode });

/** What was in a quarter, as an act tells it. */
export const actual = (quarter: string, revenue: number | null, profit: number | null, currency = 'TWD') => ({ quarter, kind: 'ACTUAL', revenue: money(revenue, currency), profit: money(profit, currency) });
export const planned = (quarter: string, revenue: number | null, profit: number | null, currency = 'TWD') => ({ ...actual(quarter, revenue, profit, currency), kind: 'PLANNED' });
