import { marketColumns, marketValues } from './market-columns.ts';
/** A workspace far larger than the demo worlds, laid out by a few statements: for questions of speed, where every name may look alike. */
export interface LargeNetwork {
  readonly slug: string;
  readonly parties: number;
  /** Of these, `ownRelationships` are the partner's: most of them ended, as history. */
  readonly relationships: number;
  readonly auditEntriesEach: number;
}

/** Party 0 is the focal firm, party 1 the partner that `supplier` signs in for, parties 2 to 41 its departments. */
const ownParts = 40;
export const ownRelationships = 200;
const managers = 50;
/** So many markets does each of the other parties stand in at most. */
const markets = ['SUPPLIER', 'CUSTOMER', 'DISTRIBUTOR', 'COMPETITOR', 'INFLUENCER', 'INTERNAL'];

export type RowKind = 'workspace' | 'party' | 'user' | 'membership' | 'relationship' | 'audit';
const kinds: readonly RowKind[] = ['workspace', 'party', 'user', 'membership', 'relationship', 'audit'];

/** The id of the n-th row of a kind. Rows of two networks have the same ids, so that the workspace alone keeps them apart. */
export function rowId(kind: Exclude<RowKind, 'workspace'>, n: number): string {
  return `${idPrefix(kind)}${n.toString(16).padStart(12, '0')}`;
}

/** A workspace's id is its own. */
export function workspaceIdOf({ slug }: Pick<LargeNetwork, 'slug'>): string {
  return `${idPrefix('workspace')}${Buffer.from(slug).toString('hex').padEnd(12, '0').slice(0, 12)}`;
}

function idPrefix(kind: RowKind): string {
  return `0190000${kinds.indexOf(kind)}-0000-7000-8000-`;
}

/** The same in SQL. */
function id(kind: RowKind, n: string): string {
  return `('${idPrefix(kind)}' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

const tables = ['workspace', 'party', 'user_account', 'membership', 'relationship', 'audit_entry'];

/** The statements that lay a network out, for the owner of the tables; one transaction, then `vacuum analyze`. */
export function layOut(network: LargeNetwork): string[] {
  const workspace = `'${workspaceIdOf(network)}'::uuid`;
  return [
    // Policies bind the owner too, and the queue of what awaits its seal is no part of the question.
    ...tables.map((table) => `alter table ${table} no force row level security`),
    'alter table audit_entry disable trigger user',
    `insert into workspace (id, slug, name, focal_party_id) values (${workspace}, '${network.slug}', '${network.slug}', ${id('party', '0')})`,
    parties(network, workspace),
    users(network, workspace),
    memberships(workspace),
    relationships(network, workspace),
    auditEntries(network, workspace),
    'set constraints all immediate',
    'alter table audit_entry enable trigger user',
    ...tables.map((table) => `alter table ${table} force row level security`),
  ];
}

/** Multiplying by a prime shuffles: neither names nor times follow the ids, as in life. */
const shuffled = (n: string, among: number) => `(${n}::bigint * 7919 % ${among})`;

function parties({ parties: count }: LargeNetwork, workspace: string): string {
  const isPart = `n between 2 and ${ownParts + 1}`;
  return `insert into party (workspace_id, id, kind, name, names, country_code, time_zone, website, parent_id, is_focal, created_at, updated_at)
    select ${workspace}, ${id('party', 'n')}, case when ${isPart} then 'DEPARTMENT' else 'ORGANIZATION' end,
      'Precision Castings ' || lpad(${shuffled('n', count)}::text, 6, '0'),
      jsonb_build_object('zh-Hant', '精密鑄造 ' || n), 'TW', 'Asia/Taipei', 'https://castings-' || n || '.example/',
      case when ${isPart} then ${id('party', '1')} end, n = 0,
      timestamptz '2024-01-01' + ${shuffled('n', count)} * interval '17 minutes', timestamptz '2025-01-01' + ${shuffled('n', count)} * interval '19 minutes'
    from generate_series(0, ${count - 1}) n`;
}

/** User 0 is the administrator, user 1 the partner's; the rest manage relationships. */
function users({ slug }: LargeNetwork, workspace: string): string {
  return `insert into user_account (workspace_id, id, issuer, subject, display_name, email)
    select ${workspace}, ${id('user', 'n')}, 'urn:guanxi:development', case n when 0 then 'admin' when 1 then 'supplier' else 'manager-' || n end,
      'Person ' || n, 'person-' || n || '@${slug}.example'
    from generate_series(0, ${managers + 1}) n`;
}

function memberships(workspace: string): string {
  return `insert into membership (workspace_id, id, user_id, party_id, role, status)
    select ${workspace}, ${id('membership', 'n')}, ${id('user', 'n')}, case n when 1 then ${id('party', '1')} else ${id('party', '0')} end,
      case n when 0 then 'ADMIN' when 1 then 'SUPPLIER_USER' else 'RELATIONSHIP_MANAGER' end, 'ACTIVE'
    from generate_series(0, ${managers + 1}) n`;
}

function relationships({ parties: count, relationships: total }: LargeNetwork, workspace: string): string {
  const isOwn = `n < ${ownRelationships}`;
  const partner = `case when ${isOwn} then 1 else 2 + n % ${count - 2} end`;
  // A partner's own are ended but one, since only one of a market may be alive.
  const isEnded = `((${isOwn} and n > 0) or n % 20 = 0)`;
  const marketOf = `(array[${markets.map((market) => `'${market}'`).join(',')}])[1 + n / ${count - 2} % ${markets.length}]`;
  return `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, is_key, started_on, ended_on, end_reason, manager_id, note, updated_at, ${marketColumns})
    select ${workspace}, ${id('relationship', 'n')}, ${marketOf}, ${id('party', '0')}, p.id, p.name,
      case when ${isEnded} then 'TERMINATED' else (array['IDENTIFIED','ESTABLISHED','MAINTAINED','ENHANCED'])[1 + n % 4] end,
      n % 10 = 3 and n % 7 = 0, case when n % 10 <> 7 or ${isEnded} then date '2010-01-01' + (${shuffled('n', 5_000)})::integer end,
      case when ${isEnded} then date '2025-06-30' end, case when ${isEnded} then 'REPLACED' end,
      case when n % 7 <> 0 then ${id('user', `(2 + n % ${managers})`)} end, 'What was agreed at the last visit, number ' || n || ', stands in the minutes.',
      timestamptz '2025-01-01' + ${shuffled('n', total)} * interval '7 minutes', ${marketValues({ market: marketOf, partner: 'p.id', focal: id('party', '0') })}
    from generate_series(0, ${total - 1}) n join party p on p.workspace_id = ${workspace} and p.id = ${id('party', partner)}`;
}

function auditEntries({ relationships: total, auditEntriesEach }: LargeNetwork, workspace: string): string {
  return `insert into audit_entry (workspace_id, id, recorded_at, principal_kind, principal_id, party_id, action, subject_type, subject_id, changes, trace_id)
    select ${workspace}, ${id('audit', 'n')}, timestamptz '2025-01-01' + n * interval '1 minute', 'USER', ${id('user', `(2 + n % ${managers})`)}, ${id('party', '0')},
      'relationship.update', 'Relationship', ${id('relationship', shuffled('n', total))}, '{"stage":{"before":"IDENTIFIED","after":"ESTABLISHED"}}', md5(n::text)
    from generate_series(0, ${total * auditEntriesEach - 1}) n`;
}
