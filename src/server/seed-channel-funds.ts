import type { ChannelFundClaimFacts, ChannelFundFacts, ChannelFundRequestFacts } from '../../seeds/channel-facts.ts';
import { ChannelFundApprovalEntity, ChannelFundBudgetEntity, ChannelFundClaimEntity, ChannelFundEntity, ChannelFundRequestEntity } from '../channel/funds/fund.entity.ts';
import { toMinorUnits } from '../domain/money.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out funds of the channel, what partners asked for, who approved it, and what was claimed and paid. */
export async function seedChannelFunds(layer: SeedLayer, funds: readonly ChannelFundFacts[]): Promise<void> {
  for (const fund of funds) addFund(layer, fund);
  await layer.em.flush();
  for (const fund of funds) for (const request of fund.requests) addRequest(layer, fund, request);
  await layer.em.flush();
  for (const fund of funds) addParts(layer, fund);
  await layer.em.flush();
}

function addFund({ em, workspaceId, idOf }: SeedLayer, { key, title, purpose, startsOn, endsOn, currency, by, on }: ChannelFundFacts): void {
  em.create(ChannelFundEntity, {
    workspaceId, id: idOf('channel-fund', key), title, purpose: purpose ?? null, startsOn: dayIn(startsOn), endsOn: dayIn(endsOn), currency, state: 'OPEN', openedBy: idOf('user', by), openedAt: momentIn(on),
  } as never);
}

function addRequest({ em, workspaceId, idOf }: SeedLayer, { key: fund, currency }: ChannelFundFacts, facts: ChannelFundRequestFacts): void {
  const { key, relationship, title, activity, heldOn, amount, by, on, approved, rejected, claims = [] } = facts;
  const open = claims.find(({ paid, refused }) => paid === undefined && refused === undefined)?.amount ?? 0;
  const paid = claims.reduce((sum, one) => sum + (one.paid?.amount ?? 0), 0);
  const decided = approved?.by.at(-1) ?? rejected;
  em.create(ChannelFundRequestEntity, {
    workspaceId, id: idOf('channel-fund-request', key), relationshipId: idOf('relationship', relationship), fundId: idOf('channel-fund', fund), currency, title, activity, heldOn: dayIn(heldOn), requestedMinor: minor(amount, currency),
    approvedMinor: minor(approved?.amount ?? 0, currency), claimedMinor: minor(open, currency), paidMinor: minor(paid, currency), claimUntil: approved === undefined ? null : dayIn(approved.claimUntil),
    state: rejected !== undefined ? 'REJECTED' : approved === undefined ? 'REQUESTED' : open > 0 ? 'CLAIMED' : paid === approved.amount ? 'PAID' : 'APPROVED', requestedBy: idOf('user', by), requestedAt: momentIn(on),
    decidedBy: user(idOf, decided), decidedAt: moment(decided), decisionNote: approved?.note ?? rejected?.note ?? null,
  } as never);
}

/** Budgets, approvals and claims. */
function addParts(layer: SeedLayer, { key: fund, currency, budgets, requests }: ChannelFundFacts): void {
  const { em, workspaceId, idOf } = layer;
  budgets.forEach(({ key, amount, twoAbove, by, on, reason }, index) => {
    em.create(ChannelFundBudgetEntity, {
      workspaceId, id: idOf('channel-fund-budget', key), fundId: idOf('channel-fund', fund), number: index + 1, budgetMinor: minor(amount, currency), twoAboveMinor: twoAbove === undefined ? null : minor(twoAbove, currency), reason,
      setBy: idOf('user', by), setAt: momentIn(on),
    } as never);
  });
  for (const { key: request, relationship, approved, claims = [] } of requests) {
    const of = { workspaceId, relationshipId: idOf('relationship', relationship), requestId: idOf('channel-fund-request', request) };
    for (const { key, by, on } of approved?.by ?? []) {
      em.create(ChannelFundApprovalEntity, { ...of, id: idOf('channel-fund-approval', key), amountMinor: minor(approved!.amount, currency), claimUntil: dayIn(approved!.claimUntil), approvedBy: idOf('user', by), approvedAt: momentIn(on) } as never);
    }
    claims.forEach((claim, index) => em.create(ChannelFundClaimEntity, { ...of, number: index + 1, ...claimed(layer, claim, currency) } as never));
  }
}

function claimed({ idOf }: SeedLayer, { key, amount, proof, documents, by, on, verified, paid, refused }: ChannelFundClaimFacts, currency: string) {
  return {
    id: idOf('channel-fund-claim', key), amountMinor: minor(amount, currency), proof, documents: [...documents], state: paid !== undefined ? 'PAID' : refused !== undefined ? 'REFUSED' : verified === undefined ? 'SUBMITTED' : 'VERIFIED',
    claimedBy: idOf('user', by), claimedAt: momentIn(on), verifiedBy: user(idOf, verified), verifiedAt: moment(verified), paidBy: user(idOf, paid), paidAt: moment(paid), paidMinor: paid === undefined ? null : minor(paid.amount, currency),
    paymentReference: paid?.reference ?? null, refusedBy: user(idOf, refused), refusedAt: moment(refused), refusalReason: refused?.reason ?? null,
  };
}

const minor = (amount: number, currency: string) => String(toMinorUnits(String(amount), currency));
const user = (idOf: SeedLayer['idOf'], act: { readonly by: string } | undefined) => (act === undefined ? null : idOf('user', act.by));
const moment = (act: { readonly on: number } | undefined) => (act === undefined ? null : momentIn(act.on));
