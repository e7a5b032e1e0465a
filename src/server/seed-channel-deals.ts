import type { ChannelDealFacts } from '../../seeds/channel-facts.ts';
import { ChannelDealCheckEntity, ChannelDealEntity, type ChannelDealState } from '../channel/deals/deal.entity.ts';
import { customerKey } from '../channel/deals/deal-customer.ts';
import { keyOf } from '../domain/channel/same-customer.ts';
import { toMinorUnits } from '../domain/money.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out the deals that partners registered, and what the firm checked when it decided. */
export async function seedChannelDeals(layer: SeedLayer, deals: readonly ChannelDealFacts[]): Promise<void> {
  for (const deal of deals) addDeal(layer, deal);
  await layer.em.flush();
  for (const deal of deals) addCheck(layer, deal);
  await layer.em.flush();
}

function addDeal({ em, workspaceId, idOf }: SeedLayer, facts: ChannelDealFacts): void {
  const { key, relationship, title, customer: { name, countryCode, postalCode, number }, productFamily, amount: [amount, currency], expectedOn, by, on, approved, refused, won, lost, withdrawn, expired } = facts;
  const customer = { customerName: name, customerScheme: number?.[0] ?? null, customerNumber: number?.[1] ?? null, customerPostalCode: postalCode ?? null, customerCountry: countryCode };
  const [decided, closed, extended] = [approved ?? refused, won ?? lost, approved?.extended];
  em.create(ChannelDealEntity, {
    workspaceId, id: idOf('channel-deal', key), relationshipId: idOf('relationship', relationship), title, ...customer, customerKey: customerKey(customer), productFamily, productKey: keyOf(productFamily), amountMinor: minor(amount, currency), currency,
    expectedOn: dayIn(expectedOn), state: stateOf(facts), registeredBy: idOf('user', by), registeredAt: momentIn(on), decidedBy: user(idOf, decided), decidedAt: moment(decided), decisionNote: decided?.note ?? null, refusal: refused?.refusal ?? null,
    protectedUntil: approved === undefined ? null : dayIn(approved.until), extensions: extended === undefined ? 0 : 1, extendedBy: user(idOf, extended), extendedAt: moment(extended), extensionReason: extended?.reason ?? null,
    closedBy: user(idOf, closed), closedAt: moment(closed), closingNote: lost?.reason ?? won?.note ?? null, wonMinor: won === undefined ? null : minor(won.amount, currency),
    withdrawnBy: user(idOf, withdrawn), withdrawnAt: moment(withdrawn), withdrawalReason: withdrawn?.reason ?? null, expiredAt: moment(expired),
  } as never);
}

function addCheck({ em, workspaceId, idOf }: SeedLayer, { key, relationship, approved, refused, found = 0 }: ChannelDealFacts): void {
  const decided = approved ?? refused;
  if (decided === undefined) return;
  em.create(ChannelDealCheckEntity, {
    workspaceId, id: idOf('channel-deal-check', key), relationshipId: idOf('relationship', relationship), dealId: idOf('channel-deal', key), decision: approved === undefined ? 'REFUSED' : 'APPROVED', verdict: found === 0 ? 'NONE' : 'CONFLICT', found,
    note: decided.conflictNote ?? null, madeBy: idOf('user', decided.by), madeAt: momentIn(decided.on),
  } as never);
}

function stateOf({ approved, refused, won, lost, withdrawn, expired }: ChannelDealFacts): ChannelDealState {
  if (withdrawn !== undefined) return 'WITHDRAWN';
  if (won !== undefined) return 'WON';
  if (lost !== undefined) return 'LOST';
  if (expired !== undefined) return 'EXPIRED';
  if (refused !== undefined) return 'REFUSED';
  return approved === undefined ? 'REGISTERED' : 'APPROVED';
}

const minor = (amount: number, currency: string) => String(toMinorUnits(String(amount), currency));
const user = (idOf: SeedLayer['idOf'], act: { readonly by: string } | undefined) => (act === undefined ? null : idOf('user', act.by));
const moment = (act: { readonly on: number } | undefined) => (act === undefined ? null : momentIn(act.on));
