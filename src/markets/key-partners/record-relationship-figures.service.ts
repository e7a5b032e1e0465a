import { toMinorUnits } from '../../domain/money.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { type MoneyInput, moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { numberOf } from '../field-readers.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { keyPartnerMessages } from './key-partners.messages.ts';
import { recordFiguresRule } from './key-partners.policy.ts';
import { RelationshipFigureEntity } from './relationship-figure.entity.ts';
import type { RecordRelationshipFiguresInput, YearFigureInput } from './relationship-figure.input.ts';

const most = 30;

/** Records what a relationship brought. Earlier figures of the same years stay, as what was thought before. */
export function recordRelationshipFigures(ctx: Context, input: RecordRelationshipFiguresInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: recordFiguresRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    // Locked, so that of two who record the same year the later one is the newer one.
    const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const { workspaceId, id: recordedBy } = ctx.principal;
    // Of after the lock: who waited for it comes later, whenever it was asked.
    const recordedAt = new Date();
    for (const figure of figuresOf(ctx, input.figures)) {
      em.create(RelationshipFigureEntity, { ...figure, workspaceId, id: newId(), relationshipId: relationship.id, recordedAt, recordedBy });
    }
    return { relationshipId: relationship.id };
  });
}

function figuresOf(ctx: Context, figures: readonly YearFigureInput[]) {
  const field = ['input', 'figures'];
  if (figures.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  if (figures.length > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field });
  figures.forEach(({ year }, index) => {
    if (figures.findIndex((other) => other.year === year) < index) throw new Refusal({ code: 'DUPLICATE', message: keyPartnerMessages.yearTwice, values: { year: String(year) }, field: [...field, String(index), 'year'] });
  });
  return figures.map((figure, index) => figureOf(ctx, figure, [...field, String(index)]));
}

function figureOf(ctx: Context, { year, revenue, profit, source }: YearFigureInput, path: readonly string[]) {
  numberOf(year, [...path, 'year'], { min: 1900, max: 9999 });
  // Where the client is, the next year may have begun.
  if (year > new Date(ctx.now.getTime() + 14 * 3_600_000).getUTCFullYear()) throw new Refusal({ code: 'OUT_OF_RANGE', message: keyPartnerMessages.yearAhead, field: [...path, 'year'] });
  const currency = revenue?.currencyCode ?? profit?.currencyCode;
  if (currency === undefined) throw new Refusal({ code: 'REQUIRED', message: keyPartnerMessages.nothingTold, field: [...path, 'revenue'] });
  if (profit != null && profit.currencyCode !== currency) throw new Refusal({ code: 'INVALID', message: keyPartnerMessages.oneCurrency, field: [...path, 'profit', 'currencyCode'] });
  return {
    year, currency,
    revenueMinor: revenue == null ? null : String(moneyOf(revenue, [...path, 'revenue', 'amount']).minorUnits),
    profitMinor: profit == null ? null : signedMinorUnits(profit, [...path, 'profit', 'amount']),
    source: requiredText(source, [...path, 'source'], 2_000),
  };
}

/** Profits may be losses. */
function signedMinorUnits({ amount, currencyCode }: MoneyInput, field: readonly string[]): string {
  const minorUnits = toMinorUnits(amount, currencyCode);
  if (minorUnits === null) throw new Refusal({ code: 'INVALID', message: messages.invalidAmount, values: { currency: currencyCode }, field });
  return String(minorUnits);
}
