import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type PartnerCharterRecord, PartnerCharterRatingEntity, type PartnerCharterRatingRecord } from './charter.entity.ts';
import type { RatePartnerInput } from './charter.input.ts';
import { ratePartnerRule } from './charters.policy.ts';
import { type CharterDepartmentAnswer, charterConstraints as constraints, holdDepartment, subjectOfDepartment } from './hold-charter.ts';
import { type Statement, statementNames } from './statements.ts';

/** Rates the partner for a department, in the charter year that runs. Said again in the same year, the newer rating counts. */
export function ratePartner(ctx: Context, input: RatePartnerInput): Promise<WriteAnswer<CharterDepartmentAnswer & { readonly ratingId: string }>> {
  return write(ctx, { rule: ratePartnerRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const ratings = ratingsOf(input);
    const held = await holdDepartment(tx, input);
    authorize(ctx, ratePartnerRule, subjectOfDepartment(held));
    const { charter, department } = held;
    const rating = tx.em.create(PartnerCharterRatingEntity, {
      workspaceId: charter.workspaceId, id: newId(), relationshipId: charter.relationshipId, charterId: charter.id, charterDepartmentId: department.id, charterYear: await yearOf(tx, charter), ...ratings,
      ratedBy: ctx.principal.id, ratedAt: ctx.now,
    } as PartnerCharterRatingRecord);
    return { charterId: charter.id, charterDepartmentId: department.id, ratingId: rating.id };
  });
}

function ratingsOf(input: RatePartnerInput): Record<Statement, number> {
  const [min, max] = [1, 5];
  return Object.fromEntries(statementNames.map((name) => {
    const rating = input[name];
    if (rating < min || rating > max) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min, max }, field: ['input', name] });
    return [name, rating];
  })) as Record<Statement, number>;
}

/** The database counts the years, and asks for the same. */
async function yearOf({ em }: Write, { inForceOn }: PartnerCharterRecord): Promise<number> {
  const [row] = await em.execute<{ year: number }[]>(`select partner_charter_year(?::date, (now() at time zone 'UTC')::date) as year`, [inForceOn ?? null]);
  return row!.year;
}
