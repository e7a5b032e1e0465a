import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { roleOf } from '../agreement-role.ts';
import type { ReplenishmentProposalRecord } from '../proposals/proposal.entity.ts';
import { decisionMessages } from './decisions.messages.ts';
import type { HeldProposal } from './hold-proposal.ts';

type Words = Partial<Pick<ReplenishmentProposalRecord, 'vendorApprovedBy' | 'vendorApprovedAt' | 'buyerApprovedBy' | 'buyerApprovedAt'>>;

/** The asker's side's word for what is on the table. */
export function ownWord({ principal, now }: Context, { agreement }: Pick<HeldProposal, 'agreement'>): Words {
  return roleOf(principal, agreement) === 'VENDOR' ? { vendorApprovedBy: principal.id, vendorApprovedAt: now } : { buyerApprovedBy: principal.id, buyerApprovedAt: now };
}

/** The other side's word taken as not given: it was for other quantities. */
export function noWordOfOther({ principal }: Context, { agreement }: Pick<HeldProposal, 'agreement'>): Words {
  return roleOf(principal, agreement) === 'VENDOR' ? { buyerApprovedBy: null, buyerApprovedAt: null } : { vendorApprovedBy: null, vendorApprovedAt: null };
}

export const noWords = { vendorApprovedBy: null, vendorApprovedAt: null, buyerApprovedBy: null, buyerApprovedAt: null } as const satisfies Words;

/** Why it is ordered inside the freeze horizon, as whoever spoke first has said; null outside. */
export function exceptionOf({ proposal, isInsideFreeze }: HeldProposal, reason: string | null | undefined, field: readonly string[]): string | null {
  const said = proposal.exceptionReason ?? textOf(reason, field, { max: 2_000 });
  if (isInsideFreeze && said === null) throw new Refusal({ code: 'REQUIRED', message: decisionMessages.freezeReason, field });
  return said;
}
