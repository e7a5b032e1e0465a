import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { JointInvestment } from '../../trust/investments/investment.type.ts';
import { exactAmount } from '../exact-amount.ts';
import { helpActions } from './development.actions.ts';
import { HelpKindEnum, HelpStateEnum } from './development.enums.ts';
import { seeUnderProgramme } from './development.policy.ts';
import { underSubject } from './under-programme.ts';

@readType({ table: 'supplier_help', rule: seeUnderProgramme, implements: [Node, Versioned, Actionable], description: 'Help that the firm gave a supplier: noted by either side, confirmed or denied by the other, and never changed.' })
export class SupplierHelp extends Node {
  @column(() => HelpKindEnum, { column: 'kind', description: 'What kind.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it was.' })
  title!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'What more is said of it.' })
  note!: string | null;

  @column(() => LocalDate, { column: 'given_on', description: 'The day it was given.' })
  givenOn!: string;

  @money({ minorUnits: 'cost_minor', currency: 'cost_currency', description: 'What it cost the firm; null is unknown.' })
  cost!: unknown;

  @exactAmount({ column: 'person_days', description: 'Days that people of the firm worked for it; null is unknown.' })
  personDays!: string | null;

  @column(() => SharingSideEnum, { column: 'recorded_by_side', description: 'The side that noted it; the other confirms or denies it.' })
  recordedBySide!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who noted it; null for whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When.' })
  recordedAt!: Date;

  @one(() => JointInvestment, { link: { joint_investment_id: 'id' }, nullable: true, description: 'The joint investment that it is, where the firm said that it would be lost with the relationship: that counts as commitment once it is confirmed.' })
  jointInvestment!: JointInvestment | null;

  @column(() => HelpStateEnum, { column: 'state', description: 'What the other side says of it.' })
  state!: string;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who said so; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'answer_note', nullable: true, description: 'What was said to that; where it was denied, why.' })
  answerNote!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(underSubject({ recordedBySide: 'recorded_by_side' }), helpActions)
  viewerActions!: unknown;
}

/** Lists of help. */
export const helpPage = definePage({
  name: 'SupplierHelp',
  type: () => SupplierHelp,
  description: 'Help that the asker may see.',
  defaultSize: 25,
  orders: { GIVEN_ON: { column: 'given_on', cast: 'date', field: 'givenOn', description: 'By the day it was given.' } },
  defaultOrder: { field: 'GIVEN_ON', direction: 'DESC' },
  filters: {
    kinds: { type: () => [HelpKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    states: { type: () => [HelpStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
  },
});

definesTimeline('SupplierHelp', () => SupplierHelp, { recordedBy: { field: 'recordedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' }, jointInvestmentId: { field: 'jointInvestment', idOf: 'JointInvestment' } });
