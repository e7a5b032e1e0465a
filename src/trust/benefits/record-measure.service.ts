import type { Side } from '../../domain/sides.ts';
import { daysOfQuarter } from '../../domain/quarters.ts';
import { gainSharedFinding, shareOfWalletFinding } from '../../domain/trust/outcomes.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Market } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceFacts, recordEvidence } from '../evidence/record-evidence.ts';
import { endOfDay } from '../quarter-ends.ts';
import { BenefitMeasureEntity, type BenefitMeasureRow } from './benefit.entity.ts';
import type { MeasureFacts, RecordGainSharedInput, RecordShareOfWalletInput, TakeBackBenefitMeasureInput } from './benefit.input.ts';
import { benefitMessages } from './benefits.messages.ts';
import { recordMeasureRule, takeBackMeasureRule } from './benefits.policy.ts';

/** What acts on a figure answer. A type, as the payload's index asks. */
export type MeasureAnswer = { readonly benefitMeasureId: string };

const constraints: Record<string, UserErrorFacts> = { benefit_measure_one_a_quarter: { code: 'DUPLICATE', message: benefitMessages.measuredAlready, field: ['input', 'quarter'] } };

/** Records what part of its purchases of a kind one side makes from the other: evidence of the commitment of the side that buys. */
export function recordShareOfWallet(ctx: Context, input: RecordShareOfWalletInput): Promise<WriteAnswer<MeasureAnswer>> {
  return write(ctx, { rule: recordMeasureRule, input: { shareOfWallet: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { share } = input;
    if (!(share >= 0 && share <= 1)) throw new Refusal({ code: 'OUT_OF_RANGE', message: benefitMessages.notAShare, field: ['input', 'share'] });
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    return record(tx, input, { relationshipId: relationship.id, kind: 'SHARE_OF_WALLET', shownBy: buyerIn(relationship.market), share }, (map) => shareOfWalletFinding(share, map));
  });
}

/** Records what was received of a gain that was agreed to be shared: evidence of the side that was to give it. */
export function recordGainShared(ctx: Context, input: RecordGainSharedInput): Promise<WriteAnswer<MeasureAnswer>> {
  return write(ctx, { rule: recordMeasureRule, input: { gainShared: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const [agreed, received] = [moneyOf(input.agreed, ['input', 'agreed']), moneyOf(input.received, ['input', 'received'])];
    if (agreed.minorUnits === 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: benefitMessages.nothingAgreed, field: ['input', 'agreed'] });
    if (agreed.currencyCode !== received.currencyCode) throw new Refusal({ code: 'INVALID', message: benefitMessages.oneCurrency, field: ['input', 'received'] });
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const gain = { agreedMinor: String(agreed.minorUnits), receivedMinor: String(received.minorUnits), currency: agreed.currencyCode };
    return record(tx, input, { relationshipId: relationship.id, kind: 'GAIN_SHARED', shownBy: input.giver, ...gain }, (map) => gainSharedFinding(Number(received.minorUnits), Number(agreed.minorUnits), map));
  });
}

/** Takes a figure back, and the evidence that followed from it. */
export function takeBackBenefitMeasure(ctx: Context, input: TakeBackBenefitMeasureInput): Promise<WriteAnswer<MeasureAnswer>> {
  return write(ctx, { rule: takeBackMeasureRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const takenBackReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const measure = await lockVisible<BenefitMeasureRow>(tx.em, BenefitMeasureEntity, ctx, idOf('BenefitMeasure', input.benefitMeasureId), ['input', 'benefitMeasureId']);
    checkVersion(measure, 'BenefitMeasure', input.expectedVersion);
    if (measure.takenBackAt != null) throw new Refusal({ code: 'STATE_CONFLICT', message: benefitMessages.takenBackAlready, currentState: 'TAKEN_BACK', allowedActions: [] });
    authorize(ctx, takeBackMeasureRule, measure);
    tx.em.assign(measure, { takenBackAt: ctx.now, takenBackBy: ctx.principal.id, takenBackReason });
    await tx.em.flush();
    await correctEvidence(tx, { type: 'BenefitMeasure', id: measure.id, key: measure.quarter }, null);
    return { benefitMeasureId: measure.id };
  });
}

async function record(tx: Write, { quarter, source }: MeasureFacts, figure: Partial<BenefitMeasureRow>, outcome: EvidenceFacts['outcome']): Promise<MeasureAnswer> {
  const { em, ctx: { principal: { workspaceId, id: recordedBy } } } = tx;
  const occurredAt = endOf(tx.ctx, quarter);
  const measure = em.create(BenefitMeasureEntity, { workspaceId, id: newId(), quarter, source: requiredText(source, ['input', 'source'], 500), recordedBy, ...figure } as BenefitMeasureRow);
  await em.flush();
  await recordEvidence(tx, { relationshipId: measure.relationshipId, direction: shownBy(measure.shownBy), source: { type: 'BenefitMeasure', id: measure.id, key: quarter }, occurredAt, outcome });
  return { benefitMeasureId: measure.id };
}

/** Who buys, in a market where one side does. */
function buyerIn(market: Market): Side {
  if (market === 'SUPPLIER') return 'FOCAL';
  if (market === 'CUSTOMER' || market === 'DISTRIBUTOR') return 'PARTNER';
  throw new Refusal({ code: 'INVALID', message: benefitMessages.noWallet, field: ['input', 'relationshipId'] });
}

function endOf({ now }: Context, quarter: string): Date {
  const field = ['input', 'quarter'];
  if (!/^\d{4}-Q[1-4]$/.test(quarter) || quarter < '1900') throw new Refusal({ code: 'INVALID', message: benefitMessages.noQuarter, field });
  const end = endOfDay(daysOfQuarter(quarter).last);
  if (end >= now) throw new Refusal({ code: 'OUT_OF_RANGE', message: benefitMessages.quarterRuns, field });
  return end;
}
