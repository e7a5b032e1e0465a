import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CommitmentTerm } from '../../domain/commitments/commitment-term.ts';
import { type Review, reviewsOn } from '../../domain/commitments/review-schedule.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Actionable, Node } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { RelationshipContract } from '../../trust/contracts/contract.type.ts';
import { JointInvestment } from '../../trust/investments/investment.type.ts';
import { VmiAgreement } from '../../vmi/agreements/agreement.type.ts';
import { JointPlan } from '../joint-plans/joint-plan.type.ts';
import { commitmentActions } from './commitment.actions.ts';
import { CommitmentKindEnum, CommitmentReviewStateEnum } from './commitment.enums.ts';
import { CommitmentReview } from './commitment-review.type.ts';
import { CommitmentWeight } from './commitment-weight.type.ts';
import { seeCommitment, seeCommitmentWeight } from './commitments.policy.ts';

@ObjectType({ simpleResolvers: true, description: 'One of the reviews before the end of a commitment, in which the two sides talk about going on. Its time is from its day to the day before the next, or to the end.' })
export class ScheduledCommitmentReview {
  @Field(() => Int, { description: 'How many days before the end: 180, 90 or 30.' })
  daysBefore!: number;

  @Field(() => LocalDate, { description: 'The first day of its time.' })
  on!: string;

  @Field(() => CommitmentReviewStateEnum, { description: 'How it stands today (UTC).' })
  state!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day in its time on which it was held; null while it was not.' })
  heldOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the platform noted that it is due (UTC); null while it has not.' })
  notedOn!: string | null;
}

/** That a commitment runs on the database's day in UTC. */
export const isInForce = (row: Row): Sql => sql`(${row('starts_on')} <= (now() at time zone 'UTC')::date and coalesce(${row('ends_on')} >= (now() at time zone 'UTC')::date, true))`;

@readType({
  table: 'relationship_commitment', rule: seeCommitment, implements: [Node, Actionable],
  description: 'What binds the two sides of a relationship, or one of them to the other, until when: read from the contract, investment or plan that both have signed or confirmed.',
})
export class Commitment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => CommitmentKindEnum, { column: 'kind', description: 'What it follows from.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What that is called.' })
  title!: string;

  @one(() => RelationshipContract, { link: { contract_id: 'id' }, nullable: true, description: 'The contract; null unless it follows from one.' })
  contract!: RelationshipContract | null;

  @one(() => JointInvestment, { link: { investment_id: 'id' }, nullable: true, description: 'The investment; null unless it follows from one.' })
  investment!: JointInvestment | null;

  @one(() => VmiAgreement, { link: { vmi_agreement_id: 'id' }, nullable: true, description: 'The agreement on vendor-managed inventory; null unless it follows from one.' })
  vmiAgreement!: VmiAgreement | null;

  @one(() => JointPlan, { link: { joint_plan_id: 'id' }, nullable: true, description: 'The joint business plan; null unless it follows from one.' })
  jointPlan!: JointPlan | null;

  @column(() => SharingSideEnum, { column: 'side', nullable: true, description: 'The side that it binds; null where it binds both.' })
  side!: string | null;

  @column(() => LocalDate, { column: 'starts_on', description: 'Its first day.' })
  startsOn!: string;

  @column(() => LocalDate, { column: 'ends_on', nullable: true, description: 'Its last day; null for none.' })
  endsOn!: string | null;

  @expression(() => Boolean, { sql: isInForce, description: 'It runs today (UTC).' })
  isInForce!: boolean;

  @column(() => Boolean, { column: 'is_renewable', description: 'It has an end after which the two may go on, and so reviews before it.' })
  isRenewable!: boolean;

  @column(() => Boolean, { column: 'is_renewed', nullable: true, description: 'Whether another takes its place; null while that is not known, and of what is not renewed.' })
  isRenewed!: boolean | null;

  @one(() => CommitmentWeight, { link: { id: 'commitment_id' }, nullable: true, rule: seeCommitmentWeight, description: 'How much it means to the firm; null where nobody has said so, which counts as 3. Staff only.' })
  weight!: CommitmentWeight | null;

  @expression(() => [ScheduledCommitmentReview], {
    sql: reviewFacts, convert: (value, { now }) => reviewsOf(value as ReviewFacts, now.toISOString().slice(0, 10)), description: 'Its reviews, the earliest first; none where it is not renewed or has no end.',
  })
  reviews!: ScheduledCommitmentReview[];

  @list(() => CommitmentReview, { link: { id: 'commitment_id' }, where: (row) => sql`${row('is_held')}`, order: ['held_on', 'id'], description: 'The talks about its end that were held, oldest first.' })
  reviewsHeld!: CommitmentReview[];

  @viewerActions({ isRenewable: 'is_renewable' }, commitmentActions)
  viewerActions!: unknown;
}

interface ReviewFacts extends CommitmentTerm {
  readonly isRenewable: boolean;
  readonly held: readonly string[];
  /** By days before the end. */
  readonly noted: Readonly<Record<string, string>>;
}

/** Of contracts the platform notes what is due with the contract, of the others here. */
function reviewFacts(row: Row): Sql {
  return sql`json_build_object('isRenewable', ${row('is_renewable')}, 'startsOn', ${row('starts_on')}, 'endsOn', ${row('ends_on')},
    'held', (select coalesce(json_agg(h.held_on), '[]') from commitment_review h where h.workspace_id = ${row('workspace_id')} and h.commitment_id = ${row('id')} and h.is_held),
    'noted', (select coalesce(json_object_agg(n.days, n.noted_on), '{}') from (
      select c.days_before::text as days, (c.recorded_at at time zone 'UTC')::date as noted_on from commitment_review c where c.workspace_id = ${row('workspace_id')} and c.commitment_id = ${row('id')} and not c.is_held and c.ends_on = ${row('ends_on')}
      union all
      select substring(r.kind from '[0-9]+'), (r.noted_at at time zone 'UTC')::date from renewal_review r where r.workspace_id = ${row('workspace_id')} and r.contract_id = ${row('contract_id')}) n))`;
}

function reviewsOf({ isRenewable, startsOn, endsOn, held, noted }: ReviewFacts, today: string): ScheduledCommitmentReview[] {
  if (!isRenewable) return [];
  return reviewsOn(today, { startsOn, endsOn }, held).map((review: Review) => ({ ...review, notedOn: noted[String(review.daysBefore)] ?? null }));
}
