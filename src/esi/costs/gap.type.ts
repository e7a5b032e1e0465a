import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiGateStateEnum, EsiStageEnum } from '../projects/project.enums.ts';
import { amountField } from './amounts.ts';

@ObjectType({ simpleResolvers: true, description: 'How far a product is from what it may cost, for one unit in the project’s currency, as it stands now.' })
export class TargetCostGap {
  @Field(() => Decimal, { nullable: true, description: 'What a unit may cost: the target price less the margin; null while nobody has said.' })
  targetCost!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The sum of what its components may cost; null without any, and while one of them has no target.' })
  allocatedTarget!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What of the target its components have not been given; below 0 where they have been given more. Null while either is not known.' })
  unallocatedTarget!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What its components come to, each by the best that is known; null without any, and while one is not known.' })
  currentCost!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The sum of those that are known; null where none is.' })
  knownCost!: string | null;

  @Field(() => Int, { description: 'Components of the product itself.' })
  components!: number;

  @Field(() => Int, { description: 'Those of them whose cost is not known.' })
  unknownComponents!: number;

  @Field(() => Decimal, { nullable: true, description: 'The current cost less the target: above 0 is too dear. Null while either is not known.' })
  gap!: string | null;

  @Field(() => Boolean, { description: 'The design gate may be passed: the cost is within its target, or somebody has said of these very figures why not.' })
  isExplained!: boolean;
}

@readType({ table: 'cost_gap_snapshot', rule: seeAsFirm, implements: Node, description: 'How far a product was from what it may cost when one of its gates was decided; never changed.' })
export class CostGapSnapshot extends Node {
  @column(() => EsiStageEnum, { column: 'stage', description: 'The stage that ended at the gate.' })
  stage!: string;

  @column(() => EsiGateStateEnum, { column: 'gate_state', description: 'How the gate was decided.' })
  gateState!: string;

  @column(() => Int, { column: 'review', description: 'Which review of the gate it was.' })
  review!: number;

  @column(() => DateTime, { column: 'taken_at', convert: toInstant, description: 'When it was decided.' })
  takenAt!: Date;

  @amountField({ of: (row) => row('target_cost'), description: 'What a unit was to cost; null where nobody had said.' })
  targetCost!: string | null;

  @amountField({ of: (row) => row('current_cost'), description: 'What its components came to; null where one was not known.' })
  currentCost!: string | null;

  @amountField({ of: (row) => row('known_cost'), description: 'The sum of those that were known; null where none was.' })
  knownCost!: string | null;

  @amountField({ of: (row) => row('gap'), description: 'The cost less the target; null where either was not known.' })
  gap!: string | null;

  @column(() => Int, { column: 'components', description: 'Components of the product itself.' })
  components!: number;

  @column(() => Int, { column: 'unknown_components', description: 'Those of them whose cost was not known.' })
  unknownComponents!: number;
}

@readType({ table: 'cost_gap_explanation', rule: seeAsFirm, implements: Node, description: 'Why the cost is not at its target, said of the figures as they stood; never changed.' })
export class CostGapExplanation extends Node {
  @column(() => String, { column: 'explanation', description: 'Why, and what is done about it.' })
  explanation!: string;

  @amountField({ of: (row) => row('target_cost'), description: 'What a unit was to cost; null where nobody had said.' })
  targetCost!: string | null;

  @amountField({ of: (row) => row('current_cost'), description: 'What its components came to; null where one was not known.' })
  currentCost!: string | null;

  @amountField({ of: (row) => row('gap'), description: 'The gap that it explains; null where it was not known.' })
  gap!: string | null;

  @one(() => User, { link: { explained_by: 'id' }, nullable: true, description: 'Who said so; null for whom the asker does not see.' })
  explainedBy!: User | null;

  @column(() => DateTime, { column: 'explained_at', convert: toInstant, description: 'When.' })
  explainedAt!: Date;
}

definesTimeline('CostGapExplanation', () => CostGapExplanation, { explainedBy: { field: 'explainedBy', idOf: 'User' } });
