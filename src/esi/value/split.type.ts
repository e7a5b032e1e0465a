import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { exactAmount } from '../exact-amount.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import type { KeptObjections } from './split.entity.ts';
import { SplitBasisEnum } from './value.enums.ts';

@readType({ table: 'joint_value_party', rule: seeAsFirm, implements: Node, description: 'A party to a split: what it would have by the Shapley value, and what it is offered beside that.' })
export class JointValueParty extends Node {
  @column(() => Int, { column: 'place', description: 'Its place, by which coalitions name it; the firm stands at 0.' })
  place!: number;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The supplier’s part in the project; null for the firm.' })
  involvement!: EsiInvolvement | null;

  @exactAmount({ column: 'alone_amount', description: 'What it would gain by itself.' })
  aloneAmount!: string;

  @exactAmount({ column: 'contributed_amount', description: 'What its own lines came to.' })
  contributedAmount!: string;

  @exactAmount({ column: 'shapley_amount', description: 'What it would have by the Shapley value.' })
  shapleyAmount!: string;

  @exactAmount({ column: 'standard_error', description: 'How far off that may be, where it is an estimate: two times of three it is no farther. Null where it is exact.' })
  standardError!: string | null;

  @exactAmount({ column: 'offered_amount', description: 'What it is offered; of the firm, what it keeps.' })
  offeredAmount!: string;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('offered_amount')} - ${row('shapley_amount')})::text`, description: 'What it is offered less what it would have by the Shapley value.' })
  difference!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What some of the parties would gain without the others, as people judged it.' })
export class JointValueCoalition {
  @Field(() => [Int], { description: 'Its parties, by their places.' })
  members!: number[];

  @Field(() => Decimal, { description: 'What they would gain.' })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Parties that would gain more by themselves than they would have here.' })
export class JointValueObjection {
  @Field(() => [Int], { description: 'The parties, by their places.' })
  members!: number[];

  @Field(() => Decimal, { description: 'What they would gain by themselves.' })
  value!: string;

  @Field(() => Decimal, { description: 'By how much they fall short of that here; above 0.' })
  shortfall!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whether shares lie in the core: no group of parties would gain more by itself.' })
export class JointValueCore {
  @Field(() => Boolean, { description: 'They do.' })
  isInCore!: boolean;

  @Field(() => Int, { description: 'How many groups would gain more by themselves.' })
  objectionCount!: number;

  @Field(() => [JointValueObjection], { description: 'Those that fall shortest, at most 20.' })
  worst!: JointValueObjection[];
}

const toCore = (value: unknown): JointValueCore | null => {
  if (value === null) return null;
  const { count, worst } = value as KeptObjections;
  return { isInCore: count === 0, objectionCount: count, worst: worst as unknown as JointValueObjection[] };
};

@readType({ table: 'joint_value_split', rule: seeAsFirm, implements: Node, description: 'A proposal of how to split a joint value, with all that it was computed from; never changed.' })
export class JointValueSplit extends Node {
  @column(() => Int, { column: 'number', description: 'Which proposal it is: 1, 2, …' })
  number!: number;

  @exactAmount({ column: 'total', description: 'What is split; the offers add up to it exactly, and so do the Shapley values.' })
  total!: string;

  @column(() => SplitBasisEnum, { column: 'basis', description: 'What groups of parties would gain by themselves.' })
  basis!: string;

  @column(() => [JointValueCoalition], { column: 'coalitions', description: 'Where that was judged: of whom it was said. A group of which nothing was said gains the most that its members do in separate groups.' })
  coalitions!: JointValueCoalition[];

  @column(() => Int, { column: 'orders', nullable: true, description: 'How many orders of joining were drawn at random, for more than twelve parties; null where the Shapley value is exact.' })
  orders!: number | null;

  @column(() => Int, { column: 'seed', nullable: true, description: 'From which the same orders can be drawn again.' })
  seed!: number | null;

  @expression(() => JointValueCore, { sql: (row) => row('shapley_objections'), convert: toCore, nullable: true, description: 'Whether the Shapley value lies in the core; null for more than twelve parties, where that is not known.' })
  shapleyCore!: JointValueCore | null;

  @expression(() => JointValueCore, { sql: (row) => row('offer_objections'), convert: toCore, nullable: true, description: 'Whether what is offered lies in the core; null for more than twelve parties, where that is not known.' })
  offerCore!: JointValueCore | null;

  @column(() => String, { column: 'rule', description: 'The rule in words, which suppliers read.' })
  rule!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'What the firm noted for itself.' })
  note!: string | null;

  @column(() => LocalDate, { column: 'due_on', description: 'Until when shares are to be paid.' })
  dueOn!: string;

  @list(() => JointValueParty, { link: { id: 'split_id' }, order: ['place'], description: 'The firm and the suppliers; at most 30.' })
  parties!: JointValueParty[];

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who proposed it; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, description: 'When.' })
  proposedAt!: Date;
}

definesTimeline('JointValueSplit', () => JointValueSplit, { proposedBy: { field: 'proposedBy', idOf: 'User' } });
definesTimeline('JointValueParty', () => JointValueParty, { involvementId: { field: 'involvement', idOf: 'EsiInvolvement' } });
