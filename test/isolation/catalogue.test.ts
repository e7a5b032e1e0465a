import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sealAll } from '../seal-all.ts';
import { openWorld, type World } from '../world.ts';
import { definerFunctions } from './functions.ts';
import { developmentAcross, developmentGrants, developmentNarrowing, developmentPointers } from './development/parts.ts';
import { supplyGrants } from './supply-tables.ts';

/** A lint over PostgreSQL's own catalogue: what stands there is what protects, whatever the migrations say. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** The tables, and what each role may do with each. Nothing else may be there; whoever adds a table adds its line. */
const grants: Readonly<Record<string, { readonly app_user?: string; readonly app_system?: string }>> = {
  ...supplyGrants,
  ...developmentGrants,
  access_record: { app_user: 'INSERT SELECT' },
  alliance_check: { app_user: 'INSERT SELECT' },
  api_key: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT UPDATE(last_used_at)' },
  audit_entry: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  audit_seal: { app_user: 'SELECT', app_system: 'INSERT SELECT' },
  audit_unsealed: { app_user: 'INSERT SELECT', app_system: 'DELETE SELECT' },
  certificate: { app_user: 'INSERT SELECT UPDATE' },
  business_calendar: { app_user: 'DELETE INSERT SELECT UPDATE' },
  bond: { app_user: 'INSERT SELECT UPDATE' },
  benefit_answer: { app_user: 'INSERT SELECT' },
  benefit_measure: { app_user: 'INSERT SELECT UPDATE' },
  benefit_record: { app_user: 'INSERT SELECT' },
  joint_investment: { app_user: 'INSERT SELECT UPDATE' },
  relationship_contract: { app_user: 'INSERT SELECT UPDATE' },
  renewal_review: { app_user: 'INSERT SELECT' },
  stock_position: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT UPDATE' },
  stock_entry: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  stock_adjustment: { app_user: 'INSERT SELECT' },
  position_forecast: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  demand_event: { app_user: 'INSERT SELECT UPDATE' },
  position_demand: { app_user: 'INSERT SELECT UPDATE' },
  replenishment_order: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  order_line: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT UPDATE' },
  shipment: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  shipment_line: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  goods_receipt: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  receipt_line: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  imposed_change: { app_user: 'INSERT SELECT' },
  contact: { app_user: 'DELETE INSERT SELECT UPDATE' },
  dispute: { app_user: 'INSERT SELECT UPDATE' },
  dispute_message: { app_user: 'INSERT SELECT' },
  dispute_note: { app_user: 'INSERT SELECT' },
  opportunistic_act: { app_user: 'INSERT SELECT UPDATE' },
  ending_request: { app_user: 'INSERT SELECT UPDATE' },
  csr_commitment: { app_user: 'INSERT SELECT UPDATE' },
  csr_evidence: { app_user: 'INSERT SELECT' },
  data_export: { app_user: 'INSERT SELECT UPDATE', app_system: 'DELETE SELECT' },
  data_import: { app_user: 'INSERT SELECT UPDATE' },
  evidence: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  export_chunk: { app_user: 'INSERT SELECT', app_system: 'DELETE SELECT' },
  external_reference: { app_user: 'DELETE INSERT SELECT UPDATE(party_id)', app_system: 'SELECT' },
  handover: { app_user: 'INSERT SELECT UPDATE' },
  handover_item: { app_user: 'INSERT SELECT UPDATE' },
  idempotency_record: { app_user: 'INSERT SELECT UPDATE' },
  import_error: { app_user: 'INSERT SELECT' },
  import_mapping: { app_user: 'INSERT SELECT UPDATE' },
  job: { app_user: 'INSERT SELECT', app_system: 'DELETE INSERT SELECT UPDATE' },
  load_override: { app_user: 'INSERT SELECT' },
  lapse_notice: { app_user: 'INSERT SELECT' },
  autonomy_change: { app_user: 'INSERT SELECT' },
  autonomy_ground: { app_user: 'INSERT SELECT' },
  vmi_autonomy: { app_user: 'INSERT SELECT UPDATE' },
  interaction: { app_user: 'INSERT SELECT UPDATE' },
  interaction_participant: { app_user: 'INSERT SELECT' },
  question: { app_user: 'INSERT SELECT UPDATE' },
  response_agreement: { app_user: 'INSERT SELECT' },
  cadence: { app_user: 'INSERT SELECT UPDATE' },
  cadence_period: { app_user: 'INSERT SELECT' },
  information_schedule: { app_user: 'INSERT SELECT UPDATE' },
  information_period: { app_user: 'INSERT SELECT' },
  lapse_override: { app_user: 'INSERT SELECT' },
  key_partner_candidate: { app_user: 'INSERT SELECT UPDATE(is_chosen)' },
  key_partner_proposal: { app_user: 'INSERT SELECT UPDATE' },
  kpi_snapshot: { app_user: 'INSERT SELECT' },
  supply_exception: { app_user: 'INSERT SELECT UPDATE' },
  location: { app_user: 'DELETE INSERT SELECT UPDATE', app_system: 'SELECT' },
  manager_limit: { app_user: 'INSERT SELECT UPDATE' },
  membership: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  network_change_count: { app_user: 'INSERT SELECT UPDATE' },
  outbox_event: { app_user: 'INSERT', app_system: 'DELETE INSERT SELECT' },
  party: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  party_identifier: { app_user: 'DELETE INSERT SELECT UPDATE(party_id)' },
  relationship: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT UPDATE(partner_name)' },
  relationship_requirement: { app_user: 'INSERT SELECT UPDATE' },
  relationship_figure: { app_user: 'INSERT SELECT' },
  promise: { app_user: 'INSERT SELECT UPDATE' },
  proposal_line: { app_user: 'INSERT SELECT UPDATE' },
  replenishment_proposal: { app_user: 'INSERT SELECT UPDATE' },
  replenishment_run: { app_user: 'INSERT SELECT UPDATE' },
  promise_attachment: { app_user: 'INSERT SELECT UPDATE' },
  promise_notice: { app_user: 'INSERT SELECT' },
  schema_migration: { app_user: 'SELECT' },
  shared_statement: { app_user: 'INSERT SELECT UPDATE' },
  sharing_agreement: { app_user: 'INSERT SELECT UPDATE' },
  stage_change: { app_user: 'INSERT SELECT' },
  survey_instrument: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  survey_invitation: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  survey_response: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  survey_result: { app_user: 'SELECT', app_system: 'INSERT SELECT' },
  survey_round: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT UPDATE(ended_at)' },
  survey_target: { app_user: 'INSERT SELECT', app_system: 'SELECT' },
  tie: { app_user: 'INSERT SELECT UPDATE' },
  activity_report: { app_user: 'INSERT SELECT UPDATE' },
  activity_observation: { app_user: 'INSERT SELECT' },
  activity_code: { app_user: 'INSERT SELECT UPDATE' },
  interchange: { app_user: 'INSERT SELECT UPDATE' },
  interchange_chunk: { app_user: 'INSERT SELECT' },
  trust_model: { app_user: 'INSERT SELECT', app_system: 'INSERT SELECT' },
  trust_standing: { app_user: 'SELECT', app_system: 'INSERT SELECT UPDATE' },
  upload: { app_user: 'INSERT SELECT UPDATE', app_system: 'DELETE SELECT' },
  upload_chunk: { app_user: 'INSERT SELECT' },
  user_account: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
  workspace: { app_user: 'INSERT SELECT UPDATE', app_system: 'SELECT' },
};

