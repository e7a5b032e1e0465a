import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { rowsOf } from './card-rows.ts';
import { holdScorecard } from './hold-scorecard.ts';
import type { ScorecardAnswer } from './open-scorecard.service.ts';
import type { ScorecardRowRecord } from './scorecard.entity.ts';
import type { JudgeScorecardRowsInput, ScorecardJudgementInput } from './scorecard.input.ts';
import { scorecardMessages } from './scorecards.messages.ts';
import { judgeRowsRule } from './scorecards.policy.ts';
import { valueOn } from './score-value.ts';

const most = 50;
const path = ['input', 'judgements'];

/** Judges rows for the scoring side; what was judged before is replaced. */
export function judgeScorecardRows(ctx: Context, input: JudgeScorecardRowsInput): Promise<WriteAnswer<ScorecardAnswer>> {
  return write(ctx, { rule: judgeRowsRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { judgements } = input;
    if (judgements.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: path });
    if (judgements.length > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field: path });
    const card = await holdScorecard(tx, judgeRowsRule, idOf('PeriodScorecard', input.scorecardId), ['input', 'scorecardId'], input);
    const rows = await rowsOf(tx, card);
    const judged = judgements.map((judgement, index) => judge(tx, rows, judgement, [...path, String(index)]));
    if (new Set(judged).size < judged.length) throw new Refusal({ code: 'DUPLICATE', message: scorecardMessages.rowTwice, field: path });
    tx.em.assign(card, { revision: card.revision + 1 });
    return { scorecardId: card.id };
  });
}

function judge({ em, ctx }: Write, rows: readonly ScorecardRowRecord[], { scorecardRowId, value, reason }: ScorecardJudgementInput, field: readonly string[]): ScorecardRowRecord {
  const row = rows.find(({ id }) => id === idOf('ScorecardRow', scorecardRowId));
  if (row === undefined) throw notFound(...field, 'scorecardRowId');
  if (row.told !== 'JUDGED') throw new Refusal({ code: 'INVALID', message: scorecardMessages.notJudged, field: [...field, 'scorecardRowId'] });
  em.assign(row, value == null ? { value: null, evidenceCount: 0, reason: null, judgedBy: null, judgedAt: null } : {
    value: valueOn(row, value, [...field, 'value']), evidenceCount: 1, reason: requiredText(reason, [...field, 'reason'], 2_000), judgedBy: ctx.principal.id, judgedAt: ctx.now,
  });
  return row;
}
