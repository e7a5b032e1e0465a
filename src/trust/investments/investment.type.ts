import 'reflect-metadata';
import { Float } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
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
import { evidenceGap } from './evidence-gap.ts';
import { InvestingSidesEnum, InvestmentGapEnum, InvestmentKindEnum, InvestmentStateEnum } from './investment.enums.ts';
import { confirmShareRule, declareShareRule, endInvestmentRule, seeInvestment, seeInvestmentEvidence } from './investments.policy.ts';

defineActions({
  DECLARE_INVESTMENT_SHARE: 'Declare one’s own share in a joint investment.',
  CONFIRM_INVESTMENT_SHARE: 'Confirm the other side’s share in a joint investment.',
  END_JOINT_INVESTMENT: 'End a joint investment, write it off or take it back.',
});

@readType({
  table: 'joint_investment', rule: seeInvestment, implements: [Node, Versioned, Actionable],
  description: 'What one side or both have put into a relationship. Each declares its own share, which both then see; a share counts when the other side has confirmed it.',
})
export class JointInvestment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it was made for.' })
  relationship!: Relationship;

  @column(() => InvestmentKindEnum, { column: 'kind', description: 'What was invested in.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'purpose', description: 'What it is for.' })
  purpose!: string;

  @expression(() => InvestingSidesEnum, {
    sql: (row) => sql`case when ${row('partner_declared_at')} is null then 'FOCAL' when ${row('focal_declared_at')} is null then 'PARTNER' else 'BOTH' end`, description: 'Who has declared a share in it.',
  })
  madeBy!: string;

  @column(() => LocalDate, { column: 'invested_on', description: 'The day it was made.' })
  investedOn!: string;

  @column(() => LocalDate, { column: 'useful_until', nullable: true, description: 'Last day of its useful life; null where none is foreseen.' })
  usefulUntil!: string | null;

  @money({ minorUnits: 'focal_amount_minor', currency: 'focal_amount_currency', description: 'What the firm has put in; null while it has declared nothing.' })
  focalAmount!: unknown;

  @column(() => Float, { column: 'focal_specific_share', nullable: true, description: 'How much of that would be worth nothing in another relationship, 0 to 1.' })
  focalSpecificShare!: number | null;

  @one(() => User, { link: { focal_declared_by: 'id' }, nullable: true, description: 'Who declared the firm’s share; null while nobody has, and for whom the asker does not see.' })
  focalDeclaredBy!: User | null;

  @column(() => DateTime, { column: 'focal_declared_at', convert: toInstant, nullable: true, description: 'When the firm’s share was declared.' })
  focalDeclaredAt!: string | null;

  @one(() => User, { link: { focal_confirmed_by: 'id' }, nullable: true, description: 'Who of the partner confirmed the firm’s share; null while nobody has, and for whom the asker does not see.' })
  focalConfirmedBy!: User | null;

  @column(() => DateTime, { column: 'focal_confirmed_at', convert: toInstant, nullable: true, description: 'When the partner confirmed the firm’s share; null while it has not.' })
  focalConfirmedAt!: string | null;

  @money({ minorUnits: 'partner_amount_minor', currency: 'partner_amount_currency', description: 'What the partner has put in; null while it has declared nothing.' })
  partnerAmount!: unknown;

  @column(() => Float, { column: 'partner_specific_share', nullable: true, description: 'How much of that would be worth nothing in another relationship, 0 to 1.' })
  partnerSpecificShare!: number | null;

  @one(() => User, { link: { partner_declared_by: 'id' }, nullable: true, description: 'Who declared the partner’s share; null while nobody has, and for whom the asker does not see.' })
  partnerDeclaredBy!: User | null;

  @column(() => DateTime, { column: 'partner_declared_at', convert: toInstant, nullable: true, description: 'When the partner’s share was declared.' })
  partnerDeclaredAt!: string | null;

  @one(() => User, { link: { partner_confirmed_by: 'id' }, nullable: true, description: 'Who of the firm confirmed the partner’s share; null while nobody has, and for whom the asker does not see.' })
  partnerConfirmedBy!: User | null;

  @column(() => DateTime, { column: 'partner_confirmed_at', convert: toInstant, nullable: true, description: 'When the firm confirmed the partner’s share; null while it has not.' })
  partnerConfirmedAt!: string | null;

  @expression(() => InvestmentGapEnum, { sql: evidenceGap('focal'), nullable: true, rule: seeInvestmentEvidence, description: 'Why the firm’s share is no evidence of its commitment now; null where it is, and without a share; staff only.' })
  focalEvidenceGap!: string | null;

  @expression(() => InvestmentGapEnum, { sql: evidenceGap('partner'), nullable: true, rule: seeInvestmentEvidence, description: 'Why the partner’s share is no evidence of its commitment now; null where it is, and without a share; staff only.' })
  partnerEvidenceGap!: string | null;

  @column(() => InvestmentStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day, once it has ended.' })
  endedOn!: string | null;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who ended it; null while nobody has, and for whom the asker does not see.' })
  endedBy!: User | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it ended.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions(
    { state: 'state', focalDeclaredAt: 'focal_declared_at', focalConfirmedAt: 'focal_confirmed_at', partnerDeclaredAt: 'partner_declared_at', partnerConfirmedAt: 'partner_confirmed_at' },
    { DECLARE_INVESTMENT_SHARE: declareShareRule, CONFIRM_INVESTMENT_SHARE: confirmShareRule, END_JOINT_INVESTMENT: endInvestmentRule },
  )
  viewerActions!: unknown;
}

definesTimeline('JointInvestment', () => JointInvestment, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, focalDeclaredBy: { field: 'focalDeclaredBy', idOf: 'User' }, focalConfirmedBy: { field: 'focalConfirmedBy', idOf: 'User' },
  partnerDeclaredBy: { field: 'partnerDeclaredBy', idOf: 'User' }, partnerConfirmedBy: { field: 'partnerConfirmedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' },
});