/** Views, which show what who asks sees of their tables. */
const views = {
  inbound_supply: { app_user: 'SELECT' }, joint_value_entry: { app_user: 'SELECT' }, knowledge_expert: { app_user: 'SELECT' }, practice_programme: { app_user: 'SELECT' }, relationship_commitment: { app_user: 'SELECT' },
  sharing_in_force: { app_user: 'SELECT' }, weighed_evidence: { app_user: 'SELECT' }, weighed_standing: { app_user: 'SELECT' },
};

/** The one table that belongs to no workspace: which migrations have run. */
const ledgerOfMigrations = 'schema_migration';
const tables = Object.keys(grants).filter((table) => table !== ledgerOfMigrations).toSorted();

/** What works before or across workspaces looks at these, all of their rows, and at no others. */
const seenAcrossWorkspaces = Object.keys(grants).filter((table) => grants[table]!.app_system !== undefined);

test('these tables exist, and nothing else that holds rows', async () => {
  const relations = await world.sql(`select relname as name, relkind::text as kind, relpersistence::text as persistence from pg_class
    where relnamespace = 'public'::regnamespace and relkind not in ('i', 'I', 'c') order by relname collate "C"`);
  // The ledger of migrations counts its rows.
  const known = [...Object.keys(grants).map((name) => [name, 'r', 'p']), ...Object.keys(views).map((name) => [name, 'v', 'p']), ['schema_migration_id_seq', 'S', 'p']].toSorted(([a], [b]) => (a! < b! ? -1 : 1));
  expect(relations.map(({ name, kind, persistence }) => [name, kind, persistence])).toEqual(known);
});

