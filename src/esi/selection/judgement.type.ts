import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Comparison } from '../../domain/choice/comparisons.ts';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { addsTo, column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { SelectionResult } from './selection-result.type.ts';
import { PartnerSelection, SelectionCandidate, SelectionCriterion } from './selection.type.ts';

@ObjectType({ simpleResolvers: true, description: 'That one criterion counts so many times as much as another.' })
export class CriteriaComparison {
  @Field(() => ID, { description: 'The criterion that counts as much or more.' })
  moreId!: string;

  @Field(() => ID, { description: 'The criterion that counts as much or less.' })
  lessId!: string;

  @Field(() => Int, { description: 'How many times as much, 1 to 9.' })
  times!: number;
}

@readType({ table: 'criteria_weighing', rule: seeAsFirm, implements: Node, description: 'How one person compared the criteria of a group; staff only. The newest of each counts.' })
export class CriteriaWeighing extends Node {
  @one(() => PartnerSelection, { link: { selection_id: 'id' }, description: 'The selection.' })
  selection!: PartnerSelection;

  @one(() => SelectionCriterion, { link: { group_id: 'id' }, nullable: true, description: 'The group; null for the top.' })
  group!: SelectionCriterion | null;

  @one(() => User, { link: { judged_by: 'id' }, nullable: true, description: 'Who.' })
  judge!: User | null;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, description: 'When.' })
  judgedAt!: Date;

  @column(() => [CriteriaComparison], {
    column: 'comparisons', description: 'Each pair once.',
    convert: (value) => (value as Comparison<string>[]).map(({ more, less, times }) => ({ moreId: toGlobalId('SelectionCriterion', more), lessId: toGlobalId('SelectionCriterion', less), times })),
  })
  comparisons!: CriteriaComparison[];
}

@readType({ table: 'candidate_judgement', rule: seeAsFirm, implements: Node, description: 'What one person said of a candidate under a criterion; staff only. The newest of each counts.' })
export class CandidateJudgement extends Node {
  @one(() => PartnerSelection, { link: { selection_id: 'id' }, description: 'The selection.' })
  selection!: PartnerSelection;

  @one(() => SelectionCriterion, { link: { criterion_id: 'id' }, description: 'The criterion.' })
  criterion!: SelectionCriterion;

  @one(() => SelectionCandidate, { link: { candidate_id: 'id' }, description: 'The candidate.' })
  candidate!: SelectionCandidate;

  @one(() => User, { link: { judged_by: 'id' }, nullable: true, description: 'Who.' })
  judge!: User | null;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, description: 'When.' })
  judgedAt!: Date;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('value')})::text`, description: 'A score from 0 to 10, or the number stated.' })
  value!: string;

  @column(() => String, { column: 'note', description: 'What it rests on.' })
  note!: string;
}

const byId = (field: string, direction: 'ASC' | 'DESC', description: string) => ({
  defaultSize: 25, orders: { [field === 'number' ? 'NUMBER' : 'JUDGED_AT']: { column: 'id', cast: 'uuid', field, description } }, defaultOrder: { field: field === 'number' ? 'NUMBER' : 'JUDGED_AT', direction }, filters: {},
} as const);
export const weighingPage = definePage({ name: 'CriteriaWeighing', type: () => CriteriaWeighing, description: 'How people compared criteria.', ...byId('judgedAt', 'DESC', 'By when it was said.') });
export const judgementPage = definePage({ name: 'CandidateJudgement', type: () => CandidateJudgement, description: 'What people said of candidates.', ...byId('judgedAt', 'DESC', 'By when it was said.') });
export const resultPage = definePage({ name: 'SelectionResult', type: () => SelectionResult, description: 'What a selection came to, each time that it was worked out.', ...byId('number', 'DESC', 'By number.') });

/** What people judged and what came out, beside what was asked. */
@addsTo(() => PartnerSelection)
export class SelectionJudgements {
  @page(() => weighingPage, { link: { id: 'selection_id' }, description: 'How people compared its criteria, what no longer counts included; newest first.' })
  weighings!: unknown;

  @page(() => judgementPage, { link: { id: 'selection_id' }, description: 'What people said of its candidates, what no longer counts included; newest first.' })
  judgements!: unknown;

  @page(() => resultPage, { link: { id: 'selection_id' }, description: 'What it came to, newest first.' })
  results!: unknown;

  @one(() => SelectionResult, { link: { result_id: 'id' }, nullable: true, description: 'The result that was decided on; null before.' })
  decidedResult!: SelectionResult | null;
}

const said = { selectionId: { field: 'selection', idOf: 'PartnerSelection' }, judgedBy: { field: 'judge', idOf: 'User' } } as const;
definesTimeline('CriteriaWeighing', () => CriteriaWeighing, { ...said, groupId: { field: 'group', idOf: 'SelectionCriterion' } });
definesTimeline('CandidateJudgement', () => CandidateJudgement, { ...said, criterionId: { field: 'criterion', idOf: 'SelectionCriterion' }, candidateId: { field: 'candidate', idOf: 'SelectionCandidate' } });
