import { dayNumber } from '../../domain/calendar/day.ts';
import { type Period, periodOf } from '../../domain/scorecards/periods.ts';
import { usualScorecardModels } from '../../domain/scorecards/scorecard-model.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { rowOf, termsOf } from './card-rows.ts';
import { PeriodScorecardEntity, type PeriodScorecardRecord, ScorecardRowEntity, type ScorecardRowRecord } from './scorecard.entity.ts';
import type { OpenScorecardInput, ScorecardPeriodInput } from './scorecard.input.ts';
import { scorecardMessages } from './scorecards.messages.ts';
import { openScorecardRule } from './scorecards.policy.ts';

/** What acts on scorecards answer. A type, as the payload's index asks. */
export type ScorecardAnswer = { readonly scorecardId: string };

const period = ['input', 'period'];
const exists: UserErrorFacts = { code: 'DUPLICATE', message: scorecardMessages.openAlready, field: period };

/** Opens a card of one side for a period, with the rows that the model has now. */
export function openScorecard(ctx: Context, input: OpenScorecardInput): Promise<WriteAnswer<ScorecardAnswer>> {
  return write(ctx, { rule: openScorecardRule, input, idempotencyKey: input.idempotencyKey, constraints: { scorecard_once: exists } }, async ({ em }) => {
    const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, openScorecardRule, relationship, ['input', 'relationshipId']);
    const { kind: periodKind, year: periodYear, number: periodNumber, firstDay, lastDay } = periodAsked(ctx, input.period);
    const { workspaceId, id: relationshipId } = relationship;
    const { raterSide } = input;
    if (await em.count(PeriodScorecardEntity, { workspaceId, relationshipId, raterSide, periodKind, firstDay, state: { $ne: 'WITHDRAWN' } }) > 0) throw new Refusal(exists);
    const model = usualScorecardModels[raterSide];
    const card = em.create(PeriodScorecardEntity, {
      workspaceId, id: newId(), relationshipId, raterSide, periodKind, periodYear, periodNumber, firstDay, lastDay, state: 'OPEN', openedBy: ctx.principal.id, openedAt: ctx.now,
      shownSince: raterSide === 'PARTNER' ? ctx.now : null, ...termsOf(model, lastDay),
    } as PeriodScorecardRecord);
    await em.flush();
    for (const [index, criterion] of model.criteria.entries()) em.create(ScorecardRowEntity, { ...rowOf(criterion, index + 1), workspaceId, id: newId(), relationshipId, scorecardId: card.id } as ScorecardRowRecord);
    return { scorecardId: card.id };
  });
}

const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

function periodAsked({ now }: Context, { kind, year, number }: ScorecardPeriodInput): Period {
  if (!(year >= 1900 && year <= 9999) || !(number >= 1 && number <= 12 / monthsOf[kind])) throw new Refusal({ code: 'OUT_OF_RANGE', message: scorecardMessages.noSuchPeriod, field: period });
  const asked = periodOf(`${year}-${String((number - 1) * monthsOf[kind] + 1).padStart(2, '0')}-01`, kind);
  const today = now.toISOString().slice(0, 10);
  if (asked.firstDay > today) throw new Refusal({ code: 'OUT_OF_RANGE', message: scorecardMessages.periodAhead, field: period });
  if (dayNumber(asked.lastDay) < dayNumber(today) - 731) throw new Refusal({ code: 'OUT_OF_RANGE', message: scorecardMessages.periodLongAgo, field: period });
  return asked;
}
