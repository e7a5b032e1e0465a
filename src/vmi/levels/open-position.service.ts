import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { LocationEntity } from '../../partners/party-details.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { VmiAgreementItemRecord, VmiAgreementRecord } from '../agreements/agreement.entity.ts';
import { agreementOf, earliestDay, lockAgreementItem } from '../agreements/lock-agreement.ts';
import { holdAgreement } from '../agreements/own-agreement.ts';
import { PositionParametersEntity, type PositionParametersRecord, StockPositionEntity, type StockPositionRecord } from '../positions/position.entity.ts';
import { holdLevels, refuseEnded } from './held-levels.ts';
import { type Levels, levelsOf } from './levels-of.ts';
import type { EndStockPositionInput, OpenStockPositionInput } from './levels.input.ts';
import { levelMessages } from './levels.messages.ts';
import { endPositionRule, type LevelsSubject, openPositionRule } from './levels.policy.ts';

/** What acts on a position answer. */
export type PositionAnswer = { readonly positionId: string };

const constraints = { stock_position_once: { code: 'DUPLICATE', message: levelMessages.positionThere, field: ['input', 'locationId'] } } as const;

/** Keeps an item of an agreement at a place from now on; where it was kept before, again. What is on hand there nobody knows until it is counted. */
export function openStockPosition(ctx: Context, input: OpenStockPositionInput): Promise<WriteAnswer<PositionAnswer>> {
  return write(ctx, { rule: openPositionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, item } = await lockAgreementItem(tx, input);
    authorize(ctx, openPositionRule, await subjectOf(tx, agreement), ['input', 'vmiAgreementItemId']);
    if (!item.isAgreed || item.endedOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: levelMessages.itemNotAgreed, currentState: item.isAgreed ? 'ENDED' : 'NOT_AGREED', allowedActions: [] });
    const locationId = await placeOf(tx, agreement, input.locationId);
    const { workspaceId, relationshipId, id: agreementId } = agreement;
    const earlier = await tx.em.findOne<StockPositionRecord>(StockPositionEntity, { workspaceId, agreementId, itemId: item.itemId, locationId });
    if (earlier !== null && earlier.endedOn == null) throw new Refusal({ ...constraints.stock_position_once });
    const levels = levelsOf(input.levels, ['input', 'levels'], earlier);
    const positionId = earlier === null ? create(tx, { relationshipId, agreementId, item, locationId }, levels) : reopen(tx, earlier, levels);
    await tx.em.flush();
    tx.em.create(PositionParametersEntity, {
      workspaceId, id: newId(), relationshipId, agreementId, positionId, ...levels, source: 'MANUAL', reason: null, setBy: ctx.principal.id, setBySide: sideOf(ctx.principal), setAt: ctx.now,
    } as PositionParametersRecord);
    return { positionId };
  });
}

/** Keeps nothing at a position from a day on. What is there stays in the ledger. */
export function endStockPosition(ctx: Context, input: EndStockPositionInput): Promise<WriteAnswer<PositionAnswer>> {
  return write(ctx, { rule: endPositionRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const field = ['input', 'stockPositionId'];
    const id = idOf('StockPosition', input.stockPositionId);
    await holdAgreement(tx, await agreementOf(tx, StockPositionEntity, id, field), field);
    const held = (await holdLevels(tx.em, ctx.principal.workspaceId, [id!])).get(id!);
    if (held === undefined) throw notFound(...field);
    checkVersion(held, 'StockPosition', input.expectedVersion);
    refuseEnded(held, field);
    authorize(ctx, endPositionRule, held, field);
    if (input.endedOn < earliestDay(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: levelMessages.dayPast, field: ['input', 'endedOn'] });
    await refuseUnderWay(tx, held.id);
    const position = await lockVisible<StockPositionRecord>(tx.em, StockPositionEntity, ctx, id, field);
    position.endedOn = input.endedOn;
    return { positionId: held.id };
  });
}

async function subjectOf({ em }: Write, { workspaceId, id, status }: VmiAgreementRecord): Promise<LevelsSubject> {
  const [row] = await em.execute<{ side: LevelsSubject['setterSide'] }[]>('select vmi_setter_side(?, ?) as side', [workspaceId, id]);
  return { setterSide: row!.side, agreementStatus: status };
}

/** A place of one of the two sides that the asker sees. */
async function placeOf({ em, ctx }: Write, agreement: VmiAgreementRecord, globalId: string): Promise<string> {
  const field = ['input', 'locationId'];
  const location = await findVisible<{ readonly id: string; readonly partyId: string }>(em, LocationEntity, ctx, idOf('Location', globalId), field);
  const { focalId, partnerId } = await findOwnRelationship(em, ctx, agreement.relationshipId, field);
  const isOfEither = location.partyId === focalId || location.partyId === partnerId;
  // Whose else it may be is nothing that a partner has heard of.
  if (!isOfEither && !ctx.principal.isStaff) throw notFound(...field);
  if (!isOfEither) throw new Refusal({ code: 'INVALID', message: levelMessages.notOfBoth, field });
  return location.id;
}

interface NewPosition {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly item: VmiAgreementItemRecord;
  readonly locationId: string;
}

function create({ em, ctx }: Write, { item, ...of }: NewPosition, levels: Levels): string {
  const id = newId();
  em.create(StockPositionEntity, { workspaceId: ctx.principal.workspaceId, id, ...of, agreementItemId: item.id, itemId: item.itemId, ...levels, endedOn: null } as StockPositionRecord);
  return id;
}

function reopen({ em }: Write, earlier: StockPositionRecord, levels: Levels): string {
  em.assign(earlier, { ...levels, endedOn: null });
  return earlier.id;
}

/** What is on its way comes, and what is proposed for it may be ordered any moment. The caller holds the agreement, as whoever proposes and decides does. */
async function refuseUnderWay({ em, ctx }: Write, id: string): Promise<void> {
  const [row] = await em.execute<{ isComing: boolean; isProposed: boolean }[]>(
    `select on_order <> 0 or in_transit <> 0 as "isComing", exists (select from proposal_line l where l.workspace_id = p.workspace_id and l.position_id = p.id and l.is_open) as "isProposed"
     from stock_position p where p.workspace_id = ? and p.id = ?`, [ctx.principal.workspaceId, id],
  );
  const refuse = (currentState: string, message: Message) => new Refusal({ code: 'STATE_CONFLICT', message, currentState, allowedActions: [], field: ['input', 'stockPositionId'] });
  if (row?.isComing === true) throw refuse('UNDER_WAY', levelMessages.underWay);
  if (row?.isProposed === true) throw refuse('PROPOSED', levelMessages.proposed);
}
