import type { CommitmentKey } from '../../../seeds/register-facts.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import { addLike } from '../add-like.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, forStaff, involvementsOf } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import { plansOf } from './joint-plans.ts';

const kinds = { CONTRACT: 'contract', INVESTMENT: 'investment', VMI_AGREEMENT: 'vmi-agreement', JOINT_PLAN: 'joint-plan' } as const;

/** What binds two sides, of the two; what it means to the firm, of the firm; and what they have gained together. */
export const commitments: IsolationPart = {
  grants: { commitment_weight: { app_user: 'INSERT SELECT UPDATE' }, commitment_review: { app_user: 'INSERT SELECT' } },
  types: {
    Commitment: { changedBy: 'NOBODY' },
    CommitmentWeight: { table: 'commitment_weight', changedBy: 'STAFF', isEvent: true },
    CommitmentReview: { table: 'commitment_review', changedBy: 'NOBODY', isEvent: true },
    JointValueEntry: { changedBy: 'NOBODY' },
  },
  narrowing: ['audit_entry_of_commitment_weight'],
  functions: { 'commitment_review_fits()': 'v', 'commitment_weight_fits()': 'v' },
  pointsAnywhere: ['commitment_review.commitment_id', 'commitment_weight.commitment_id'],
  records: (facts, make) => [...commitmentsOf(facts, make), ...weightsOf(facts, make), ...reviewsOf(facts, make), ...entriesOf(facts, make)],
  add,
  addEnds: bindOtherwise,
  told: {
    Relationship: ['commitments', 'commitmentHorizon', 'dedicatedInvestments', 'jointValueLedger', 'jointValueTotals'],
    Commitment: ['relationship', 'kind', 'title', 'contract', 'investment', 'vmiAgreement', 'jointPlan', 'side', 'startsOn', 'endsOn', 'isInForce', 'isRenewable', 'isRenewed', 'reviews', 'reviewsHeld'],
    CommitmentReview: ['daysBefore', 'endsOn', 'isHeld', 'heldOn', 'recordedBySide', 'summary', 'recordedBy', 'recordedAt'],
    JointValueEntry: ['relationship', 'kind', 'title', 'gainedOn', 'currency', 'verified', 'toFocal', 'toPartner', 'paid', 'share', 'benefit'],
  },
  toldToStaff: { Commitment: ['weight'], JointValueEntry: ['planned', 'jointValue'] },
  acts: { DEALING_WRITE: ['reviewCommitment'], RELATIONSHIP_WRITE: ['weighCommitment'] },
  ids: { commitmentId: 'Commitment' },
  samples: { WeighCommitmentInput: { importance: 3 }, ReviewCommitmentInput: { heldOn: new Date().toISOString().slice(0, 10) } },
};

/** What both have signed or confirmed. */
function commitmentsOf(facts: Facts, make: Make): FactRecord[] {
  const { undertakings, supply } = facts;
  const of = (kind: keyof typeof kinds, key: string, relationship: string, title: string) => forOwner(facts, relationship, make('Commitment', kinds[kind], key, null, { title: [title] }));
  return [
    ...(undertakings?.contracts ?? []).flatMap(({ key, relationship, title, agreed }) => (agreed === undefined ? [] : [of('CONTRACT', key, relationship, title)])),
    ...(undertakings?.investments ?? []).flatMap(({ key, relationship, title, shares }) => (shares.some(({ confirmedBy }) => confirmedBy !== undefined) ? [of('INVESTMENT', key, relationship, title)] : [])),
    ...(supply?.agreements ?? []).flatMap(({ key, relationship, title, awaitedSince }) => (awaitedSince !== undefined ? [] : [of('VMI_AGREEMENT', key, relationship, title)])),
    ...plansOf(facts).flatMap(({ key, relationship, title, agreedQuartersAgo }) => (agreedQuartersAgo === undefined ? [] : [of('JOINT_PLAN', key, relationship, title)])),
  ];
}

const saebom = { commitment: ['JOINT_PLAN', 'saebom-pack'] as CommitmentKey, relationship: 'saebom.supplier', note: 'A second pack is a second word.', summary: 'The second pack goes on.' };
const twin = { key: 'quiet-review', relationship: 'jade-cell-twin.supplier', summary: 'Quiet ones for another year.' };

