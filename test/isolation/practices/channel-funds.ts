import { seedId } from '../../../src/server/seed.ts';
import type { ChannelFundFacts } from '../../../seeds/channel-facts.ts';
import { channel as formosa } from '../../../seeds/formosa/channel.ts';
import { otherChannel as fjordhave } from '../../../seeds/other-channel.ts';
import type { World } from '../../world.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, forStaff, quotedId } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const ledger = { app_user: 'INSERT SELECT' };
const course = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const stories: Readonly<Record<string, readonly ChannelFundFacts[]>> = { formosa: formosa.funds, fjordhave: fjordhave.funds };
/** No seed has two suppliers in the channel; two rivals must not learn of each other there either. */
const rivals = ['jade-cell', 'saebom'];
const today = new Date().toISOString().slice(0, 10);

/** Funds: that there is one, for all of the channel; how much, for the firm; what is asked of it, for the firm and the one partner. */
export const channelFunds: IsolationPart = {
  grants: { channel_fund: rights, channel_fund_budget: ledger, channel_fund_request: rights, channel_fund_approval: ledger, channel_fund_claim: rights },
  types: {
    ChannelFund: { table: 'channel_fund', changedBy: 'HELD', isEvent: true },
    ChannelFundBudget: { table: 'channel_fund_budget', changedBy: 'NOBODY', isEvent: true },
    ChannelFundRequest: { table: 'channel_fund_request', changedBy: 'BOTH', isEvent: true },
    ChannelFundApproval: { table: 'channel_fund_approval', changedBy: 'NOBODY', isEvent: true },
    ChannelFundClaim: { table: 'channel_fund_claim', changedBy: 'BOTH', isEvent: true },
  },
  narrowing: ['audit_entry_of_channel_fund_budget', 'audit_entry_of_channel_fund_approval'],
  functions: {
    ...course('channel_fund'), ...course('channel_fund_request'), ...course('channel_fund_claim'), 'channel_fund_budget_holds()': 'v', 'channel_fund_request_is_funded()': 'v', 'channel_fund_sums_agree()': 'v',
  },
  records,
  add: async (world, { slug }) => { if (slug === 'formosa') for (const rival of rivals) await addRival(world, rival); },
  twins: {
    channel_fund: { title: "'Twin of ' || title" }, channel_fund_budget: { reason: "'Twin of ' || reason" }, channel_fund_request: { title: "'Twin of ' || title" }, channel_fund_approval: {}, channel_fund_claim: { proof: "'Twin of ' || proof" },
  },
  told: {
    Relationship: ['channelFundRequests'],
    ChannelFund: ['title', 'purpose', 'startsOn', 'endsOn', 'currencyCode', 'state', 'openedAt', 'closedAt'],
    ChannelFundRequest: [
      'relationship', 'fund', 'title', 'activity', 'heldOn', 'state', 'requested', 'approved', 'claimed', 'paid', 'claimUntil', 'requestedBy', 'requestedAt', 'decidedAt', 'decisionNote', 'withdrawnAt', 'withdrawalReason', 'expiredAt', 'claims',
      'timeline',
    ],
    ChannelFundClaim: ['number', 'amount', 'paidAmount', 'proof', 'documents', 'state', 'claimedBy', 'claimedAt', 'verifiedAt', 'paidAt', 'paymentReference', 'refusedAt', 'refusalReason'],
  },
  toldToStaff: { ChannelFund: ['balance'] },
  emptyToPartners: { ChannelFund: ['budgets'], ChannelFundRequest: ['approvals'] },
  lists: [
    { root: 'channelFunds', stem: 'ChannelFund', type: 'ChannelFund', enumerations: { states: 'state' } },
    { root: 'channelFundRequests', stem: 'ChannelFundRequest', type: 'ChannelFundRequest', enumerations: { states: 'state' } },
  ],
  byId: ['channelFund', 'channelFundRequest'],
  acts: {
    RELATIONSHIP_WRITE: ['openChannelFund', 'setChannelFundBudget', 'closeChannelFund'],
    DEALING_WRITE: ['requestChannelFunds', 'approveChannelFunds', 'rejectChannelFunds', 'withdrawChannelFunds', 'claimChannelFunds', 'verifyChannelFundClaim', 'payChannelFundClaim', 'refuseChannelFundClaim'],
  },
  ids: { channelFundId: 'ChannelFund', channelFundRequestId: 'ChannelFundRequest', channelFundClaimId: 'ChannelFundClaim', fundId: 'ChannelFund' },
  samples: { RequestChannelFundsInput: { heldOn: today }, ApproveChannelFundsInput: { claimUntil: today }, ClaimChannelFundsInput: { documents: ['A paper'] } },
};

