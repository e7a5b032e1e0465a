import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { ContestConfidentialityBreachInput, DeclareConfidentialityBreachInput } from './confidentiality.input.ts';
import { contestBreachRule, declareBreachRule } from './involvements.policy.ts';
import { type ConfidentialityAnswer, confidentialityConstraints as constraints, lockConfidentiality, lockConfidentialityAndParts } from './lock-confidentiality.ts';
import { reportBreach } from './report-breach.ts';

/**
 * Says, for either side, that one side has broken an agreement. What it had opened is closed at once; for trust it counts as an opportunistic
 * act only once another person has confirmed the report that is made of it: here, or of a supplier's declaration by the platform.
 */
export function declareConfidentialityBreach(ctx: Context, input: DeclareConfidentialityBreachInput): Promise<WriteAnswer<ConfidentialityAnswer & { opportunisticActId: string | null }>> {
  return write(ctx, { rule: declareBreachRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { brokenBySide, severity } = input;
    const breachNote = requiredText(input.note, ['input', 'note'], 2_000);
    const { agreement } = await lockConfidentialityAndParts(tx, declareBreachRule, input, 'ACTIVE');
    if (severity < 2 || severity > 8) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 2, max: 8 }, field: ['input', 'severity'] });
    const breachedOn = pastDay(ctx, input.occurredOn, ['input', 'occurredOn'])!;
    tx.em.assign(agreement, { state: 'BREACHED', breachedBy: ctx.principal.id, breachedAt: ctx.now, breachNote, breachDeclaredBySide: sideOf(ctx.principal), breachedBySide: brokenBySide, breachedOn, breachSeverity: severity });
    // A partner's session learns nothing of reports, and makes none.
    const opportunisticActId = ctx.principal.isStaff ? await reportBreach(tx, agreement) : null;
    return { agreementId: agreement.id, opportunisticActId };
  });
}

/** Contests, for the side that the other says has broken an agreement, that it has. */
export function contestConfidentialityBreach(ctx: Context, input: ContestConfidentialityBreachInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: contestBreachRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const contestNote = requiredText(input.note, ['input', 'note'], 2_000);
    const agreement = await lockConfidentiality(tx, contestBreachRule, input);
    tx.em.assign(agreement, { contestedBy: ctx.principal.id, contestedAt: ctx.now, contestNote });
    return { agreementId: agreement.id };
  });
}
