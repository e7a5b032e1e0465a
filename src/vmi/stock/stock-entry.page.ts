import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf, type PageDeclaration } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { AgreementRoleEnum, StockBucketEnum, StockCauseEnum } from './stock.enums.ts';
import { StockEntry } from './stock-entry.type.ts';

const byTime = {
  type: () => StockEntry,
  defaultSize: 50,
  orders: { OCCURRED_AT: { column: 'occurred_at', cast: 'timestamptz', field: 'occurredAt', description: 'By when it happened.' } },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
} as const satisfies Partial<PageDeclaration>;

const inTime = {
  causes: { type: () => [StockCauseEnum], field: 'cause', sql: oneOf('cause'), description: 'For one of these causes.' },
  occurredSince: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} >= ${at.toISOString()}::timestamptz`, description: 'Happened at this instant or later.' },
  occurredBefore: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} < ${at.toISOString()}::timestamptz`, description: 'Happened before this instant.' },
} as const satisfies PageDeclaration['filters'];

/** The stock ledger. */
export const stockEntryPage = definePage({
  ...byTime,
  name: 'StockEntry',
  description: 'Entries of the stock ledger.',
  filters: {
    ...inTime,
    buckets: { type: () => [StockBucketEnum], field: 'bucket', sql: oneOf('bucket'), description: 'In one of these buckets.' },
    owners: { type: () => [AgreementRoleEnum], field: 'owner', sql: oneOf('owner'), description: 'Of one of these owners.' },
  },
});

/** What the buyer has bought. */
export const ownershipPassedPage = definePage({ ...byTime, name: 'OwnershipPassed', description: 'Entries by which units passed from vendor to buyer, each with price and amount.', filters: inTime });
