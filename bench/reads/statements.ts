import type { Session } from '../../src/platform/database/session.ts';
import { raw, type Sql, sql } from '../../src/platform/sql.ts';

/**
 * The operations as somebody who knows the tables and the answer would write them in SQL. What a partner sees is said here once more
 * beside the row-level policies, since the planner finds a partner's few rows only by that. `row_to_json` takes half the time of
 * `json_build_object`.
 */

/** A whole answer as one text. */
export function answered(field: string, value: Sql): Sql {
  return sql`select row_to_json(answer)::text as answer from (select row_to_json(root) as data from (select ${value} as ${raw(field)}) root) answer`;
}

export function nodeById(uuid: string): Sql {
  return sql`(select row_to_json(node) from (
    select ${globalId('Party', 'id')} as id, ${name('party')} as name, country_code as "countryCode", website, is_focal as "isFocal", ${instant('updated_at')} as "updatedAt"
    from party where id = ${uuid}::uuid) node)`;
}

export function listOf(size: number, session: Session): Sql {
  const { isStaff } = session;
  const lastChange = sql`(select row_to_json(e) from (
    select ${globalId('AuditEntry', 'id')} as id, action, principal_kind as "actorKind", ${instant('recorded_at')} as "recordedAt"
    from audit_entry where workspace_id = page.workspace_id and subject_id = page.id order by audit_entry.id desc limit 1) e)`;
  return connection(sql`select * from relationship where ${own(session)} order by partner_name, id limit ${raw(String(size + 1))}`, size, sql`
    ${globalId('Relationship', 'id')} as id, market, stage, ${isStaff ? raw('is_key') : raw('null')} as "isKey", started_on as "startedOn", ${instant('updated_at')} as "updatedAt",
    (select row_to_json(p) from (select ${globalId('Party', 'id')} as id, ${name('party')} as name, country_code as "countryCode"
      from party where workspace_id = page.workspace_id and id = page.partner_id) p) as partner,
    (select row_to_json(u) from (select ${globalId('User', 'id')} as id, display_name as "displayName"
      from user_account where workspace_id = page.workspace_id and id = page.manager_id) u) as manager,
    ${isStaff ? lastChange : raw('null')} as "lastChange"`);
}

export function partiesWithRelationships(session: Session): Sql {
  const { isStaff, partyId, focalPartyId } = session;
  const visible = isStaff ? raw('true') : sql`(party.id in (${partyId}::uuid, ${focalPartyId}::uuid) or party.parent_id = ${partyId}::uuid)`;
  return sql`(select row_to_json(c) from (select (select coalesce(json_agg(node), '[]') from (
    select ${globalId('Party', 'id')} as id, ${name('party')} as name, country_code as "countryCode", (select row_to_json(c) from (select
      (select count(*) from relationship where workspace_id = party.workspace_id and partner_id = party.id and ${own(session)}) as "totalCount",
      (select coalesce(json_agg(r), '[]') from (select ${globalId('Relationship', 'id')} as id, market, stage
        from relationship where workspace_id = party.workspace_id and partner_id = party.id and ${own(session)} order by partner_name, relationship.id limit 5) r) as nodes) c) as relationships
    from party where ${visible} order by party.name, party.id limit 20) node) as nodes) c)`;
}

export function pageBehind([partnerName, id]: readonly [string, string], session: Session): Sql {
  return connection(sql`select * from relationship where (partner_name, id) > (${partnerName}, ${id}::uuid) and ${own(session)} order by partner_name, id limit 21`, 20, sql`
    ${globalId('Relationship', 'id')} as id, market, stage, started_on as "startedOn", ${instant('updated_at')} as "updatedAt"`, sql`true as "hasPreviousPage", `);
}

export function filteredList(session: Session): Sql {
  const fitting = sql`from relationship where market = 'SUPPLIER' and stage in ('MAINTAINED', 'ENHANCED', 'TERMINATED') and ${own(session)}`;
  return sql`(select row_to_json(c) from (select (select count(*) ${fitting}) as "totalCount", (select coalesce(json_agg(node), '[]') from (
    select ${globalId('Relationship', 'id')} as id, stage, (select row_to_json(p) from (select ${globalId('Party', 'id')} as id, ${name('party')} as name
      from party where workspace_id = page.workspace_id and id = page.partner_id) p) as partner
    from (select * ${fitting} order by partner_name, relationship.id limit 20) page) node) as nodes) c)`;
}

function own({ isStaff, partyId }: Session): Sql {
  return isStaff ? raw('true') : sql`relationship.partner_id = ${partyId}::uuid`;
}

function connection(page: Sql, size: number, columns: Sql, hasPreviousPage: Sql = raw('')): Sql {
  const length = raw(String(size));
  return sql`(with page as materialized (select *, row_number() over () as place from (${page}) page) select row_to_json(c) from (select
    (select coalesce(json_agg(node), '[]') from (select ${columns} from page where place <= ${length}) node) as nodes,
    (select row_to_json(i) from (select exists (select from page where place > ${length}) as "hasNextPage", ${hasPreviousPage}
      (select partner_name || ' ' || id from page where place <= ${length} order by place desc limit 1) as "endCursor") i) as "pageInfo") c)`;
}

function globalId(type: string, column: string): Sql {
  return raw(`translate(encode(convert_to('${type}:' || ${column}, 'UTF8'), 'base64'), '+/=', '-_')`);
}

function name(table: string): Sql {
  return raw(`coalesce(${table}.names ->> 'en', ${table}.name)`);
}

function instant(column: string): Sql {
  return raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
