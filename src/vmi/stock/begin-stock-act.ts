import { type ExactUnits, exactUnits, unitsText } from '../../domain/units.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { roleOf } from '../agreement-role.ts';
import type { AgreementRole } from '../agreements/agreement.entity.ts';
import { findOwnAgreement } from '../agreements/own-agreement.ts';
import { type LockedPosition, lockPositions } from './lock-positions.ts';
import type { StockFact } from './movements.ts';
import { type AdjustmentKind, StockAdjustmentEntity, type StockAdjustmentRecord } from './stock-adjustment.entity.ts';
import { stockMessages } from './stock.messages.ts';
import type { StockOfPosition } from './stock.policy.ts';

/** What an act on stock answers. A type, as the payload's index asks. */
export type StockAnswer = { readonly stockAdjustmentId: string; readonly stockPositionId: string; readonly toStockPositionId: string | null };

export interface StockActFacts {
  readonly owner?: AgreementRole | null;
  readonly reason: string;
  readonly occurredAt?: Date | null;
}

/** The part of an act's input that names a position. */
export interface NamedPosition {
  readonly id: string;
  readonly field: readonly string[];
}

/** What the act is about, held and allowed. */
export interface StockAct {
  readonly position: LockedPosition;
  /** Where a transfer goes. */
  readonly target: LockedPosition | null;
  readonly role: AgreementRole;
  readonly owner: AgreementRole;
  /** Units of the owner's that were put aside. */
  readonly held: ExactUnits;
}

/** Holds the positions of an act, and asks the act's rule. */
export async function beginStockAct(tx: Write, rule: ActRule<StockOfPosition>, named: readonly [NamedPosition, NamedPosition?], input: StockActFacts): Promise<StockAct> {
  const ids = named.map((one) => (one === undefined ? null : idOf('StockPosition', one.id)));
  const positions = await lockPositions(tx, ids.filter((id) => id !== null));
  const [position, target = null] = named.map((one, index) => {
    const found = positions.get(ids[index] ?? '');
    if (one !== undefined && found === undefined) throw notFound(...one.field);
    return found;
  }) as [LockedPosition, LockedPosition?];
  const agreement = await findOwnAgreement(tx, position.agreementId, named[0].field);
  if (target !== null && target.agreementId !== position.agreementId) await findOwnAgreement(tx, target.agreementId, named[1]!.field);
  const heldBy = await heldUnits(tx, position);
  const { vendorSide, status: agreementStatus } = agreement;
  authorize(tx.ctx, rule, { vendorSide, agreementStatus, isConsigned: position.vendorOwned > 0n, isHeldForVendor: heldBy.VENDOR > 0n });
  const role = roleOf(tx.ctx.principal, agreement);
  const owner = input.owner ?? (role === 'VENDOR' || position.ownershipRule !== 'RECEIPT' ? 'VENDOR' : 'BUYER');
  if (role === 'VENDOR' && owner === 'BUYER') throw new Refusal({ code: 'NOT_ALLOWED', message: stockMessages.buyersStock, field: ['input', 'owner'] });
  return { position, target, role, owner, held: heldBy[owner] };
}

/** Only the ledger knows whose the units are that were put aside. */
async function heldUnits({ em, ctx }: Write, { positionId }: LockedPosition): Promise<Record<AgreementRole, ExactUnits>> {
  const rows = await em.execute<{ owner: AgreementRole; units: string }[]>(
    "select owner, sum(delta)::text as units from stock_entry where workspace_id = ? and position_id = ? and bucket = 'HELD' group by owner", [ctx.principal.workspaceId, positionId]);
  const held: Record<AgreementRole, ExactUnits> = { VENDOR: 0n, BUYER: 0n };
  for (const { owner, units } of rows) held[owner] = exactUnits(units)!;
  return held;
}

/** Units of a client, above 0. */
export function unitsOf(text: string, field: readonly string[]): ExactUnits {
  const units = exactUnits(text);
  if (units === null) throw new Refusal({ code: 'INVALID', message: stockMessages.notUnits, field });
  if (units <= 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: stockMessages.notPositive, field });
  return units;
}

/** Refuses to take more than there is. */
export function refuseMoreThan(there: ExactUnits, units: ExactUnits, field: readonly string[]): void {
  if (units > there) throw new Refusal({ code: 'OUT_OF_RANGE', message: stockMessages.notSoMany, values: { units: unitsText(there < 0n ? 0n : there) }, field });
}

/** The owner's units on hand; refused where nobody has counted. */
export function onHandOf({ position: { onHand, vendorOwned }, owner }: StockAct, field: readonly string[]): ExactUnits {
  if (onHand === null) throw new Refusal({ code: 'INVALID', message: stockMessages.notCounted, field });
  return owner === 'VENDOR' ? vendorOwned : onHand - vendorOwned;
}

/** Records the act; the entries of the ledger follow from it. */
export function recordAdjustment({ em, ctx }: Write, { position, target, owner }: StockAct, { kind, units }: { readonly kind: AdjustmentKind; readonly units: ExactUnits }, input: StockActFacts): { readonly fact: StockFact; readonly answer: StockAnswer } {
  const occurredAt = input.occurredAt ?? ctx.now;
  if (occurredAt > ctx.now) throw new Refusal({ code: 'OUT_OF_RANGE', message: stockMessages.inFuture, field: ['input', 'occurredAt'] });
  const { relationshipId, agreementId, positionId } = position;
  const { id } = em.create(StockAdjustmentEntity, {
    workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, agreementId, positionId, kind, owner, units: unitsText(units), toPositionId: target?.positionId ?? null,
    reason: requiredText(input.reason, ['input', 'reason'], 2_000), occurredAt, recordedBy: ctx.principal.id, recordedBySide: sideOf(ctx.principal),
  } as StockAdjustmentRecord);
  return { fact: { source: { type: 'StockAdjustment', id }, occurredAt }, answer: { stockAdjustmentId: id, stockPositionId: positionId, toStockPositionId: target?.positionId ?? null } };
}
