import 'reflect-metadata';
import { Float } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { BenefitMeasureKindEnum } from './benefit.enums.ts';
import { seeBenefitMeasure, takeBackMeasureRule } from './benefits.policy.ts';

defineActions({ TAKE_BACK_BENEFIT_MEASURE: 'Take a figure of a quarter’s benefit back.' });

@readType({
  table: 'benefit_measure', rule: seeBenefitMeasure, implements: [Node, Versioned, Actionable],
  description: 'The firm’s own figure of what a relationship brought in a quarter: evidence of commitment. Staff only. One that was wrong is taken back, and another recorded.',
})
export class BenefitMeasure extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => BenefitMeasureKindEnum, { column: 'kind', description: 'What is measured.' })
  kind!: string;

  @column(() => String, { column: 'quarter', description: 'The quarter, such as 2026-Q3.' })
  quarter!: string;

  @column(() => SharingSideEnum, { column: 'shown_by', description: 'Whose commitment it shows: of a share of wallet who buys, of a gain who was to give it.' })
  shownBy!: string;

  @column(() => Float, { column: 'share', nullable: true, description: 'The share of wallet, 0 to 1; null for a gain.' })
  share!: number | null;

  @money({ minorUnits: 'agreed_minor', currency: 'currency', description: 'What gain was agreed; null for a share of wallet.' })
  agreed!: unknown;

  @money({ minorUnits: 'received_minor', currency: 'currency', description: 'What of it was received; null for a share of wallet.' })
  received!: unknown;

  @column(() => String, { column: 'source', description: 'Where the figure comes from.' })
  source!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for a key.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'taken_back_at', convert: toInstant, nullable: true, description: 'When it was taken back; null while it stands.' })
  takenBackAt!: string | null;

  @column(() => String, { column: 'taken_back_reason', nullable: true, description: 'Why.' })
  takenBackReason!: string | null;

  @viewerActions({ takenBackAt: 'taken_back_at' }, { TAKE_BACK_BENEFIT_MEASURE: takeBackMeasureRule })
  viewerActions!: unknown;
}

definesTimeline('BenefitMeasure', () => BenefitMeasure, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, recordedBy: { field: 'recordedBy', idOf: 'User' } });

/** Lists of the firm's own figures. */
export const benefitMeasurePage = definePage({
  name: 'BenefitMeasure',
  type: () => BenefitMeasure,
  description: 'The firm’s own figures of what a relationship brought.',
  defaultSize: 25,
  orders: { QUARTER: { column: 'quarter', cast: 'text', field: 'quarter', description: 'By quarter.' } },
  defaultOrder: { field: 'QUARTER', direction: 'DESC' },
  filters: {
    kinds: { type: () => [BenefitMeasureKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    isTakenBack: { type: () => Boolean, field: 'takenBackAt', sql: (row, value: boolean) => sql`(${row('taken_back_at')} is not null) = ${value}`, description: 'Taken back, or not.' },
  },
});
