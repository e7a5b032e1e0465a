import 'reflect-metadata';
import { Extensions, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Choice } from '../../domain/choice/choose.ts';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import type { KeptInputs } from './kept-inputs.ts';
import { SelectionMethodEnum, SelectionNormalisationEnum } from './selection.enums.ts';
import { PartnerSelection } from './selection.type.ts';
import { shownConsistency, SelectionConsistency } from './selection-consistency.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What a criterion weighs.' })
export class SelectionWeight {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, { description: 'Among those of its group, 0 to 1.' })
  local!: number;

  @Field(() => Float, { description: 'In the whole, 0 to 1: the product down the tree.' })
  global!: number;

  @Field(() => Float, { nullable: true, description: 'The local weight by geometric means, as a check; null where weights are stated, or there is nothing to compare.' })
  byGeometricMean!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One candidate under one criterion, in numbers. What is unknown has none.' })
export class SelectionLine {
  @Field(() => ID, { description: 'The candidate.' })
  candidateId!: string;

  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, { nullable: true, description: 'The value, in the criterion’s unit; null is unknown, which is not 0.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people it is the judgement of; null where it comes from the platform’s own records.' })
  judges!: number | null;

  @Field(() => Float, { description: 'The criterion’s weight in the whole.' })
  weight!: number;

  @Field(() => Float, { nullable: true, description: 'The value under VECTOR.' })
  byVector!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value under MIN_MAX.' })
  byMinMax!: number | null;

  @Field(() => Float, { nullable: true, description: 'What it adds to the weighted sum, under the normalisation that counts.' })
  added!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far it is from the best of all candidates, times the weight, under the normalisation that counts.' })
  fromBest!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far it is from the worst.' })
  fromWorst!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where a candidate stands in a ranking.' })
export class SelectionStanding {
  @Field(() => ID, { description: 'The candidate.' })
  candidateId!: string;

  @Field(() => Int, { nullable: true, description: '1 is the first; equal scores share a place. Null where something of it is unknown.' })
  place!: number | null;

  @Field(() => Float, { description: 'Its score; where something is unknown, what it would be were all that the worst that any candidate shows.' })
  least!: number;

  @Field(() => Float, { description: 'The same were it the best; equal where everything is known.' })
  most!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The candidates by one method and one normalisation.' })
export class SelectionRanking {
  @Field(() => SelectionMethodEnum, { description: 'The method.' })
  method!: string;

  @Field(() => SelectionNormalisationEnum, { description: 'The normalisation.' })
  normalisation!: string;

  @Field(() => [SelectionStanding], { description: 'The candidates, best first; those of whom something is unknown come last.' })
  standings!: SelectionStanding[];
}

@ObjectType({ simpleResolvers: true, description: 'How far the weight of a criterion or a group may move before another candidate is first, all other weights keeping their proportions.' })
export class SelectionWeightRange {
  @Field(() => ID, { description: 'The criterion or group.' })
  criterionId!: string;

  @Field(() => Float, { description: 'Its weight in the whole, 0 to 1.' })
  weight!: number;

  @Field(() => Float, { description: 'Down to this weight the first place stays; 0 where it always does.' })
  from!: number;

  @Field(() => Float, { description: 'Up to this weight it stays; 1 where it always does.' })
  to!: number;

  @Field(() => ID, { nullable: true, description: 'Who is first below that.' })
  overtakenBelowById!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is first above that.' })
  overtakenAboveById!: string | null;
}

interface Kept {
  readonly choice: Choice;
  readonly inputs: KeptInputs;
}
const needs = { choice: 'choice', inputs: 'inputs' } as const;
const criterion = (id: string) => toGlobalId('SelectionCriterion', id);
const candidate = (id: string) => toGlobalId('SelectionCandidate', id);
/** A field worked out from what is kept. */
function kept<Value>(compute: (kept: Kept) => Value) {
  return { needs, compute: (row: Record<string, unknown>): Value => compute(row as never) };
}

@readType({
  table: 'selection_result', rule: seeAsFirm, implements: Node,
  description: 'What a selection came to, kept with all that it was worked out from; staff only. Its numbers are those of a computation, so they are floating-point.',
})
export class SelectionResult extends Node {
  @one(() => PartnerSelection, { link: { selection_id: 'id' }, description: 'The selection.' })
  selection!: PartnerSelection;

