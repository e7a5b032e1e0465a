import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { toInstant } from '../../platform/public.type.ts';
import { addsTo, column, expression, one } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { Money } from '../../platform/money.type.ts';
import { agreementMoney, exact, units } from '../amounts.ts';
import { ReplenishmentOrder } from '../orders/order.type.ts';
import { ProposalLine, ReplenishmentProposal } from '../proposals/proposal.type.ts';
import { ProposalApproversEnum, ProposalRejectionEnum } from './decision.enums.ts';
import { acceptCounterRule, approveProposalRule, counterProposalRule, dropCounterRule, rejectProposalRule } from './decisions.policy.ts';
import { actionOf } from './proposal-actions.ts';

const nobody = 'null until then, for the platform, and for whom the asker does not see.';
const isOpen = (row: Row): Sql => sql`${row('status')} in ('COMPUTED', 'PENDING_APPROVAL', 'COUNTERED')`;

/** What deciding adds to a proposal. */
@addsTo(() => ReplenishmentProposal)
export class ProposalDecision {
  @expression(() => ProposalApproversEnum, { nullable: true, sql: (row) => sql`case when ${isOpen(row)} then proposal_approvers(${row('id')}) end`, description: 'Whose word it takes as it stands now; null once it is decided.' })
  approvers!: string | null;

  @expression(() => Boolean, { nullable: true, sql: (row) => sql`case when ${isOpen(row)} then proposal_is_inside_freeze(${row('id')}) end`, description: 'Whether it is needed inside the freeze horizon: then it takes a reason, and the word of both. Null once it is decided.' })
  isInsideFreeze!: boolean | null;

  @expression(() => Money, {
    sql: (row) => sql`json_build_array(${exact(sql`proposal_amount(${row('id')})`)}, (select a.currency from vmi_agreement a where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')}))`,
    convert: (value) => ({ amount: (value as [string, string])[0], currencyCode: (value as [string, string])[1] }), description: 'What is on the table: as countered where somebody has countered, as proposed elsewhere, at the agreement’s prices.',
  })
  amountOnTable!: Money;

  @column(() => Boolean, { column: 'is_automatic', description: 'Whether it was approved without a person.' })
  isAutomatic!: boolean;

  @agreementMoney({ column: 'approved_limit', nullable: true, description: 'Up to which amount that went without a person then; null where a person approved it.' })
  approvedLimit!: unknown;

  @one(() => User, { link: { vendor_approved_by: 'id' }, nullable: true, description: `Who gave the vendor’s word for what is on the table; ${nobody}` })
  vendorApprovedBy!: User | null;

  @column(() => DateTime, { column: 'vendor_approved_at', convert: toInstant, nullable: true, description: 'When the vendor’s word was given; null while it is not.' })
  vendorApprovedAt!: Date | null;

  @one(() => User, { link: { buyer_approved_by: 'id' }, nullable: true, description: `Who gave the buyer’s word for what is on the table; ${nobody}` })
  buyerApprovedBy!: User | null;

  @column(() => DateTime, { column: 'buyer_approved_at', convert: toInstant, nullable: true, description: 'When the buyer’s word was given; null while it is not.' })
  buyerApprovedAt!: Date | null;

  @column(() => SharingSideEnum, { column: 'countered_by_side', nullable: true, description: 'Which side put other quantities on the table; null where neither has.' })
  counteredBySide!: string | null;

  @column(() => String, { column: 'exception_reason', nullable: true, description: 'Why it cannot wait until after the freeze horizon; null where nobody had to say.' })
  exceptionReason!: string | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: `Whose word was the last that it took, or who rejected it; ${nobody}` })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When it was approved, rejected or lapsed; null while it is open, and where it was superseded.' })
  decidedAt!: Date | null;

  @column(() => ProposalRejectionEnum, { column: 'rejection_code', nullable: true, description: 'Why it was rejected; null unless it was.' })
  rejectionCode!: string | null;

  @column(() => String, { column: 'decision_reason', nullable: true, description: 'What was said of the rejection.' })
  decisionReason!: string | null;

  @one(() => ReplenishmentOrder, { link: { id: 'proposal_id' }, nullable: true, description: 'The order that it became; null unless it was approved.' })
  order!: ReplenishmentOrder | null;

  @viewerActionsOver(subjectOf, {
    [actionOf.APPROVE]: approveProposalRule, [actionOf.COUNTER]: counterProposalRule, [actionOf.ACCEPT_COUNTER]: acceptCounterRule, [actionOf.DROP_COUNTER]: dropCounterRule, [actionOf.REJECT]: rejectProposalRule,
  })
  viewerActions!: unknown;
}

/** What the rules look at. */
function subjectOf(row: Row): Sql {
  return sql`(select json_build_object('status', ${row('status')}, 'vendorSide', a.vendor_side, 'agreementStatus', a.status, 'approvers', proposal_approvers(${row('id')}), 'vendorApprovedBy', ${row('vendor_approved_by')},
      'buyerApprovedBy', ${row('buyer_approved_by')}, 'counteredBySide', ${row('countered_by_side')}, 'expiresAt', ${row('expires_at')})
    from vmi_agreement a where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')})`;
}

/** What deciding adds to a line. */
@addsTo(() => ProposalLine)
export class ProposalLineDecision {
  @units({ column: 'countered', nullable: true, description: 'Units that are on the table instead of those proposed; null where nobody countered.' })
  countered!: string | null;

  @column(() => String, { column: 'counter_reason', nullable: true, description: 'Why; null where nobody countered.' })
  counterReason!: string | null;

  @units({ column: 'accepted', nullable: true, description: 'Units ordered; null unless the proposal was approved.' })
  accepted!: string | null;
}

definesTimeline('ProposalLine', () => ProposalLine);
