import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiStageEnum } from '../projects/project.enums.ts';
import { EsiProject } from '../projects/project.type.ts';
import { deliverableActions } from './work.actions.ts';
import { EsiDeliverableStateEnum } from './work.enums.ts';
import { seeDeliverable } from './work.policy.ts';

/** Its day is over, and it was not delivered by then. */
const isLate = (row: Row): Sql => sql`(${row('state')} <> 'CANCELLED' and coalesce((${row('done_at')} at time zone 'UTC')::date, (now() at time zone 'UTC')::date) > ${row('due_on')})`;

@readType({ table: 'esi_deliverable', rule: seeDeliverable, implements: [Node, Versioned, Actionable], description: 'What is to be delivered in a development project by a day. A supplier sees its own.' })
export class EsiDeliverable extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The part of the supplier who is to deliver it; null for the firm’s own.' })
  involvement!: EsiInvolvement | null;

  @column(() => String, { column: 'title', description: 'What it is.' })
  title!: string;

  @column(() => String, { column: 'description', nullable: true, description: 'What it has to hold, where that was said.' })
  description!: string | null;

  @column(() => EsiStageEnum, { column: 'stage', description: 'The stage that needs it.' })
  stage!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The day (UTC) by which it is to be there.' })
  dueOn!: string;

  @column(() => EsiDeliverableStateEnum, { column: 'state', description: 'How far it is.' })
  state!: string;

  @column(() => String, { column: 'state_reason', nullable: true, description: 'Why it is blocked or was cancelled.' })
  stateReason!: string | null;

  @column(() => DateTime, { column: 'done_at', convert: toInstant, nullable: true, description: 'When it was delivered; null before.' })
  doneAt!: Date | null;

  @expression(() => Boolean, { sql: isLate, description: 'Delivered after its day, or not delivered though its day is over; false for what was cancelled.' })
  isLate!: boolean;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, deliverableActions)
  viewerActions!: unknown;
}

/** Lists of deliverables. */
export const deliverablePage = definePage({
  name: 'EsiDeliverable',
  type: () => EsiDeliverable,
  description: 'Deliverables of development projects that the asker may see.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the day on which they are due.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    states: { type: () => [EsiDeliverableStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    stages: { type: () => [EsiStageEnum], field: 'stage', sql: oneOf('stage'), description: 'Needed by one of these stages.' },
    isLate: { type: () => Boolean, field: 'isLate', sql: (row, value: boolean) => sql`${isLate(row)} = ${value}`, description: 'Late, or not.' },
    dueOnOrBefore: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} <= ${day}::date`, description: 'Due on this day or earlier.' },
  },
});

definesTimeline('EsiDeliverable', () => EsiDeliverable, { projectId: { field: 'project', idOf: 'EsiProject' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' } });
