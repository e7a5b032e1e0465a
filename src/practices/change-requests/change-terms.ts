import { Refusal } from '../../platform/errors/refusal.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import type { Write } from '../../platform/writes/write.ts';
import { newId } from '../../platform/ids.ts';
import { sideOf } from '../../trust/sides.ts';
import { ChangeRequestRoundEntity, type ChangeRequestRecord, type ChangeRequestRoundRecord } from './change-request.entity.ts';
import type { ChangeTermsInput } from './change-request.input.ts';
import { changeMessages } from './change-requests.messages.ts';

/** Terms as a round keeps them. */
export type ChangeTerms = Pick<ChangeRequestRoundRecord, 'what' | 'why' | 'effectiveOn' | 'costMinor' | 'costCurrency' | 'answerDueOn'>;

const day = 86_400_000;
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const usualAnswerDays = 14;
const mostAnswerDays = 90;

/**
 * A client's terms as they are kept.
 * @throws {Refusal} OUT_OF_RANGE for days that are past or too far off, REQUIRED and INVALID for texts and amounts
 */
export function termsOf({ what, why, effectiveOn, cost, answerDueOn }: ChangeTermsInput, now: Date): ChangeTerms {
  const path = (name: string) => ['input', 'terms', name];
  const due = answerDueOn ?? dayOf(now.getTime() + usualAnswerDays * day);
  if (due <= dayOf(now.getTime()) || due > dayOf(now.getTime() + mostAnswerDays * day)) throw new Refusal({ code: 'OUT_OF_RANGE', message: changeMessages.daysToAnswer, field: path('answerDueOn') });
  // Somewhere on earth it is yesterday still.
  if (effectiveOn < dayOf(now.getTime() - day / 2)) throw new Refusal({ code: 'OUT_OF_RANGE', message: changeMessages.dayPast, field: path('effectiveOn') });
  const money = cost == null ? null : moneyOf(cost, path('cost'));
  return {
    what: requiredText(what, path('what'), 10_000), why: requiredText(why, path('why'), 4_000), effectiveOn, answerDueOn: due,
    costMinor: money === null ? null : String(money.minorUnits), costCurrency: money?.currencyCode ?? null,
  };
}

/** Writes down the round that a request has come to, for the asker's side. The request is held, and says so already. */
export async function addRound({ em, ctx }: Write, { workspaceId, relationshipId, id: requestId, round: number }: ChangeRequestRecord, terms: ChangeTerms): Promise<void> {
  // The database asks the request for its round.
  await em.flush();
  em.create(ChangeRequestRoundEntity, { workspaceId, relationshipId, requestId, id: newId(), number, bySide: sideOf(ctx.principal), madeBy: ctx.principal.id, madeAt: ctx.now, ...terms } as ChangeRequestRoundRecord);
  await em.flush();
}
