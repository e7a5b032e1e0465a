import { ID } from 'type-graphql';
import { idOf } from '../platform/ids.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { addsTo, page } from '../platform/reads/declare.ts';
import type { Row } from '../platform/reads/reader.ts';
import { oneOf } from '../platform/reads/page.ts';
import { type Sql, sql } from '../platform/sql.ts';
import { textPattern } from './localized-name.ts';
import { Membership } from './membership.type.ts';
import { Party } from './party.type.ts';
import { MembershipStatusEnum, RoleEnum } from './principal.enums.ts';

/** Lists of members, wherever they stand. */
export const membershipPage = definePage({
  name: 'Membership',
  type: () => Membership,
  description: 'Members that the asker may see.',
  defaultSize: 25,
  orders: {
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were invited.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {
    partyIds: { type: () => [ID], field: 'party', sql: ofParties, description: 'For one of these parties; at most 100.' },
    roles: { type: () => [RoleEnum], field: 'role', sql: oneOf('role'), description: 'In one of these roles.' },
    statuses: { type: () => [MembershipStatusEnum], field: 'status', sql: oneOf('status'), description: 'In one of these states.' },
    search: {
      type: () => String,
      field: 'user',
      sql: nameContains,
      description: 'The person’s name contains this text; 1 to 100 characters.',
    },
  },
});

/** The people of a party. Not a field of the party's own file, because memberships know parties and not the other way round. */
@addsTo(() => Party)
export class PartyMembers {
  @page(() => membershipPage, {
    link: { id: 'party_id' },
    description: 'Who acts for this party: partners see their colleagues, who may read members everybody.',
  })
  members!: unknown;
}

/** A filter by party; what is no id of a party matches nothing, as an id of nobody would. */
function ofParties(row: Row, ids: readonly string[]): Sql {
  return sql`${row('party_id')} = any(${ids.map((id) => idOf('Party', id)).filter((id) => id !== null)}::uuid[])`;
}

function nameContains(row: Row, text: string): Sql {
  return sql`exists (select from user_account u where u.workspace_id = ${row('workspace_id')} and u.id = ${row('user_id')}
    and lower(u.display_name) like ${textPattern(text)})`;
}
