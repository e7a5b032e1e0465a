import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { leaves } from '../../domain/trust/leaves.ts';
import { commitmentCoefficients, trustCoefficients, type TrustModel as TrustModelFacts } from '../../domain/trust/trust-model.ts';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { TrustLeafEnum } from '../evidence/evidence.enums.ts';
import { seeTrust } from '../trust.policy.ts';
import { settingsOf } from './outcome-settings.ts';

@ObjectType({ simpleResolvers: true, description: 'How a model weighs one leaf.' })
export class LeafWeights {
  @Field(() => TrustLeafEnum, { description: 'The leaf.' })
  leaf!: string;

  @Field(() => Float, { description: 'Days after which evidence counts half.' })
  halfLifeDays!: number;

  @Field(() => Float, { description: 'Its weight in trust, as adoptTrustModel takes it; those of all leaves sum to 1.' })
  trustWeight!: number;

  @Field(() => Float, { description: 'Its weight in commitment by itself, as adoptTrustModel takes it; with commitmentFromTrust those of all leaves sum to 1.' })
  commitmentWeight!: number;

  @Field(() => Float, { description: 'The part of trust that it makes up, 0 to 1.' })
  trustCoefficient!: number;

  @Field(() => Float, { description: 'The part of commitment that it makes up, by itself and through trust, 0 to 1.' })
  commitmentCoefficient!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One number of how facts become evidence.' })
export class OutcomeSetting {
  @Field(() => String, { description: 'What it is, such as promise.keptLate or reply.weight.' })
  name!: string;

  @Field(() => Float, { description: 'Its value.' })
  value!: number;
}

@readType({
  table: 'trust_model', rule: seeTrust, implements: Node,
  description: 'What evidence is weighed by: weights that people set, not measurements. Versions never change; each score names the one it was made with.',
})
export class TrustModel extends Node {
  @column(() => Int, { column: 'number', description: 'Versions are numbered in each workspace from 1, which it begins with.' })
  number!: number;

  @column(() => MarketEnum, { column: 'market', nullable: true, description: 'The market that it is for; null for all that have none of their own.' })
  market!: string | null;

  @computed(() => [LeafWeights], { needs: { parameters: 'parameters' }, compute: ({ parameters }) => weightsOf(parameters as TrustModelFacts), description: 'How it weighs each leaf.' })
  leaves!: LeafWeights[];

  @expression(() => Float, { sql: (row) => sql`(${row('parameters')} ->> 'commitmentFromTrust')::double precision`, description: 'The part of commitment that trust is, 0 to 1.' })
  commitmentFromTrust!: number;

  @column(() => Float, { column: 'sufficient_uncertainty', description: 'A score of which more is open than this is not shown, 0 to 1.' })
  sufficientUncertainty!: number;

  @column(() => Float, { column: 'high_from', description: 'The score from which a score is high.' })
  highFrom!: number;

  @column(() => Float, { column: 'medium_from', description: 'The score from which a score is medium.' })
  mediumFrom!: number;

  @computed(() => [OutcomeSetting], { needs: { parameters: 'parameters' }, compute: ({ parameters }) => settingsOf((parameters as TrustModelFacts).outcomes), description: 'How facts become evidence: outcomes 0 to 1, weights above 0.' })
  outcomes!: OutcomeSetting[];

  @column(() => String, { column: 'reason', description: 'Why it was set; BUILT_IN for the one that a workspace begins with.' })
  reason!: string;

  @one(() => User, { link: { author_id: 'id' }, nullable: true, description: 'Who set it; null for the one that a workspace begins with.' })
  author!: User | null;

  @column(() => DateTime, { column: 'in_force_from', convert: toInstant, description: 'Since when it is in force, until a newer one of the same market is.' })
  inForceFrom!: string;
}

function weightsOf(model: TrustModelFacts): LeafWeights[] {
  const [trust, commitment] = [trustCoefficients(model), commitmentCoefficients(model)];
  return leaves.map((leaf) => ({ leaf, halfLifeDays: model.halfLifeDays[leaf], trustWeight: model.trustWeights[leaf] ?? 0, commitmentWeight: model.commitmentWeights[leaf] ?? 0, trustCoefficient: trust[leaf], commitmentCoefficient: commitment[leaf] }));
}

/** Lists of models. */
export const trustModelPage = definePage({
  name: 'TrustModel',
  type: () => TrustModel,
  description: 'Versions of the model.',
  defaultSize: 25,
  orders: { NUMBER: { column: 'number', cast: 'bigint', field: 'number', description: 'By number.' } },
  defaultOrder: { field: 'NUMBER', direction: 'DESC' },
  filters: { markets: { type: () => [MarketEnum], field: 'market', sql: oneOf('market'), description: 'For one of these markets alone.' } },
});