  @column(() => Int, { column: 'number', description: 'The first of a selection is 1.' })
  number!: number;

  @one(() => User, { link: { computed_by: 'id' }, nullable: true, description: 'Who had it worked out; null for a key.' })
  computedBy!: User | null;

  @column(() => DateTime, { column: 'computed_at', convert: toInstant, description: 'When. What comes from the platform’s own records is as it was then.' })
  computedAt!: Date;

  @expression(() => Boolean, {
    sql: (row) => sql`(select s.inputs_version = ${row('inputs_version')} from partner_selection s where s.workspace_id = ${row('workspace_id')} and s.id = ${row('selection_id')})`,
    description: 'Whether nothing was judged after it.',
  })
  isCurrent!: boolean;

  @computed(() => [SelectionWeight], {
    ...kept(({ choice }) => choice.groups.flatMap(({ members }) => members.map((member) => ({ ...member, criterionId: criterion(member.criterionId) })))),
    description: 'What each criterion weighs, groups before what stands in them.',
  })
  weights!: SelectionWeight[];

  @computed(() => [SelectionConsistency], { ...kept(({ choice, inputs }) => shownConsistency(choice, inputs)), description: 'How far the comparisons of each group agree; empty where weights are stated.' })
  consistency!: SelectionConsistency[];

  @Extensions({ assumedSize: 400 })
  @computed(() => [SelectionLine], {
    ...kept(({ choice, inputs }) => choice.lines.map((line) => ({
      ...line, criterionId: criterion(line.criterionId), candidateId: candidate(line.candidateId),
      judges: inputs.values.find(({ criterionId, candidateId }) => criterionId === line.criterionId && candidateId === line.candidateId)!.judges,
    }))),
    description: 'Every candidate under every criterion, in numbers.',
  })
  lines!: SelectionLine[];

  @computed(() => [SelectionRanking], {
    ...kept(({ choice }) => choice.rankings.map(({ standings, ...ranking }) => ({
      ...ranking,
      standings: standings.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || b.most - a.most || (a.candidateId < b.candidateId ? -1 : 1)).map((standing) => ({ ...standing, candidateId: candidate(standing.candidateId) })),
    }))),
    description: 'By both methods and both normalisations; the one that counts first.',
  })
  rankings!: SelectionRanking[];

  @computed(() => Boolean, {
    ...kept(({ choice }) => new Set(choice.rankings.map(({ standings }) => standings.filter(({ place }) => place === 1).map(({ candidateId }) => candidateId).join(' '))).size === 1),
    description: 'Whether all four rankings have the same first.',
  })
  isFirstTheSame!: boolean;

  @computed(() => Boolean, {
    ...kept(({ choice }) => isOvertakable(choice.rankings[0]!.standings)),
    description: 'Whether a candidate of whom something is unknown could be first, were that good enough. With nobody fully known it is true.',
  })
  couldUnknownBeFirst!: boolean;

  @computed(() => [SelectionWeightRange], {
    ...kept(({ choice }) => choice.ranges.map(({ overtakenBelowBy, overtakenAboveBy, ...range }) => ({
      ...range, criterionId: criterion(range.criterionId), overtakenBelowById: overtakenBelowBy && candidate(overtakenBelowBy), overtakenAboveById: overtakenAboveBy && candidate(overtakenAboveBy),
    }))),
    description: 'How far each weight may move under the ranking that counts; empty where nobody has a place.',
  })
  weightRanges!: SelectionWeightRange[];
}

function isOvertakable(standings: Choice['rankings'][number]['standings']): boolean {
  const first = standings.find(({ place }) => place === 1);
  return standings.some(({ place, most }) => place === null && (first === undefined || most > first.most));
}

definesTimeline('SelectionResult', () => SelectionResult, { selectionId: { field: 'selection', idOf: 'PartnerSelection' }, computedBy: { field: 'computedBy', idOf: 'User' } });
