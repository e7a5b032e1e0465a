import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** Why two parties look like one. */
export type DuplicateReason = 'SAME_IDENTIFIER' | 'SAME_NAME' | 'SAME_WEBSITE' | 'SAME_ADDRESS';

/** Two parties that look like one: the one recorded first is proposed to stay. */
export interface DuplicateFacts {
  readonly survivorId: string;
  readonly duplicateId: string;
  readonly reasons: readonly DuplicateReason[];
  readonly position: string;
}

/**
 * Pairs of parties that look like one, the surest first. Each kind of likeness is a key that both have; a key that more than
 * twenty share (the address of an office tower, say) tells nothing, and keeps the work bounded.
 * @param after the position of the last pair seen; null for the beginning
 */
export async function findDuplicates(ctx: Context, first: number, after: string | null): Promise<DuplicateFacts[]> {
  const rows = await ctx.database.read<Row>(sessionOf(ctx.principal), statement(ctx.principal.workspaceId, first, after ?? ''));
  return rows.map(({ survivor, duplicate, reasons, position }) => ({ survivorId: survivor, duplicateId: duplicate, reasons, position }));
}

interface Row {
  readonly survivor: string;
  readonly duplicate: string;
  readonly reasons: DuplicateReason[];
  readonly position: string;
}

const statement = (workspaceId: string, first: number, after: string): Sql => sql`
  with living as materialized (
    select p.id, p.kind, p.name, p.names, p.website, coalesce(p.country_code, '') as country, p.created_at from party p
      where p.workspace_id = ${workspaceId}::uuid and p.merged_into_id is null and not p.is_focal
  ), keys as (
    select l.id, l.kind, 'SAME_IDENTIFIER' as reason, case i.scheme when 'VAT' then 'NATIONAL_ID' else i.scheme end || ' ' || ${bareNumber} as key
      from living l join party_identifier i on i.workspace_id = ${workspaceId}::uuid and i.party_id = l.id
    union select l.id, l.kind, 'SAME_NAME', l.country || ' ' || ${bareName} from living l
      cross join lateral (select l.name as text union select value from jsonb_each_text(l.names)) n where ${bareName} <> ''
    union select l.id, l.kind, 'SAME_WEBSITE', split_part(regexp_replace(lower(l.website), '^https?://(www\\.)?', ''), '/', 1) from living l where l.website is not null
    union select l.id, l.kind, 'SAME_ADDRESS', concat_ws(' ', a.country_code, ${bareAddress}) from living l
      join location a on a.workspace_id = ${workspaceId}::uuid and a.party_id = l.id where cardinality(a.address_lines) > 0 and a.city is not null
  ), telling as (
    select kind, reason, key from keys group by 1, 2, 3 having count(*) between 2 and 20
  ), told as (select k.* from keys k join telling using (kind, reason, key)
  ), pairs as (
    select a.id as one, b.id as other, array_agg(distinct a.reason order by a.reason) as reasons, sum(distinct ${weight}) as weight
      from told a join told b using (kind, reason, key) where a.id < b.id group by 1, 2
  ), placed as (
    select p.*, lpad((99 - weight)::text, 2, '0') || one || other as position from pairs p
  )
  select case when (a.created_at, a.id) <= (b.created_at, b.id) then a.id else b.id end as survivor,
    case when (a.created_at, a.id) <= (b.created_at, b.id) then b.id else a.id end as duplicate, p.reasons, p.position
  from placed p join living a on a.id = p.one join living b on b.id = p.other
  -- An address alone is a neighbour's, too.
  where p.reasons <> '{SAME_ADDRESS}' and p.position > ${after} order by p.position limit ${first}::integer`;

/** Letters and digits only; a VAT number without its country. */
const bareNumber = raw(`regexp_replace(regexp_replace(upper(i.value), '[^0-9A-Z]', '', 'g'), case i.scheme when 'VAT' then '^[A-Z]{2}' else '^$' end, '')`);

/** A name without legal form, spaces and punctuation. */
const legalForms = '股份有限公司|有限责任公司|有限公司|株式会社|株式會社|公司|\\m(company|co|corporation|corp|limited|ltd|inc|llc|plc|gmbh|ag|kg|bv|nv|sarl|srl|spa|kk|pte|pty|ab|as|aps|oy)\\M';
const bareName = raw(`regexp_replace(regexp_replace(replace(replace(lower(n.text), 'k.k.', 'kk'), 'b.v.', 'bv'), '${legalForms}', '', 'g'), '[[:space:][:punct:]（）．・，。、]', '', 'g')`);
const bareAddress = raw(`regexp_replace(lower(array_to_string(a.address_lines, '') || a.city), '[[:space:][:punct:]]', '', 'g')`);

/** Powers of two, so that the sum of different ones tells them all apart. */
const weight = raw(`case a.reason when 'SAME_IDENTIFIER' then 8 when 'SAME_NAME' then 4 when 'SAME_WEBSITE' then 2 else 1 end`);