function weightsOf(facts: Facts, make: Make): FactRecord[] {
  const added = facts.slug === 'formosa' ? [saebom] : [];
  return [...(facts.commitmentWeights ?? []), ...added].map(({ commitment: [, key], note }) => forStaff(make('CommitmentWeight', 'commitment-weight', key, null, { note: [note] })));
}

function reviewsOf(facts: Facts, make: Make): FactRecord[] {
  const added = facts.slug === 'formosa' ? [{ key: 'saebom-180', ...saebom }] : [twin];
  return [...(facts.commitmentReviews ?? []), ...added].map(({ key, relationship, summary }) => forOwner(facts, relationship, make('CommitmentReview', 'commitment-review', key, null, { summary: [summary] })));
}

/** Shares offered to suppliers, and benefits with a worth that the receiver has acknowledged or recorded. */
function entriesOf(facts: Facts, make: Make): FactRecord[] {
  const relationshipOf = (part: string) => involvementsOf(facts).find((one) => one.key === part)!.relationship;
  const corrected = new Set((facts.undertakings?.benefits ?? []).map(({ corrects }) => corrects));
  const counts = ({ key, worth, giver, by, answered }: { key: string; worth?: unknown; giver: string; by: string; answered?: { disputed?: string } }) => {
    const isByFocal = facts.users.find((user) => user.key === by)!.party === facts.focal;
    return worth !== undefined && !corrected.has(key) && ((giver === 'PARTNER') === isByFocal || (answered !== undefined && answered.disputed === undefined));
  };
  return [
    ...(facts.jointValues ?? []).flatMap(({ title, shares }) => shares.map(({ key, involvement }) => forOwner(facts, relationshipOf(involvement), make('JointValueEntry', 'joint-value-share', key, null, { title: [title] })))),
    ...(facts.undertakings?.benefits ?? []).filter(counts).map(({ key, relationship, note }) => forOwner(facts, relationship, make('JointValueEntry', 'benefit', key, null, { title: [note] }))),
  ];
}

async function add(world: World, { slug }: Facts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  if (slug === 'formosa') {
    const of = { relationship_id: idOf('relationship', saebom.relationship), contract_id: null, joint_plan_id: idOf('joint-plan', 'saebom-pack') };
    await addLike(world, 'commitment_weight', idOf('commitment-weight', 'jade-frame'), { ...of, id: idOf('commitment-weight', 'saebom-pack'), note: saebom.note });
    await addLike(world, 'commitment_review', idOf('commitment-review', 'jade-nda-180'), { ...of, id: idOf('commitment-review', 'saebom-180'), summary: saebom.summary });
  } else {
    await addLike(world, 'commitment_review', seedId('formosa', 'commitment-review', 'jade-nda-180'), {
      workspace_id: idOf('workspace', slug), relationship_id: idOf('relationship', twin.relationship), contract_id: null, joint_plan_id: idOf('joint-plan', 'quiet-cells'), id: idOf('commitment-review', twin.key), summary: twin.summary, recorded_by: idOf('user', 'other-supplier'),
    });
  }
}

/** A weight and a review of an investment and of an agreement on stock, which the seeds have not. */
async function bindOtherwise(world: World): Promise<void> {
  const idOf = (kind: string, key: string) => seedId('formosa', kind, key);
  const none = { contract_id: null, investment_id: null, vmi_agreement_id: null, joint_plan_id: null };
  for (const [column, kind, key] of [['investment_id', 'investment', 'jade-moulds'], ['vmi_agreement_id', 'vmi-agreement', 'jade-vmi']] as const) {
    await addLike(world, 'commitment_weight', idOf('commitment-weight', 'jade-frame'), { ...none, [column]: idOf(kind, key), id: idOf('commitment-weight', key) });
    await addLike(world, 'commitment_review', idOf('commitment-review', 'jade-nda-180'), { ...none, [column]: idOf(kind, key), id: idOf('commitment-review', key) });
  }
}
