import 'reflect-metadata';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { Choice } from '../../domain/choice/choose.ts';
import { toGlobalId } from '../../platform/ids.ts';
import type { KeptInputs } from './kept-inputs.ts';
import { RandomIndexTableEnum } from './selection.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'Three criteria whose comparisons contradict each other most.' })
export class SelectionTriple {
  @Field(() => [ID], { description: 'The three criteria.' })
  criterionIds!: string[];

  @Field(() => Float, { description: 'How many times as much the first counts as the third, as it was compared.' })
  direct!: number;

  @Field(() => Float, { description: 'The same by way of the second.' })
  implied!: number;

  @Field(() => Float, { description: 'How many times one of the two is the other.' })
  factor!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How far one judge’s comparisons agree with each other.' })
export class SelectionJudgeConsistency {
  @Field(() => ID, { description: 'The judge.' })
  judgeId!: string;

  @Field(() => Float, { description: 'The consistency ratio.' })
  ratio!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How far the comparisons of a group of criteria agree with each other, all judges as one by the geometric mean.' })
export class SelectionConsistency {
  @Field(() => ID, { nullable: true, description: 'The group; null for the top.' })
  groupId!: string | null;

  @Field(() => Float, { description: 'The largest eigenvalue of the comparisons; as many as there are criteria where they agree fully.' })
  largestEigenvalue!: number;

  @Field(() => Float, { description: 'The consistency index, 0 or more.' })
  index!: number;

  @Field(() => RandomIndexTableEnum, { description: 'The random indices that it is measured against.' })
  randomIndex!: string;

  @Field(() => Float, { description: 'The consistency ratio: the index as a part of the random index; 0 for two criteria.' })
  ratio!: number;

  @Field(() => Boolean, { description: 'Whether the ratio is at most .1; above it the comparisons should be looked at again.' })
  isConsistent!: boolean;

  @Field(() => SelectionTriple, { nullable: true, description: 'Where to look first; null where the ratio is not above .1.' })
  triple!: SelectionTriple | null;

  @Field(() => [SelectionJudgeConsistency], { description: 'Each judge’s own.' })
  judges!: SelectionJudgeConsistency[];
}

const criterion = (id: string) => toGlobalId('SelectionCriterion', id);

/** The consistency of each compared group, as it is shown. */
export function shownConsistency({ groups }: Choice, { randomIndex }: KeptInputs): SelectionConsistency[] {
  return groups.flatMap(({ groupId, consistency }) => (consistency === null ? [] : [{
    ...consistency, randomIndex, groupId: groupId === null ? null : criterion(groupId),
    triple: consistency.triple === null ? null : { ...consistency.triple, criterionIds: consistency.triple.criterionIds.map(criterion) },
    judges: consistency.judges.map(({ judgeId, ratio }) => ({ judgeId: toGlobalId('User', judgeId), ratio })),
  }]));
}
