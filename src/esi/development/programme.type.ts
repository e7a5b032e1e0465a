import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { programmeActions } from './development.actions.ts';
import { ProgrammeOutcomeEnum, ProgrammeStateEnum } from './development.enums.ts';
import { seeProgramme } from './development.policy.ts';
import { findingPage } from './finding.type.ts';
import { goalPage } from './goal.type.ts';
import { helpPage } from './help.type.ts';

/** The plan waits for the supplier, and the time for that is over. */
const isAnswerOverdue = (row: Row): Sql => sql`(${row('state')} = 'PROPOSED' and ${row('answer_due_at')} < now())`;

@readType({
  table: 'supplier_programme', rule: seeProgramme, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A programme by which the firm develops a supplier: what an audit found, what is missing, what is to be reached, which help was given, what was measured. A draft is the firm’s paper; once it was put to the supplier, that supplier reads it, and no other.',
})
export class SupplierProgramme extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The part in a project that it is for; null where it is for none.' })
  involvement!: EsiInvolvement | null;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'gap', nullable: true, description: 'What is missing between what was found and what is needed; null while a draft does not say.' })
  gap!: string | null;

  @column(() => LocalDate, { column: 'due_on', description: 'The day (UTC) by which it is to be over.' })
  dueOn!: string;

  @column(() => ProgrammeStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Int, { column: 'round', description: 'How often the plan was put to the supplier.' })
  round!: number;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who put it to the supplier last; null before, and for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, nullable: true, description: 'When.' })
  proposedAt!: Date | null;

  @column(() => DateTime, { column: 'answer_due_at', convert: toInstant, nullable: true, description: 'Until when the supplier is to answer. How long it takes counts for trust, as any answer does.' })
  answerDueAt!: Date | null;

  @expression(() => Boolean, { sql: isAnswerOverdue, description: 'It waits for the supplier’s answer, and the time for that is over.' })
  isAnswerOverdue!: boolean;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who of the supplier answered; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'answer_note', nullable: true, description: 'What the supplier said to the plan; of an objection, why.' })
  answerNote!: string | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: 'Who closed it; null before, and for whom the asker does not see.' })
  closedBy!: User | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @column(() => ProgrammeOutcomeEnum, { column: 'outcome', nullable: true, description: 'What came of it; null before it is closed.' })
  outcome!: string | null;

  @column(() => String, { column: 'outcome_note', nullable: true, description: 'What is said to that.' })
  outcomeNote!: string | null;

  @column(() => DateTime, { column: 'cancelled_at', convert: toInstant, nullable: true, description: 'When it was given up.' })
  cancelledAt!: Date | null;

  @column(() => String, { column: 'cancel_reason', nullable: true, description: 'Why it was given up.' })
  cancelReason!: string | null;

  @page(() => findingPage, { link: { id: 'programme_id' }, description: 'What audits found.' })
  findings!: unknown;

  @page(() => goalPage, { link: { id: 'programme_id' }, description: 'What is to be reached, and how far that is.' })
  goals!: unknown;

  @page(() => helpPage, { link: { id: 'programme_id' }, description: 'Help that the firm gave.' })
  help!: unknown;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, programmeActions)
  viewerActions!: unknown;
}

/** Lists of programmes. */
export const programmePage = definePage({
  name: 'SupplierProgramme',
  type: () => SupplierProgramme,
  description: 'Programmes that the asker may see: staff every supplier’s, a supplier its own that were put to it.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the day on which they are to be over.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    states: { type: () => [ProgrammeStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    outcomes: { type: () => [ProgrammeOutcomeEnum], field: 'outcome', sql: oneOf('outcome'), description: 'Closed with one of these outcomes.' },
    isAnswerOverdue: { type: () => Boolean, field: 'isAnswerOverdue', sql: (row, value: boolean) => sql`${isAnswerOverdue(row)} = ${value}`, description: 'Those past their time without an answer, or the others.' },
  },
});

definesTimeline('SupplierProgramme', () => SupplierProgramme, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, proposedBy: { field: 'proposedBy', idOf: 'User' },
  answeredBy: { field: 'answeredBy', idOf: 'User' }, closedBy: { field: 'closedBy', idOf: 'User' },
}, 'first_proposed_at');
