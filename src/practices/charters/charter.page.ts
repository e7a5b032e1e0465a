import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { PartnerCharterStateEnum } from './charter.enums.ts';
import { PartnerCharter } from './charter.type.ts';
import { seeCharter } from './charters.policy.ts';

/** Lists of charters, wherever they stand. */
export const charterPage = definePage({
  name: 'PartnerCharter',
  type: () => PartnerCharter,
  description: 'Partner charters; staff only.',
  rule: seeCharter,
  defaultSize: 25,
  orders: {
    DRAFTED_AT: { column: 'drafted_at', cast: 'timestamptz', field: 'draftedAt', description: 'By when they were drafted.' },
    RENEWAL_DUE_ON: { column: 'renewal_due_on', cast: 'date', field: 'renewalDueOn', isNullable: true, description: 'By when their renewal is due; those that were never in force last.' },
  },
  defaultOrder: { field: 'DRAFTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [PartnerCharterStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    renewalDueOnOrBefore: { type: () => LocalDate, field: 'renewalDueOn', sql: (row, day: string) => sql`${row('renewal_due_on')} <= ${day}::date`, description: 'Whose renewal is due on this day or before.' },
    isObjectedTo: {
      type: () => Boolean, field: 'departments', description: 'Those to which a department objects, or the others.',
      sql: (row, value: boolean) => sql`exists (select from partner_charter_department d where d.workspace_id = ${row('workspace_id')} and d.charter_id = ${row('id')} and d.state = 'OBJECTED') = ${value}`,
    },
    waitsForUserIds: { type: () => [ID], field: 'departments', sql: waitsFor, description: 'That one of these people is to sign for a department yet; at most 100.' },
  },
});

/** What is no id of a user matches nothing, as an id of nobody would. */
function waitsFor(row: Row, users: readonly string[]): Sql {
  const ids = users.map((user) => idOf('User', user)).filter((id) => id !== null);
  return sql`(${row('state')} = 'SIGNING' and exists (select from partner_charter_department d where d.workspace_id = ${row('workspace_id')} and d.charter_id = ${row('id')}
    and d.state = 'NAMED' and d.spokesperson_id = any(${ids}::uuid[])))`;
}
