import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { NeedsPersonEnum } from './needs-person.ts';
import { ProposalStatusEnum } from './proposal.enums.ts';
import { ReplenishmentProposal } from './proposal.type.ts';

/** Lists of proposals, wherever they stand. */
export const proposalPage = definePage({
  name: 'ReplenishmentProposal',
  type: () => ReplenishmentProposal,
  description: 'Proposals that the asker may see.',
  defaultSize: 25,
  orders: {
    COMPUTED_AT: { column: 'computed_at', cast: 'timestamptz', field: 'computedAt', description: 'By when they were computed.' },
    EXPIRES_AT: { column: 'expires_at', cast: 'timestamptz', field: 'expiresAt', description: 'By when they can no longer be decided.' },
    NEEDED_ON: { column: 'needed_on', cast: 'date', field: 'neededOn', description: 'By when the goods are needed.' },
  },
  defaultOrder: { field: 'COMPUTED_AT', direction: 'DESC' },
  filters: {
    statuses: { type: () => [ProposalStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    agreementIds: { type: () => [ID], field: 'agreement', sql: isAmong('VmiAgreement', 'agreement_id'), description: 'Under one of these agreements; at most 100.' },
    shipToIds: { type: () => [ID], field: 'shipTo', sql: isAmong('Location', 'ship_to_id'), description: 'For one of these places; at most 100.' },
    itemIds: { type: () => [ID], field: 'lines', sql: hasItem, description: 'With a line of one of these items; at most 100.' },
    needsPerson: { type: () => [NeedsPersonEnum], field: 'needsPerson', sql: (row, reasons: readonly string[]) => sql`${row('needs_person')} && ${[...reasons]}::text[]`, description: 'That needs a person for one of these reasons.' },
    neededOnOrBefore: { type: () => LocalDate, field: 'neededOn', sql: (row, day: string) => sql`${row('needed_on')} <= ${day}::date`, description: 'Needed on this day or earlier.' },
  },
});

function isAmong(type: string, columnName: string) {
  return (row: Row, ids: readonly string[]): Sql => sql`${row(columnName)} = any(${uuids(type, ids)}::uuid[])`;
}

function hasItem(row: Row, ids: readonly string[]): Sql {
  return sql`exists (select from proposal_line l where l.workspace_id = ${row('workspace_id')} and l.proposal_id = ${row('id')} and l.item_id = any(${uuids('Item', ids)}::uuid[]))`;
}

function uuids(type: string, ids: readonly string[]): string[] {
  return ids.map((id) => idOf(type, id)).filter((id) => id !== null);
}
