import 'reflect-metadata';
import { ID, Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { say } from '../../platform/messages.ts';
import { Money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { exact, units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { exceptionActions } from './exception.actions.ts';
import type { ExceptionKind } from './exception.entity.ts';
import { SupplyExceptionKindEnum, SupplyExceptionSeverityEnum, SupplyExceptionStatusEnum } from './exception.enums.ts';
import { seeException } from './exceptions.policy.ts';
import { riskMessages } from './risk.messages.ts';

@readType({
  table: 'supply_exception', rule: seeException, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'Something that goes wrong under an agreement, or is about to. There is one of a kind and subject at a time; the platform finds it, and resolves it when its cause is gone.',
})
export class SupplyException extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @column(() => SupplyExceptionKindEnum, { column: 'kind', description: 'What goes wrong.' })
  kind!: string;

  @column(() => SupplyExceptionSeverityEnum, { column: 'severity', description: 'How soon somebody should look at it.' })
  severity!: string;

  @column(() => String, { column: 'subject_type', description: 'The type of what it is about.' })
  subjectType!: string;

  @computed(() => ID, { needs: { type: 'subject_type', id: 'subject_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'What it is about: good for node(id:).' })
  subjectId!: string;

  @one(() => StockPosition, { link: { position_id: 'id' }, nullable: true, description: 'The position concerned; null where it is about several, or none.' })
  position!: StockPosition | null;

  @column(() => Int, { column: 'concerned', description: 'Positions or lines that it is about.' })
  concerned!: number;

  @units({ column: 'units_at_risk', nullable: true, description: 'Units short, too much, late or missing, as `riskBasis` says; null where that cannot be told.' })
  unitsAtRisk!: string | null;

  @expression(() => Money, {
    nullable: true, sql: (row) => sql`case when ${row('money_at_risk')} is not null then json_build_array(${exact(row('money_at_risk'))}, ${row('currency')}) end`,
    convert: (value) => ({ amount: (value as [string, string])[0], currencyCode: (value as [string, string])[1] }), description: 'What is at stake, in the agreement’s currency; null where that cannot be told, which is not 0. Kept to within 5%.',
  })
  moneyAtRisk!: Money | null;

  @computed(() => String, { needs: { kind: 'kind' }, compute: ({ kind }, { locales }) => say(riskMessages[kind as ExceptionKind], locales), description: 'How the money at risk is reckoned, in words.' })
  riskBasis!: string;

  @column(() => SharingSideEnum, { column: 'for_side', nullable: true, description: 'The side whose inner affair it is, which alone sees it; null where both are concerned.' })
  forSide!: string | null;

  @column(() => SupplyExceptionStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => DateTime, { column: 'status_changed_at', convert: toInstant, description: 'Since when it stands so.' })
  statusChangedAt!: Date;

  @one(() => User, { link: { status_changed_by: 'id' }, nullable: true, description: 'Whose act that was; null for the platform and whom the asker does not see.' })
  statusChangedBy!: User | null;

  @column(() => String, { column: 'status_reason', nullable: true, description: 'Why, where that was said; both sides read it.' })
  statusReason!: string | null;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: 'Who works on it; null while nobody does, and for whom the asker does not see.' })
  owner!: User | null;

  @column(() => SharingSideEnum, { column: 'owner_side', nullable: true, description: 'Whose person that is; null while nobody works on it.' })
  ownerSide!: string | null;

  @column(() => DateTime, { column: 'snoozed_until', convert: toInstant, nullable: true, description: 'Until when it is put aside; null unless it is.' })
  snoozedUntil!: Date | null;

  @column(() => DateTime, { column: 'escalates_at', convert: toInstant, nullable: true, description: 'When it is escalated unless somebody has acknowledged it; null where that is past.' })
  escalatesAt!: Date | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When it was found.' })
  openedAt!: Date;

  @column(() => DateTime, { column: 'cause_gone_at', convert: toInstant, nullable: true, description: 'When what it is about was over; null while it is not, also where somebody has resolved it. Until then it is not opened again.' })
  causeGoneAt!: Date | null;

  @page(() => timelinePage, {
    link: (exception, entry) => sql`${entry('belongs_to')} = ${exception('agreement_id')} and ${entry('subject_id')} = ${exception('id')}`,
    about: (owner) => [owner],
    description: 'What happened to it, newest first. For catching up after a pause: orderBy SEALED ascending, after the last cursor.',
  })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', ownerSide: 'owner_side' }, exceptionActions)
  viewerActions!: unknown;
}

definesTimeline('SupplyException', () => SupplyException, {
  agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, positionId: { field: 'position', idOf: 'StockPosition' }, ownerId: { field: 'owner', idOf: 'User' },
  statusChangedBy: { field: 'statusChangedBy', idOf: 'User' },
});
