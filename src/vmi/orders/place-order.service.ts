import { storedUnits, unitsText } from '../../domain/units.ts';
import { refuseLapsed } from '../../markets/certificates/refuse-lapsed.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { VmiAgreementItemEntity, type VmiAgreementItemRecord, type VmiAgreementRecord, type VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { termsInForce } from '../agreements/terms-in-force.ts';
import { findOwnAgreement } from '../agreements/own-agreement.ts';
import { StockPositionEntity, type StockPositionRecord } from '../positions/position.entity.ts';
import { dayOfNow, isFrozen } from './freeze.ts';
import { issueOrder, type OrderedUnits } from './issue-order.ts';
import { type OrderAnswer, orderConstraints } from './lock-order.ts';
import { eachLine, onceEach, quantityOf } from './order-lines.ts';
import type { OrderedLineInput, PlaceReplenishmentOrderInput } from './order.input.ts';
import { orderMessages } from './orders.messages.ts';
import { placeOrderRule } from './orders.policy.ts';

/** Orders under an agreement in force without a proposal, for the buyer; at the agreement's prices. */
export function placeOrder(ctx: Context, input: PlaceReplenishmentOrderInput): Promise<WriteAnswer<OrderAnswer>> {
  return write(ctx, { rule: placeOrderRule, input, idempotencyKey: input.idempotencyKey, constraints: orderConstraints }, async (tx) => {
    const agreement = await findOwnAgreement(tx, idOf('VmiAgreement', input.agreementId), ['input', 'agreementId']);
    authorize(ctx, placeOrderRule, agreement);
    const terms = await requireTerms(tx, agreement);
    await refuseLapsed(tx, agreement.relationshipId, 'PLACE_ORDER');
    const note = noteOf(ctx, input, terms);
    const { lines, shipToId } = await linesOf(tx, agreement, input.lines);
    return issueOrder(tx, { agreement, terms, proposal: { id: null, shipToId, neededOn: input.requestedOn }, lines, note });
  });
}

async function requireTerms({ em, ctx }: Write, agreement: VmiAgreementRecord): Promise<VmiAgreementVersionRecord> {
  const terms = agreement.status === 'ACTIVE' ? await termsInForce(em, agreement, dayOfNow(ctx.now)) : null;
  if (terms === null) throw new Refusal({ code: 'STATE_CONFLICT', message: orderMessages.agreementNotActive, currentState: agreement.status, allowedActions: [] });
  return terms;
}

/** Inside the freeze horizon the buyer says why; the vendor's answer is its consent. */
function noteOf({ now }: Context, { note, requestedOn }: PlaceReplenishmentOrderInput, { freezeDays }: VmiAgreementVersionRecord): string | null {
  const today = dayOfNow(now);
  if (requestedOn < today) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.dayPast, field: ['input', 'requestedOn'] });
  const said = textOf(note, ['input', 'note'], { max: 2_000 });
  if (said === null && isFrozen(requestedOn, freezeDays, today)) throw new Refusal({ code: 'REQUIRED', message: orderMessages.sayWhySoLate, field: ['input', 'note'] });
  return said;
}

/** All of one place, each position once. */
async function linesOf({ em }: Write, { workspaceId, id: agreementId }: VmiAgreementRecord, inputs: readonly OrderedLineInput[]): Promise<{ lines: OrderedUnits[]; shipToId: string }> {
  const ids = inputs.map(({ positionId }) => idOf('StockPosition', positionId)).filter((id) => id !== null);
  const positions = await em.find<StockPositionRecord>(StockPositionEntity, { workspaceId, agreementId, id: { $in: ids }, endedOn: null });
  const items = await em.find<VmiAgreementItemRecord>(VmiAgreementItemEntity, { workspaceId, agreementId, id: { $in: positions.map(({ agreementItemId }) => agreementItemId) }, endedOn: null });
  const positionOf = new Map(positions.map((position) => [position.id, position]));
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const once = onceEach();
  const lines = eachLine(inputs, (input, path) => {
    const position = positionOf.get(idOf('StockPosition', input.positionId) ?? '');
    const item = position && itemOf.get(position.agreementItemId);
    if (position === undefined || item === undefined) throw notFound(...path, 'positionId');
    once(position.id, [...path, 'positionId']);
    if (position.locationId !== positions.find(({ id }) => id === ids[0])?.locationId) throw new Refusal({ code: 'INVALID', message: orderMessages.onePlace, field: [...path, 'positionId'] });
    return { positionId: position.id, itemId: position.itemId, units: wholePacks(input.quantity, item, [...path, 'quantity']), unitPrice: item.unitPrice };
  });
  return { lines, shipToId: positionOf.get(lines[0]!.positionId)!.locationId };
}

function wholePacks(quantity: string, { packSize }: VmiAgreementItemRecord, field: readonly string[]): string {
  const units = quantityOf(quantity, field);
  const pack = storedUnits(packSize);
  if (units % pack !== 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: orderMessages.wholePacks, values: { pack: unitsText(pack) }, field });
  return unitsText(units);
}
