import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import { BondKindEnum } from './bond.enums.ts';
import { isInForce } from './in-force.ts';
import { endBondRule, seeBond, seeBondOwnView, updateBondRule, verifyBondRule } from './bonds.policy.ts';

defineActions({ UPDATE_BOND: 'Change what is recorded of a bond.', VERIFY_BOND: 'Verify it by evidence.', END_BOND: 'End it, with a reason.' });

@readType({
  table: 'bond', rule: seeBond, implements: [Node, Versioned, Actionable],
  description: 'What holds a relationship. A bond counts while it is in force and verified; what is merely claimed counts for nothing.',
})
export class Bond extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'What it holds.' })
  relationship!: Relationship;

  @column(() => BondKindEnum, { column: 'kind', description: 'Its level; never changes.' })
  kind!: string;

  @column(() => String, { column: 'description', description: 'What it consists of.' })
  description!: string;

  @money({ minorUnits: 'our_cost_minor', currency: 'our_cost_currency', rule: seeBondOwnView, description: 'What it costs the firm in a year; staff only.' })
  ourCost!: unknown;

  @money({ minorUnits: 'our_benefit_minor', currency: 'our_benefit_currency', rule: seeBondOwnView, description: 'What it is worth to the firm in a year; staff only.' })
  ourBenefit!: unknown;

  @money({ minorUnits: 'their_cost_minor', currency: 'their_cost_currency', description: 'What it costs the partner in a year; null while unknown.' })
  theirCost!: unknown;

  @money({ minorUnits: 'their_benefit_minor', currency: 'their_benefit_currency', description: 'What it is worth to the partner in a year; null while unknown.' })
  theirBenefit!: unknown;

  @money({
    minorUnits: 'our_switching_cost_minor', currency: 'our_switching_cost_currency', rule: seeBondOwnView,
    description: 'What leaving it would cost the firm, once: specific assets, repeated trade; null while unknown; staff only.',
  })
  ourSwitchingCost!: unknown;

  @money({
    minorUnits: 'their_switching_cost_minor', currency: 'their_switching_cost_currency', rule: seeBondOwnView,
    description: 'What leaving it would cost the partner, once; null while unknown; staff only.',
  })
  theirSwitchingCost!: unknown;

  @column(() => LocalDate, { column: 'started_on', nullable: true, description: 'First day; null when unknown.' })
  startedOn!: string | null;

  @column(() => LocalDate, { column: 'until_on', nullable: true, description: 'Last day agreed; null while it is open.' })
  untilOn!: string | null;

  @expression(() => Boolean, { sql: isInForce, description: 'True today: it has begun, its period is not over, and nobody has ended it.' })
  isInForce!: boolean;

  @column(() => Boolean, { column: 'is_shown_to_partner', nullable: true, rule: seeBondOwnView, description: 'The partner sees it; staff only.' })
  isShownToPartner!: boolean | null;

  @expression(() => Boolean, { sql: (row) => sql`${row('verified_at')} is not null`, description: 'Somebody has found it true, as it now stands.' })
  isVerified!: boolean;

  @column(() => DateTime, { column: 'verified_at', convert: toInstant, nullable: true, description: 'When it was verified; null until then.' })
  verifiedAt!: Date | null;

  @one(() => User, { link: { verified_by: 'id' }, nullable: true, description: 'Who verified it; null until then, for a key, and for a person not to be seen.' })
  verifiedBy!: User | null;

  @column(() => String, { column: 'evidence', nullable: true, rule: seeBondOwnView, description: 'What shows it; staff only.' })
  evidence!: string | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day, once it has ended.' })
  endedOn!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, rule: seeBondOwnView, description: 'Why it ended; staff only.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ endedOn: 'ended_on' }, { UPDATE_BOND: updateBondRule, VERIFY_BOND: verifyBondRule, END_BOND: endBondRule })
  viewerActions!: unknown;
}

definesTimeline('Bond', () => Bond, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, verifiedBy: { field: 'verifiedBy', idOf: 'User' } });
