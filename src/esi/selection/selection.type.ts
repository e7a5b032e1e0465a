import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline, tellsHistoryOf } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { partsOf } from '../../platform/writes/audit-record.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { selectionActions } from './selection.actions.ts';
import { RandomIndexTableEnum, SelectionIndicatorEnum, SelectionMethodEnum, SelectionNormalisationEnum, SelectionStateEnum, SelectionWeightingEnum } from './selection.enums.ts';

@readType({ table: 'selection_criterion', rule: seeAsFirm, implements: Node, description: 'What candidates are judged by, or a group of such; staff only.' })
export class SelectionCriterion extends Node {
  @one(() => PartnerSelection, { link: { selection_id: 'id' }, description: 'The selection.' })
  selection!: PartnerSelection;

  @one(() => SelectionCriterion, { link: { parent_id: 'id' }, nullable: true, description: 'The group that it stands in; null at the top.' })
  group!: SelectionCriterion | null;

  @column(() => Int, { column: 'position', description: 'Its place in the list, from 0.' })
  position!: number;

  @column(() => String, { column: 'label', description: 'What it is called.' })
  label!: string;

  @column(() => SelectionIndicatorEnum, { column: 'indicator', nullable: true, description: 'Where its values come from; null for a group.' })
  indicator!: string | null;

  @column(() => String, { column: 'unit', nullable: true, description: 'The unit of what is stated.' })
  unit!: string | null;

  @column(() => Boolean, { column: 'is_cost', description: 'Less of it is better.' })
  isCost!: boolean;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('weight')})::text`, nullable: true, description: 'Its weight among those of its group, as stated; null where people compare.' })
  weight!: string | null;
}

@readType({ table: 'selection_candidate', rule: seeAsFirm, implements: Node, description: 'A partner among whom is chosen; staff only. It learns nothing of it.' })
export class SelectionCandidate extends Node {
  @one(() => PartnerSelection, { link: { selection_id: 'id' }, description: 'The selection.' })
  selection!: PartnerSelection;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with it.' })
  relationship!: Relationship;
}

@readType({
  table: 'partner_selection', rule: seeAsFirm, implements: [Node, Versioned, HasTimeline],
  description: 'A choice among suppliers: by which criteria, what people judged, what came out, and who decided why. Staff only: no candidate learns of it.',
})
export class PartnerSelection extends Node {
  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'purpose', description: 'What is chosen for.' })
  purpose!: string;

  @one(() => EsiProject, { link: { project_id: 'id' }, nullable: true, description: 'The development project that it is for, if any.' })
  project!: EsiProject | null;

  @column(() => SelectionMethodEnum, { column: 'method', description: 'The ranking that counts.' })
  method!: string;

  @column(() => SelectionNormalisationEnum, { column: 'normalisation', description: 'The normalisation that counts.' })
  normalisation!: string;

  @column(() => SelectionWeightingEnum, { column: 'weighting', description: 'Where the weights come from.' })
  weighting!: string;

  @column(() => RandomIndexTableEnum, { column: 'random_index', description: 'What the consistency of comparisons is measured against.' })
  randomIndex!: string;

  @column(() => SelectionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: 'Who opened it; null for a key.' })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When it was opened.' })
  openedAt!: Date;

  @list(() => SelectionCriterion, { link: { id: 'selection_id' }, order: ['position'], description: 'What candidates are judged by, groups before what stands in them; at most 40.' })
  criteria!: SelectionCriterion[];

  @list(() => SelectionCandidate, { link: { id: 'selection_id' }, order: ['id'], description: 'Among whom is chosen; at most 20.' })
  candidates!: SelectionCandidate[];

  @one(() => SelectionCandidate, { link: { chosen_id: 'id' }, nullable: true, description: 'Who was chosen; null before.' })
  chosen!: SelectionCandidate | null;

  @column(() => Boolean, { column: 'follows_ranking', nullable: true, description: 'Whether the one chosen had the first place of the ranking that counts; null before.' })
  followsRanking!: boolean | null;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was decided so, or given up; null before.' })
  reason!: string | null;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who decided, or gave it up; null before.' })
  endedBy!: User | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When that was; null before.' })
  endedAt!: Date | null;

  @page(() => timelinePage, {
    link: (selection, entry) => sql`(${entry('belongs_to')} = ${selection('id')} or (${entry('subject_type')} = 'PartnerSelection' and ${entry('subject_id')} = ${selection('id')}))`,
    about: (owner) => [owner, ...partsOf('selectionId')],
    description: 'What happened in it, newest first.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, selectionActions)
  viewerActions!: unknown;
}

const inSelection = { selectionId: { field: 'selection', idOf: 'PartnerSelection' } } as const;
definesTimeline('PartnerSelection', () => PartnerSelection, { projectId: { field: 'project', idOf: 'EsiProject' }, openedBy: { field: 'openedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' }, chosenId: { field: 'chosen', idOf: 'SelectionCandidate' } });
definesTimeline('SelectionCriterion', () => SelectionCriterion, { ...inSelection, parentId: { field: 'group', idOf: 'SelectionCriterion' } });
definesTimeline('SelectionCandidate', () => SelectionCandidate, { ...inSelection, relationshipId: { field: 'relationship', idOf: 'Relationship' } });
tellsHistoryOf(() => PartnerSelection);