test('every table forces row-level security, on its owner too, and has a policy', async () => {
  const secured = await world.sql<{ name: string }>(`select relname as name from pg_class c
    where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)
    order by relname collate "C"`);
  expect(secured.map(({ name }) => name)).toEqual(tables);
});

describe('policies', () => {
  const all = () => world.sql<{ table: string; name: string; command: string; roles: string[]; permissive: boolean; seen: string | null; written: string | null }>(`
    select polrelid::regclass::text as table, polname as name, polcmd::text as command, polpermissive as permissive,
      (select array_agg(r.oid::regrole::text) from unnest(polroles) as r(oid)) as roles,
      pg_get_expr(polqual, polrelid) as seen, pg_get_expr(polwithcheck, polrelid) as written
    from pg_policy order by 1, 2`);

  test('each is for one of the two roles', async () => {
    const strange = (await all()).filter(({ roles }) => !['app_user', 'app_system'].includes(roles.join()));
    expect(strange).toEqual([]);
  });

  test('each lets see or write something of its own, but for those that narrow what others let see', async () => {
    expect((await all()).filter(({ permissive }) => !permissive).map(({ name }) => name)).toEqual(['audit_entry_of_exceptions', ...developmentNarrowing].toSorted());
  });

  test('those of the serving role hold for the workspace of the session, and then for more', async () => {
    const unbound = (await all()).filter(({ roles, permissive }) => permissive && roles.includes('app_user')).flatMap(({ table, name, command, seen, written }) => [
      ...(command === 'a' || isBound(table, seen) ? [] : [`${name} shows ${seen}`]),
      ...(command === 'r' || command === 'd' || isBound(table, written) ? [] : [`${name} lets write ${written}`]),
    ]);
    expect(unbound).toEqual([]);
  });

  test('those that look across workspaces stand on the tables listed', async () => {
    const open = (await all()).filter(({ roles }) => roles.includes('app_system')).map(({ table }) => table);
    expect([...new Set(open)].toSorted()).toEqual(seenAcrossWorkspaces.toSorted());
  });
});

/** The workspace's condition stands alone or is joined to all others by AND; an OR beside it would nest it one bracket deeper. */
function isBound(table: string, expression: string | null): boolean {
  const condition = `${table === 'workspace' ? 'id' : 'workspace_id'} = ( SELECT app_workspace() AS app_workspace)`;
  return expression === `(${condition})` || (expression?.startsWith(`((${condition}) AND`) === true && /^\s/.test(expression.slice(`((${condition}) AND`.length)));
}

test('the two roles cannot log in, stand above nothing and under nobody', async () => {
  const powerless = await world.sql(`select rolname as name from pg_roles where rolname in ('app_user', 'app_system')
    and not (rolsuper or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication or rolbypassrls) order by 1`);
  expect(powerless).toEqual([{ name: 'app_system' }, { name: 'app_user' }]);
  const memberships = await world.sql(`select member::regrole::text, roleid::regrole::text from pg_auth_members where member in ('app_user'::regrole, 'app_system'::regrole)`);
  expect(memberships).toEqual([]);
});

test('the two roles own nothing but the functions that work across workspaces', async () => {
  const owned = await world.sql(`select classid::regclass::text as kind, count(*)::int as count from pg_shdepend
    where deptype = 'o' and refclassid = 'pg_authid'::regclass and refobjid in ('app_user'::regrole, 'app_system'::regrole)
      and dbid = (select oid from pg_database where datname = current_database()) group by 1`);
  expect(owned).toEqual([{ kind: 'pg_proc', count: Object.keys(definerFunctions).length }]);
});

test('rights on tables and columns are exactly those listed', async () => {
  const held = await world.sql<{ name: string; grantee: string; rights: string }>(`
    select name, grantee, string_agg(privilege, ' ' order by privilege collate "C") as rights from (
      select c.relname as name, c.relowner, a.grantee as id, coalesce(r.rolname, 'PUBLIC') as grantee, a.privilege_type as privilege
        from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee where c.relnamespace = 'public'::regnamespace
      union all select c.relname, c.relowner, a.grantee, coalesce(r.rolname, 'PUBLIC'), a.privilege_type || '(' || t.attname || ')'
        from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
        where c.relnamespace = 'public'::regnamespace
    ) held where id <> relowner group by name, grantee`);
  const table: Record<string, Record<string, string>> = {};
  for (const { name, grantee, rights } of held) table[name] = { ...table[name], [grantee]: rights };
  expect(table).toEqual({ ...grants, ...views });
});