/** What Radhafen has asked for, once more for a supplier. */
async function addRival({ sql }: World, rival: string): Promise<void> {
  const of = (kind: string) => seedId('formosa', kind, `${rival}-fund`);
  const copy = async (kind: string, from: string, overlay: Readonly<Record<string, unknown>>) => {
    const table = kind.replaceAll('-', '_');
    await sql(`alter table ${table} disable trigger user`);
    await sql(`insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(s) || $1::jsonb)).* from ${table} s where s.id = ${quotedId('formosa', kind, from)}`, [JSON.stringify({ id: of(kind), relationship_id: seedId('formosa', 'relationship', `${rival}.supplier`), ...overlay })]);
    await sql(`alter table ${table} enable trigger user`);
  };
  await copy('channel-fund-request', 'radhafen-harbour', { title: `Rides of ${rival}`, activity: `What ${rival} does`, decision_note: `What ${rival} is told` });
  await copy('channel-fund-approval', 'radhafen-harbour/1', { request_id: of('channel-fund-request') });
  await copy('channel-fund-claim', 'radhafen-harbour/1', { request_id: of('channel-fund-request'), proof: `Proof of ${rival}`, documents: [`Bill of ${rival}`], payment_reference: `Payment to ${rival}` });
}

function records(facts: Facts, make: Make): FactRecord[] {
  return [
    ...(stories[facts.slug] ?? []).flatMap(({ key, title, purpose, budgets, requests }) => [
      inChannel(facts, make('ChannelFund', 'channel-fund', key, null, { title: [title], purpose: [purpose] })),
      ...budgets.map(({ key: budget, reason }) => forStaff(make('ChannelFundBudget', 'channel-fund-budget', budget, null, { reason: [reason] }))),
      ...requests.flatMap(({ key: request, relationship, title: heading, activity, approved, rejected, claims = [] }) => [
        ...(approved?.by ?? []).map(({ key: approval }) => forStaff(make('ChannelFundApproval', 'channel-fund-approval', approval, null, {}))),
        ...[
          make('ChannelFundRequest', 'channel-fund-request', request, null, { title: [heading], activity: [activity], decisionNote: [approved?.note ?? rejected?.note] }),
          ...claims.map(({ key: claim, proof, paid, refused }) => make('ChannelFundClaim', 'channel-fund-claim', claim, null, { proof: [proof], paymentReference: [paid?.reference], refusalReason: [refused?.reason] })),
        ].map((record) => forOwner(facts, relationship, record)),
      ]),
    ]),
    ...(facts.slug === 'formosa' ? rivals.flatMap((rival) => [
      forStaff(make('ChannelFundApproval', 'channel-fund-approval', `${rival}-fund`, null, {})),
      forOwner(facts, `${rival}.supplier`, make('ChannelFundRequest', 'channel-fund-request', `${rival}-fund`, null, { title: [`Rides of ${rival}`], activity: [`What ${rival} does`], decisionNote: [`What ${rival} is told`] })),
      forOwner(facts, `${rival}.supplier`, make('ChannelFundClaim', 'channel-fund-claim', `${rival}-fund`, null, { proof: [`Proof of ${rival}`], documents: [`Bill of ${rival}`], paymentReference: [`Payment to ${rival}`] })),
    ]) : []),
  ];
}

/** Everybody who sells for the firm, or did; what happened to it, only the firm hears. */
function inChannel({ relationships }: Facts, record: FactRecord): FactRecord {
  return { ...record, party: null, parties: [...new Set(relationships.filter(({ market }) => market === 'DISTRIBUTOR').map(({ partner }) => partner))], hearers: [] };
}
