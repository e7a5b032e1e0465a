import type { Coalition } from '../../domain/gain-sharing/game.ts';
import { coalitionOf } from '../../domain/gain-sharing/game.ts';
import { mostExactParties } from '../../domain/gain-sharing/shapley.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from '../involvements/involvement.entity.ts';
import type { SplitFacts } from './compute-split.ts';
import { minorUnitsOf } from './hold-value.ts';
import { JointValueLineEntity, type JointValueLineRecord, type JointValueRecord } from './value.entity.ts';
import type { CoalitionValueInput, ProposeJointValueSplitInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';

/** A split as it was asked for, checked. */
export interface AskedSplit extends SplitFacts {
  readonly currency: string;
  /** By place; the firm has no part. */
  readonly parties: readonly { readonly involvementId: string | null; readonly relationshipId: string | null }[];
  /** Of the suppliers in turn; null for the Shapley value. */
  readonly offers: readonly (bigint | null)[];
}

/** What a split is to be computed from, with the joint value's lines. */
export async function readSplit(tx: Write, value: JointValueRecord, input: ProposeJointValueSplitInput): Promise<AskedSplit> {
  const { currency } = value;
  const lines = await tx.em.find(JointValueLineEntity, { workspaceId: value.workspaceId, jointValueId: value.id });
  const suppliers = await findSuppliers(tx, value, lines, input);
  const parties = [{ involvementId: null, relationshipId: null }, ...suppliers.map(({ id, relationshipId }) => ({ involvementId: id, relationshipId }))];
  const contributed = parties.map(({ involvementId }) => lines.reduce((sum, line) => ((line.involvementId ?? null) === involvementId ? sum + minorUnitsOf(line.verifiedAmount!, currency, []) : sum), 0n));
  const total = minorUnitsOf(value.verifiedAmount!, currency, []);
  if (total <= 0n) throw new Refusal({ code: 'INVALID', message: valueMessages.nothingToShare, field: ['input', 'jointValueId'] });
  const offers = input.parties.map(({ offeredAmount }, index) => (offeredAmount == null ? null : minorUnitsOf(offeredAmount, currency, ['input', 'parties', String(index), 'offeredAmount'])));
  return { basis: input.basis, currency, parties, offers, total, contributed, named: namedOf(input, suppliers, currency), orders: ordersOf(input, parties.length), seed: seedOf(value.id) };
}

async function findSuppliers({ em }: Write, { workspaceId, projectId }: JointValueRecord, lines: readonly JointValueLineRecord[], { parties, coalitions }: ProposeJointValueSplitInput): Promise<EsiInvolvementRecord[]> {
  if (parties.length < 1 || parties.length > 29 || (coalitions ?? []).length > 50) throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.tooManyParties, field: ['input', 'parties'] });
  const ids = parties.map(({ esiInvolvementId }) => idOf('EsiInvolvement', esiInvolvementId));
  const found = new Map((await em.find(EsiInvolvementEntity, { workspaceId, projectId, id: { $in: ids.filter((id) => id !== null) } })).map((one) => [one.id, one]));
  const suppliers = ids.map((id, index) => {
    const involvement = found.get(id ?? '');
    if (involvement === undefined) throw notFound('input', 'parties', String(index), 'esiInvolvementId');
    return involvement;
  });
  const named = new Set(ids);
  if (named.size !== ids.length || lines.some(({ involvementId }) => involvementId != null && !named.has(involvementId))) throw new Refusal({ code: 'INVALID', message: valueMessages.partyMissing, field: ['input', 'parties'] });
  return suppliers;
}

/** What was judged of parties alone and of coalitions, by their places. */
function namedOf(input: ProposeJointValueSplitInput, suppliers: readonly EsiInvolvementRecord[], currency: string): Map<Coalition, bigint> {
  const alone = [input.firmAloneAmount, ...input.parties.map(({ aloneAmount }) => aloneAmount)];
  const coalitions = input.coalitions ?? [];
  if (input.basis !== 'JUDGED' && (coalitions.length > 0 || alone.some((amount) => amount != null))) throw new Refusal({ code: 'INVALID', message: valueMessages.judgedOnly, field: ['input', 'basis'] });
  const named = new Map<Coalition, bigint>();
  for (const [place, amount] of alone.entries()) if (amount != null) named.set(1 << place, minorUnitsOf(amount, currency, place === 0 ? ['input', 'firmAloneAmount'] : ['input', 'parties', String(place - 1), 'aloneAmount']));
  for (const [index, asked] of coalitions.entries()) {
    const field = ['input', 'coalitions', String(index)];
    const members = membersIn(asked, suppliers, field);
    if (members.size < 2 || members.size > suppliers.length || named.has(coalitionOf(members))) throw new Refusal({ code: 'INVALID', message: valueMessages.coalition, field });
    named.set(coalitionOf(members), minorUnitsOf(asked.amount, currency, [...field, 'amount']));
  }
  return named;
}

function membersIn({ withFirm, esiInvolvementIds }: CoalitionValueInput, suppliers: readonly EsiInvolvementRecord[], field: readonly string[]): Set<number> {
  const places = esiInvolvementIds.map((globalId, index) => {
    const id = idOf('EsiInvolvement', globalId);
    const place = suppliers.findIndex((one) => one.id === id) + 1;
    if (place === 0) throw notFound(...field, 'esiInvolvementIds', String(index));
    return place;
  });
  return new Set([...(withFirm ? [0] : []), ...places]);
}

function ordersOf({ orders }: ProposeJointValueSplitInput, parties: number): number {
  if (orders == null) return 2_000;
  if (parties > mostExactParties && orders >= 100 && orders <= 20_000) return orders;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.ordersOnly, field: ['input', 'orders'] });
}

/** Chosen by nobody: the same joint value draws the same orders, and another draws others. */
function seedOf(id: string): number {
  return Number.parseInt(id.slice(-7), 16);
}
