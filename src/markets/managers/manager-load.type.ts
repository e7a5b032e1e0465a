import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { textPattern } from '../../partners/localized-name.ts';
import { usualKeyLimit } from '../../domain/manager-load.ts';
import { Node } from '../../platform/public.type.ts';
import { expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { relationshipPage } from '../relationship.page.ts';
import { loadOverridePage } from './manager-limit.type.ts';
import { isAtTheFirm, seeManagerLoad } from './managers.policy.ts';

/**
 * What each manager looks after, as the general manager sees it. Its rows are people: those who manage a living relationship, and those
 * whose role it is, though they have none yet. Counts are taken with the rows, in the one statement of the list.
 */

@readType({
  table: 'user_account', rule: seeManagerLoad, implements: Node,
  description: 'What one manager looks after: everybody who manages a living relationship, and every relationship manager of the firm who has none.',
})
export class ManagerLoad extends Node {
  @one(() => User, { link: { id: 'id' }, description: 'The manager.' })
  manager!: User;

  @expression(() => Boolean, { sql: (row) => isActive(row), description: 'Whether they are an active member of the firm; what somebody manages who is not, is to be handed over.' })
  isActive!: boolean;

  @expression(() => Int, { sql: (row) => keyCount(row), description: 'Living key relationships they manage.' })
  keyRelationships!: number;

  @expression(() => Int, { sql: (row) => countOf(row, sql`not r.is_key`), description: 'Other living relationships they manage.' })
  otherRelationships!: number;

  @expression(() => Int, { sql: (row) => limitOf(row), description: 'The most key relationships they are to have: their own limit, else the workspace’s, else 8.' })
  limit!: number;

  @expression(() => Boolean, { sql: (row) => sql`${keyCount(row)} > ${limitOf(row)}`, description: 'Whether they have more key relationships than that.' })
  isOverLimit!: boolean;

  @expression(() => Int, { sql: (row) => openHandovers(row, 'from_user_id'), description: 'Open hand-overs by which they give relationships away.' })
  handoversOut!: number;

  @expression(() => Int, { sql: (row) => openHandovers(row, 'to_user_id'), description: 'Open hand-overs by which they get relationships.' })
  handoversIn!: number;

  @page(() => relationshipPage, { link: { id: 'manager_id' }, description: 'The relationships they manage, ended ones too.' })
  relationships!: unknown;

  @page(() => loadOverridePage, { link: { id: 'user_id' }, description: 'Why they were given more than the limit.' })
  loadOverrides!: unknown;
}

export const managerLoadPage = definePage({
  name: 'ManagerLoad',
  type: () => ManagerLoad,
  description: 'What managers look after.',
  defaultSize: 25,
  orders: {
    NAME: { column: 'display_name', cast: 'text', field: 'manager', description: 'By the manager’s name.' },
    KEY_RELATIONSHIPS: { column: 'id', cast: 'bigint', field: 'keyRelationships', sql: keyCount, description: 'By how many key relationships they have.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filters: {
    isOverLimit: { type: () => Boolean, field: 'isOverLimit', sql: (row, value: boolean) => sql`(${keyCount(row)} > ${limitOf(row)}) = ${value}`, description: 'Those over their limit, or the others.' },
    isActive: { type: () => Boolean, field: 'isActive', sql: (row, value: boolean) => sql`${isActive(row)} = ${value}`, description: 'Active members of the firm, or those who no longer are.' },
    search: {
      type: () => String, field: 'manager', sql: (row, text: string) => sql`lower(${row('display_name')}) like ${textPattern(text)}`,
      description: 'The manager’s name contains this text; 1 to 100 characters.',
    },
  },
});

function countOf(row: Row, condition: Sql): Sql {
  return sql`(select count(*) from relationship r where r.workspace_id = ${row('workspace_id')} and r.manager_id = ${row('id')} and r.stage <> 'TERMINATED' and ${condition})`;
}

function keyCount(row: Row): Sql {
  return countOf(row, sql`r.is_key`);
}

function limitOf(row: Row): Sql {
  const set = (whose: Sql) => sql`(select l.key_limit from manager_limit l where l.workspace_id = ${row('workspace_id')} and ${whose})`;
  return sql`coalesce(${set(sql`l.user_id = ${row('id')}`)}, ${set(sql`l.user_id is null`)}, ${usualKeyLimit}::smallint)`;
}

function openHandovers(row: Row, side: 'from_user_id' | 'to_user_id'): Sql {
  const whose = side === 'from_user_id' ? sql`h.from_user_id` : sql`h.to_user_id`;
  return sql`(select count(*) from handover h where h.workspace_id = ${row('workspace_id')} and ${whose} = ${row('id')} and h.status = 'OPEN')`;
}

function isActive(row: Row): Sql {
  return isAtTheFirm(row, sql`m.status = 'ACTIVE'`);
}