describe('the audit ledger is append-only', () => {
  test.each(['audit_entry', 'audit_seal'])('%s refuses update, delete and truncate, to the owner too', async (table) => {
    const triggers = await world.sql(`select bit_or(tgtype)::int as moments, bool_and(tgenabled = 'O') as enabled, bool_and(tgfoid = 'refuse_change'::regproc) as refuse
      from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgfoid = 'refuse_change'::regproc`, [table]);
    // Before (2), on each row (1), delete (8), update (16); and on the statement, truncate (32).
    expect(triggers).toEqual([{ moments: 1 + 2 + 8 + 16 + 32, enabled: true, refuse: true }]);
    // A seal to change, where there is none yet.
    await sealAll(world);
    await expect(world.sql(`update ${table} set workspace_id = workspace_id`)).rejects.toThrow('append-only');
    await expect(world.sql(`delete from ${table}`)).rejects.toThrow('append-only');
    await expect(world.sql(`truncate ${table} cascade`)).rejects.toThrow('append-only');
  }, 240_000);
});

describe('keys', () => {
  /** What is looked up before the workspace is known, and across workspaces; and the workspaces themselves. */
  const across = [
    'job_due', 'job_left', 'membership_by_invitation', 'outbox_event_in_commit_order', 'schema_migration_pkey', 'user_account_sign_in', 'workspace_pkey', 'workspace_slug_key',
  ];

  test('every index leads with the workspace, but for those listed', async () => {
    const indexes = await world.sql<{ name: string; leader: string }>(`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid, 1, true) as leader from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace order by 1`);
    expect(indexes.filter(({ leader }) => leader !== 'workspace_id').map(({ name }) => name).toSorted()).toEqual([...across, ...developmentAcross].toSorted());
  });

  test('every primary key, unique constraint and unique index contains the workspace, but for those listed', async () => {
    const unique = await world.sql<{ name: string }>(`
      select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey) and a.attname = 'workspace_id')`);
    expect(unique.map(({ name }) => name).toSorted()).toEqual(['schema_migration_pkey', 'workspace_pkey', 'workspace_slug_key']);
  });

  test('every table but the two has a workspace, which is never unknown', async () => {
    const bound = await world.sql<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'workspace_id' and a.attnotnull order by c.relname collate "C"`);
    expect(bound.map(({ name }) => name)).toEqual(tables.filter((table) => table !== 'workspace'));
  });

  test('every foreign key takes the workspace along, on both sides', async () => {
    const loose = await world.sql<{ name: string }>(`
      select f.conrelid::regclass || '.' || f.conname as name from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace
        and not exists (
          select from unnest(f.conkey, f.confkey) as pair(child, parent)
          join pg_attribute c on c.attrelid = f.conrelid and c.attnum = pair.child
          join pg_attribute p on p.attrelid = f.confrelid and p.attnum = pair.parent
          where (case when f.conrelid = 'workspace'::regclass then 'id' else 'workspace_id' end) = c.attname
            and (case when f.confrelid = 'workspace'::regclass then 'id' else 'workspace_id' end) = p.attname)`);
    expect(loose).toEqual([]);
  });

  test('what names another record by id is held to it by a foreign key', async () => {
    const unheld = await world.sql<{ name: string }>(`
      select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attname like '%\\_id' and a.atttypid = 'uuid'::regtype
        and not exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)) order by 1`);
    expect(unheld.map(({ name }) => name).toSorted()).toEqual([...mayPointAnywhere, ...developmentPointers].toSorted());
  });
});

/** The ledgers tell of records of any kind, of which some are gone; keys are born of one another; a user, a key or the platform is a principal. */
const mayPointAnywhere = [
  'access_record.principal_id', 'api_key.lineage_id', 'audit_entry.owner_id', 'audit_entry.party_id', 'audit_entry.principal_id', 'audit_entry.subject_id', 'evidence.source_id',
  'idempotency_record.principal_id', 'imposed_change.subject_id', 'job.lease_id', 'outbox_event.owner_id', 'outbox_event.subject_id', 'stock_entry.source_id', 'supply_exception.owner_id', 'supply_exception.subject_id', 'trust_model.author_id',
];

test('the public have no rights in the schema, and the two roles may only use it', async () => {
  const held = await world.sql(`select coalesce(r.rolname, 'PUBLIC') as grantee, string_agg(a.privilege_type, ' ' order by a.privilege_type) as rights
    from pg_namespace n cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
    where n.nspname = 'public' and a.grantee <> n.nspowner and coalesce(r.rolname, '') <> current_user group by 1 order by 1`);
  expect(held).toEqual([{ grantee: 'app_system', rights: 'USAGE' }, { grantee: 'app_user', rights: 'USAGE' }]);
});
