import { day } from '../../trust/sessions.ts';
import type { World } from '../../world.ts';
import { type Acts, done as doneOf, refused as refusedOf, tried as triedOf } from '../tried.ts';

/** Acts on work plans as the tests do them, over the wire. */

const progress = 'progress { shareDone shareExpected status unknownActions openActions overdueActions }';
const action = 'id version what state shareDone dueOn isOverdue usedPersonDays usedMoney { amount currencyCode } endNote owner { id } viewerActions { action isAllowed reason { code } }';
export const plan = `id version state scope horizon title aim startsOn endsOn result closingNote returnReason withdrawalReason owner { id } approvedBy { id } parent { id } ${progress}
  resources { plannedPersonDays usedPersonDays plannedMoney { amount currencyCode } usedMoney { amount currencyCode } unplannedActions }
  objectives { id version title driver practice indicator value baseValue targetProgress { status value } ${progress} actions { ${action} } viewerActions { action isAllowed } } reviews { heldOn finding nextDueOn } viewerActions { action isAllowed reason { code } }`;
const wholePlan = `workPlan { ${plan} }`;
const ofObjective = `${wholePlan} workObjective { id version state title weight strategy }`;
const ofAction = `${wholePlan} workAction { ${action} }`;

const acts: Acts = {
  draftWorkPlan: ['DraftWorkPlanInput', wholePlan], reviseWorkPlan: ['ReviseWorkPlanInput', wholePlan], submitWorkPlan: ['ChangeWorkPlanInput', wholePlan], approveWorkPlan: ['ChangeWorkPlanInput', wholePlan],
  returnWorkPlan: ['RefuseWorkPlanInput', wholePlan], withdrawWorkPlan: ['RefuseWorkPlanInput', wholePlan], handOverWorkPlan: ['HandOverWorkPlanInput', wholePlan], closeWorkPlan: ['CloseWorkPlanInput', wholePlan],
  reviewWorkPlan: ['ReviewWorkPlanInput', `${wholePlan} workReview { id finding }`],
  addWorkObjective: ['AddWorkObjectiveInput', ofObjective], changeWorkObjective: ['ChangeWorkObjectiveInput', ofObjective], dropWorkObjective: ['DropWorkObjectiveInput', ofObjective],
  planWorkAction: ['PlanWorkActionInput', ofAction], replanWorkAction: ['ReplanWorkActionInput', ofAction], reportWorkAction: ['ReportWorkActionInput', ofAction], cancelWorkAction: ['CancelWorkActionInput', ofAction],
};

export const tried = (world: World, persona: string, name: string, input: object) => triedOf(world, acts, [persona, name], input);
export const done = (world: World, persona: string, name: string, input: object) => doneOf(world, acts, [persona, name], input);
export const refused = (world: World, persona: string, name: string, input: object) => refusedOf(world, acts, [persona, name], input);

/** A year that began a hundred days ago. */
export const year = { horizon: 'YEARLY', startsOn: day(-100), endsOn: day(200) } as const;
export const words = { title: 'Motors that last', aim: 'Fewer returns in the second year.' };

/** A plan of a relationship with one objective, drafted by its manager. */
export async function drafted(world: World, relationship: string | null, more: object = {}, manager = 'manager') {
  const { workPlan } = await done(world, manager, 'draftWorkPlan', { ...(relationship !== null && { relationshipId: world.relationshipId(relationship) }), ...year, ...words, ...more });
  const { workObjective } = await done(world, manager, 'addWorkObjective', { workPlanId: workPlan.id, objective: { title: 'Answers within a day', driver: 'COMMUNICATION' } });
  return { workPlanId: workPlan.id as string, workObjectiveId: workObjective.id as string };
}

/** The same, in force. */
export async function inForce(world: World, relationship: string | null, more: object = {}, manager = 'manager') {
  const made = await drafted(world, relationship, more, manager);
  await done(world, manager, 'submitWorkPlan', { workPlanId: made.workPlanId });
  await done(world, 'admin', 'approveWorkPlan', { workPlanId: made.workPlanId });
  return made;
}

/** An action of an objective. */
export async function planned(world: World, workObjectiveId: string, more: object = {}, manager = 'manager') {
  const { workAction } = await done(world, manager, 'planWorkAction', { workObjectiveId, what: 'Call every Friday.', ownerId: world.userId('engineer'), startsOn: day(-90), dueOn: day(10), ...more });
  return workAction as Record<string, any>;
}
