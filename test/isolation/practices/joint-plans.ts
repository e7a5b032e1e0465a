import type { JointPlanFacts } from '../../../seeds/joint-plan-facts.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { addLike } from '../add-like.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const course = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const year = new Date().getUTCFullYear();

/** What two sides plan together: of the two, but for the figures of each. */
export const jointPlans: IsolationPart = {
  grants: { joint_plan: rights, joint_plan_version: rights, joint_plan_review: rights, joint_plan_figure: { app_user: 'INSERT SELECT' } },
  types: {
    JointPlan: { table: 'joint_plan', changedBy: 'BOTH', isEvent: true },
    JointPlanVersion: { table: 'joint_plan_version', changedBy: 'BOTH', isEvent: true },
    JointPlanReview: { table: 'joint_plan_review', changedBy: 'BOTH', isEvent: true },
  },
  ledgers: ['joint_plan_figure'],
  narrowing: ['audit_entry_of_joint_plan_figure'],
  functions: { ...course('joint_plan'), ...course('joint_plan_version'), ...course('joint_plan_review'), 'joint_plan_figure_fits()': 'v', 'joint_plan_version_lists()': 'v', 'joint_plan_version_joins_living()': 'v' },
  records: (facts, make) => [...plansOf(facts).flatMap((plan) => recordsOf(facts, make, plan)), ...(facts.jointPlans ?? []).flatMap((plan) => figuresOf(make, plan))],
  add,
  addEnds: planFigure,
  twins: { joint_plan: { title: "'Twin of ' || title" }, joint_plan_version: { split_rule: "'Twin of ' || split_rule" }, joint_plan_review: { findings: "'Twin of ' || findings" } },
  told: {
    Relationship: ['jointPlans'],
    JointPlan: [
      'relationship', 'title', 'firstYear', 'lastYear', 'state', 'draftedBySide', 'draftedBy', 'draftedAt', 'proposedAt', 'agreedAt', 'closedBySide', 'closedAt', 'closeReason', 'versionInForce', 'versions', 'quarters',
      'warnings', 'reviews', 'timeline',
    ],
    JointPlanVersion: [
      'number', 'state', 'isInForce', 'objectives', 'risks', 'focalGainShare', 'partnerGainShare', 'splitRule', 'note', 'draftedBySide', 'proposedBySide', 'proposedAt', 'focalSignedBy', 'focalSignedAt', 'partnerSignedBy',
      'partnerSignedAt', 'declinedAt', 'declineReason', 'withdrawnAt',
    ],
    JointPlanReview: ['quarter', 'dueOn', 'state', 'isOverdue', 'preparedBySide', 'preparedBy', 'preparedAt', 'findings', 'answeredBy', 'answeredAt', 'answer', 'overdueNotedAt'],
  },
  lists: [{ root: 'jointPlans', stem: 'JointPlan', type: 'JointPlan', enumerations: { states: 'state', draftedBySides: 'draftedBySide' } }],
  byId: ['jointPlan'],
  acts: {
    DEALING_WRITE: ['draftJointPlan', 'draftJointPlanVersion', 'updateJointPlanVersion', 'proposeJointPlanVersion', 'withdrawJointPlanVersion', 'enterJointPlanFigures', 'prepareJointPlanReview', 'answerJointPlanReview'],
    SHARING_WRITE: ['signJointPlanVersion', 'declineJointPlanVersion', 'closeJointPlan'],
  },
  ids: { jointPlanId: 'JointPlan', jointPlanVersionId: 'JointPlanVersion', jointPlanReviewId: 'JointPlanReview' },
  samples: {
    DraftJointPlanInput: { firstYear: year, lastYear: year, focalGainShare: 0.5 }, DraftJointPlanVersionInput: { focalGainShare: 0.5 }, UpdateJointPlanVersionInput: { focalGainShare: 0.5 },
    JointPlanFigureInput: { quarter: `${year - 1}-Q4`, kind: 'ACTUAL' },
  },
};

/** Of the seeds, and one of Saebom's that is like Jade Cell's. */
export function plansOf({ slug, jointPlans: seeded = [] }: Facts): readonly JointPlanFacts[] {
  if (slug !== 'formosa') return seeded;
  const model = seeded.find(({ key }) => key === 'jade-pack')!;
  return [...seeded, { ...model, key: 'saebom-pack', relationship: 'saebom.supplier', title: 'The second pack, from cell to shop', splitRule: 'By what each brings to the second pack.', reviews: [{ ...model.reviews[1]!, prepared: { ...model.reviews[1]!.prepared, findings: 'The second pack is late.' } }] }];
}

function recordsOf(facts: Facts, make: Make, { key, relationship, title, objectives, splitRule, reviews }: JointPlanFacts): FactRecord[] {
  return [
    make('JointPlan', 'joint-plan', key, null, { title: [title] }),
    make('JointPlanVersion', 'joint-plan-version', key, null, { splitRule: [splitRule], ...(key !== 'saebom-pack' && key !== 'jade-pack' && { objectives: objectives.map((one) => one.title) }) }),
    ...reviews.map(({ quartersAgo, prepared, answered }) => make('JointPlanReview', 'joint-plan-review', `${key}/${quartersAgo}`, null, { findings: [prepared.findings], answer: [answered?.answer] })),
  ].map((record) => forOwner(facts, relationship, record));
}

/** Figures are no records of the API. That a partner has entered one not even the firm's audit log tells. */
function figuresOf(make: Make, { key, figures }: JointPlanFacts): FactRecord[] {
  return figures.filter(({ side }) => side === 'PARTNER').flatMap(({ side, actual }) => actual.map(([quartersAgo]): FactRecord =>
    ({ ...make('JointPlanFigure', 'joint-plan-figure', `${key}/${side}/${quartersAgo}`, null, {}), parties: [], side, isSealed: true })));
}

/** What is planned, which the seeds have not. */
async function planFigure(world: World): Promise<void> {
  await addLike(world, 'joint_plan_figure', seedId('formosa', 'joint-plan-figure', 'jade-pack/FOCAL/1'), { id: seedId('formosa', 'joint-plan-figure', 'planned'), kind: 'PLANNED', version_id: seedId('formosa', 'joint-plan-version', 'jade-pack') });
}

async function add(world: World, facts: Facts): Promise<void> {
  const { slug } = facts;
  const added = plansOf(facts).find(({ key }) => key === 'saebom-pack');
  if (added === undefined) return;
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  const of = { relationship_id: idOf('relationship', added.relationship) };
  await addLike(world, 'joint_plan', idOf('joint-plan', 'jade-pack'), { ...of, id: idOf('joint-plan', added.key), title: added.title });
  await addLike(world, 'joint_plan_version', idOf('joint-plan-version', 'jade-pack'), { ...of, plan_id: idOf('joint-plan', added.key), id: idOf('joint-plan-version', added.key), split_rule: added.splitRule });
  await addLike(world, 'joint_plan_review', idOf('joint-plan-review', 'jade-pack/2'), { ...of, plan_id: idOf('joint-plan', added.key), id: idOf('joint-plan-review', `${added.key}/2`), findings: added.reviews[0]!.prepared.findings });
}
