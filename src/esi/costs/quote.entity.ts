import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import { amount } from './amount.column.ts';

export type QuoteRoundState = 'OPEN' | 'COMPARED' | 'AGREED' | 'NEXT_ROUND' | 'CANCELLED';
export type QuoteRequestState = 'OPEN' | 'CLOSED' | 'AGREED' | 'NOT_AGREED' | 'CANCELLED';

/** One round in which suppliers are asked what a component would cost. The firm's own. */
export const QuoteRoundEntity = defineEntity({
  name: 'QuoteRound',
  tableName: 'quote_round',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    componentId: p.uuid(),
    number: p.integer(),
    state: p.string().$type<QuoteRoundState>(),
    specification: p.string(),
    toolingUnits: p.integer().nullable(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    dueAt: p.datetime(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    targetCost: amount().nullable(),
    shouldCost: amount().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionReason: p.string().nullable(),
    agreedQuoteId: p.uuid().nullable(),
    agreedCost: amount().nullable(),
    ...timestamps,
  },
});
export type QuoteRoundRecord = InferEntity<typeof QuoteRoundEntity>;
partOf('QuoteRound', 'projectId');

/** What one supplier is asked in a round. It knows of no other. */
export const QuoteRequestEntity = defineEntity({
  name: 'QuoteRequest',
  tableName: 'quote_request',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    roundId: p.uuid(),
    state: p.string().$type<QuoteRequestState>(),
    subject: p.string(),
    specification: p.string(),
    currency: p.string(),
    toolingUnits: p.integer().nullable(),
    askedBy: p.uuid(),
    askedAt: p.datetime(),
    dueAt: p.datetime(),
    shownTarget: amount().nullable(),
    outcomeNote: p.string().nullable(),
    toldAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type QuoteRequestRecord = InferEntity<typeof QuoteRequestEntity>;
partOf('QuoteRequest', 'relationshipId');

/** What a supplier answers: a price, or that it gives none. The last one counts; none is rewritten. */
export const CostQuoteEntity = defineEntity({
  name: 'CostQuote',
  tableName: 'cost_quote',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    roundId: p.uuid(),
    requestId: p.uuid(),
    revision: p.integer(),
    isDeclined: p.boolean(),
    unitPrice: amount().nullable(),
    toolingCost: amount().nullable(),
    leadTimeDays: p.integer().nullable(),
    validUntil: p.string().columnType('date').nullable(),
    note: p.string().nullable(),
    submittedBy: p.uuid(),
    submittedAt: p.datetime(),
  },
});
export type CostQuoteRecord = InferEntity<typeof CostQuoteEntity>;
// Sealed: who watches the relationship is not woken by it, and its figures stand nowhere but in the quote.
partOf('CostQuote', 'requestId');
withholdFromAudit('CostQuote', ['isDeclined', 'unitPrice', 'toolingCost', 'leadTimeDays', 'validUntil', 'note']);
