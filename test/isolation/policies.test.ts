import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { noSession, type Session } from '../../src/platform/database/session.ts';
import { permissions } from '../../src/platform/principal.ts';
import { raw, sql } from '../../src/platform/sql.ts';
import { fillAudit } from './fill-audit.ts';
import { historyOf } from './history.ts';
import { type IsolationWorld, openIsolationWorld, type Persona, personaNames } from './isolation-world.ts';
import type { Asker } from './asker.ts';
import { hears, maySee } from './oracle.ts';
import { mayChangeDealing, mayWithdraw } from './dealings.ts';
import { developmentEvents, developmentHeld, developmentLedgers, developmentLiving, developmentOfPartners, developmentSteps, developmentTables, developmentTypes, developmentUnchanging } from './development/parts.ts';
import { mayWithdrawEvent } from './demand.ts';
import type { FactRecord } from './fact-record.ts';
import { recordsOf } from './records.ts';
import { isOfOwnSupply, placesKept, supplyLedgers, supplyLiving, supplyOfPartners, supplySteps, supplyTables, supplyUnchanging, whereNothingIsKept } from './supply-tables.ts';

/** The database alone: the tables as the serving role reads and writes them in a persona's session, with no rule before them. */

let isolation: IsolationWorld;
beforeAll(async () => {
  isolation = await openIsolationWorld();
  await fillAudit(isolation);
});
afterAll(() => isolation.world.close());

/** The tables of records, by the type that the facts know them under. */
const tableOf: Readonly<Record<string, string>> = {
  Workspace: 'workspace', Party: 'party', PartyIdentifier: 'party_identifier', ExternalReference: 'external_reference', Contact: 'contact', Location: 'location', BusinessCalendar: 'business_calendar',
  Relationship: 'relationship', Tie: 'tie', SharingAgreement: 'sharing_agreement', SharedStatement: 'shared_statement', AllianceCheck: 'alliance_check', AccessRecord: 'access_record',
  ManagerLimit: 'manager_limit', LoadOverride: 'load_override', Handover: 'handover', HandoverItem: 'handover_item', EndingRequest: 'ending_request', User: 'user_account', Membership: 'membership', ApiKey: 'api_key', StageChange: 'stage_change',
  Certificate: 'certificate', RelationshipRequirement: 'relationship_requirement', LapseOverride: 'lapse_override', LapseNotice: 'lapse_notice',
  CsrCommitment: 'csr_commitment', CsrEvidence: 'csr_evidence', PartnerPromise: 'promise', PromiseAttachment: 'promise_attachment', PromiseNotice: 'promise_notice',
  Dispute: 'dispute', DisputeMessage: 'dispute_message', DisputeNote: 'dispute_note', OpportunisticAct: 'opportunistic_act',
  SurveyInstrument: 'survey_instrument', SurveyRound: 'survey_round', SurveyInvitation: 'survey_invitation', SurveyResult: 'survey_result',
  Interaction: 'interaction', InteractionParticipant: 'interaction_participant', Question: 'question', ResponseAgreement: 'response_agreement', Cadence: 'cadence', CadencePeriod: 'cadence_period', InformationSchedule: 'information_schedule', InformationPeriod: 'information_period',
  RelationshipContract: 'relationship_contract', RenewalReview: 'renewal_review', JointInvestment: 'joint_investment', BenefitRecord: 'benefit_record', BenefitAnswer: 'benefit_answer', BenefitMeasure: 'benefit_measure',
  ...supplyTables, ...developmentTables,
  Bond: 'bond', RelationshipFigure: 'relationship_figure', KeyPartnerProposal: 'key_partner_proposal', KeyPartnerCandidate: 'key_partner_candidate',
};
/** What nobody changes. */
const unchanging = [...supplyUnchanging, ...developmentUnchanging, 'DisputeMessage', 'DisputeNote', 'RenewalReview', 'BenefitRecord', 'BenefitAnswer', 'PartyIdentifier', 'ExternalReference', 'StageChange', 'AllianceCheck', 'AccessRecord', 'LoadOverride', 'LapseOverride', 'LapseNotice', 'PromiseNotice', 'CsrEvidence', 'RelationshipFigure', 'KeyPartnerCandidate', 'SurveyInvitation', 'SurveyResult', 'InteractionParticipant', 'ResponseAgreement', 'CadencePeriod', 'InformationPeriod'];

/** The rows that are not yet history, by type. */
const living: Readonly<Record<string, string>> = {
  Membership: "where status <> 'REMOVED'",
  Tie: 'where ended_on is null',
  Bond: 'where ended_on is null',
  ...supplyLiving,
  ...developmentLiving,
  Interaction: "where standing = 'RECORDED'",
  Question: "where state = 'OPEN'",
  RelationshipContract: "where state in ('DRAFT', 'IN_FORCE', 'NOTICE_GIVEN')",
  JointInvestment: "where state = 'LIVING'",
  SharingAgreement: "where state in ('PROPOSED', 'IN_FORCE')",
  EndingRequest: "where status = 'OPEN'",
  SurveyRound: "where state = 'OPEN'",
};

/** Parts of a relationship that partners see nothing of, nor of their history. */
const ofStaff = ['AllianceCheck', 'EndingRequest', 'Handover', 'HandoverItem', 'LoadOverride', 'RelationshipFigure', 'KeyPartnerCandidate', 'OpportunisticAct', 'DisputeNote', 'BenefitMeasure'];

/** Parts of which partners see some, and of those alone the history. */
const sometimes = ['Interaction', 'InteractionParticipant', 'SurveyResult'];

const ledgers = [
  'audit_entry', 'audit_seal', 'audit_unsealed', 'data_export', 'data_import', 'export_chunk', 'idempotency_record', 'import_error', 'import_mapping', 'job', 'network_change_count', 'outbox_event',
  'upload', 'upload_chunk',
  'survey_response', 'survey_target', ...supplyLedgers, ...developmentLedgers,
];

/** What follows from facts: staff read it all, whoever it is about nothing. */
const derived = ['evidence', 'trust_model', 'trust_standing'];

test('every table is among those looked at', async () => {
  const tables = await isolation.world.sql<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate \"C\"");
  expect([...Object.values(tableOf), ...ledgers, ...derived, 'schema_migration'].toSorted()).toEqual(tables.map(({ name }) => name));
});

describe.each(personaNames)('%s', (name) => {
  let persona: Persona;
  beforeAll(() => { persona = isolation.persona(name); });

  test.each(Object.entries(tableOf))('reads of each %s the rows that the facts allow, and no others', async (type, table) => {
    const rows = await isolation.world.database.read<{ id: string }>(persona.session, sql`select id from ${raw(table)}`);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(uuidsOf(type, (record, facts) => maySee(facts, unruled(persona), record)).toSorted());
  });

  test.each([['audit_entry', 'id'], ['audit_seal', 'entry_id'], ['audit_unsealed', 'entry_id']])('reads of %s the workspace’s rows as staff; as a partner its own history and that of its relationships', async (table, column) => {
    const { workspaceId, partyId } = persona.session;
    const all = await isolation.world.sql<{ id: string; type: string; subject: string; own: boolean }>(`select t.${column} as id, e.subject_type as type, e.subject_id as subject, e.belongs_to = $2 or e.subject_type <> all ($3) and exists (select from relationship r
        where r.workspace_id = e.workspace_id and r.id = e.belongs_to and r.partner_id = $2) or ${isOfOwnSupply('$2')} as own
      from ${table} t join audit_entry e on e.workspace_id = t.workspace_id and e.id = t.${column} where t.workspace_id = $1`, [workspaceId, partyId, ofStaff]);
    const rows = await isolation.world.database.read<{ id: string }>(persona.session, sql`select ${raw(column)} as id from ${raw(table)}`);
    expect(all.length).toBeGreaterThan(0);
    // What waits for its seal is the firm's own affair.
    const seen = new Set(sometimes.flatMap((type) => uuidsOf(type, (record, facts) => maySee(facts, unruled(persona), record))));
    const heard = new Set(developmentEvents.flatMap((type) => uuidsOf(type, (record, facts) => maySee(facts, unruled(persona), record) && hears(facts, persona.asker, record))));
    const sealed = new Set(isolation.facts.flatMap((facts) => recordsOf(facts).filter((record) => record.isSealed === true && !maySee(facts, unruled(persona), record))).map(({ uuid }) => uuid));
    const isFirms = (subject: string) => isStaff(persona) && !(table === 'audit_entry' && sealed.has(subject));
    const isHeard = (own: boolean, type: string, subject: string) => (type in developmentTypes ? heard.has(subject) : own);
    const expected = all.filter(({ own, type, subject }) => isFirms(subject) || (!isStaff(persona) && isHeard(own, type, subject) && table !== 'audit_unsealed' && (!sometimes.includes(type) || seen.has(subject))));
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  test.each(derived)('reads of %s the workspace’s rows as staff, and none as a partner; and changes none', async (table) => {
    const all = await isolation.world.sql<{ id: string }>(`select id from ${table} where workspace_id = $1`, [persona.session.workspaceId]);
    const rows = await isolation.world.database.read<{ id: string }>(persona.session, sql`select id from ${raw(table)}`);
    expect(all.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(isStaff(persona) ? all.map(({ id }) => id).toSorted() : []);
    for (const act of [`update ${table} set id = id`, `delete from ${table}`]) expect(await attempt(persona.session, act)).toBe('42501');
  });

  test('reads its own idempotency keys only, and nothing of the outbox', async () => {
    const rows = await isolation.world.database.read<{ key: string }>(persona.session, sql`select key from idempotency_record`);
    expect(rows).toEqual(['manager', 'other-workspace'].includes(name) ? [{ key: 'a key' }] : []);
    await expect(isolation.world.database.read(persona.session, sql`select * from outbox_event`)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(Object.entries(tableOf))('changes of each %s the rows that are its own to change', async (type, table) => {
    const column = type === 'ApiKey' ? 'last_used_at' : type === 'Workspace' ? 'slug' : 'id';
    const changed = await attempt(persona.session, `update ${table} set ${column} = ${column} ${living[type] ?? ''} returning id`);
    const isHeld = developmentHeld.includes(type) && !isStaff(persona) && uuidsOf(type, (record, facts) => maySee(facts, unruled(persona), record)).length > 0;
    expect(changed).toEqual(unchanging.includes(type) || isHeld ? '42501' : mayChange(persona, type));
  });

  test.each(Object.entries(tableOf))('removes of each %s the rows that are its own to remove', async (type, table) => {
    const isRemovable = ['PartyIdentifier', 'ExternalReference', 'Contact', 'Location', 'BusinessCalendar', 'ItemUnit'].includes(type);
    const removed = await attempt(persona.session, `delete from ${table} ${type === 'Location' ? whereNothingIsKept : ''} returning id`);
    const isKept = ['PartyIdentifier', 'ExternalReference', 'ItemUnit'].includes(type) && !isStaff(persona);
    const inUse = isolation.facts.flatMap(placesKept);
    expect(removed).toEqual(!isRemovable ? '42501' : isKept ? [] : mayChange(persona, type).filter((uuid) => !inUse.includes(uuid)));
  });

  test.each(Object.entries(tableOf))('adds no %s to another party or workspace', async (type, table) => {
    // Where triggers of our own would refuse first, what is put to the test stands behind them.
    const isGuardedTwice = type in supplyTables || type in developmentTypes;
    if (isGuardedTwice) await isolation.world.sql(`alter table ${table} disable trigger user`);
    for (const record of strangersOf(persona, type)) {
      expect(await attempt(persona.session, await copyOf(table, record.uuid))).toBe('42501');
    }
    if (isGuardedTwice) await isolation.world.sql(`alter table ${table} enable trigger user`);
  });

  test('gives nothing of its own away to another party or workspace', async () => {
    const foreign = isolation.facts.flatMap((facts) => recordsOf(facts)).filter(({ type, party }) => type === 'Party' && party !== persona.asker.party);
    const elsewhere = foreign.find((record) => !isHere(persona, record))!;
    const rival = foreign.find((record) => isHere(persona, record))!;
    const other = isolation.facts.find(({ slug }) => slug !== persona.asker.slug)!;
    const otherWorkspace = recordsOf(other).find(({ type }) => type === 'Workspace')!.uuid;
    const gifts = [
      ...['contact', 'location'].map((table) => `update ${table} set party_id = '${elsewhere.uuid}', workspace_id = '${otherWorkspace}'`),
      // Staff move records between parties of the workspace; a rule decides whether they may.
      ...(isStaff(persona) ? [] : ['contact', 'location'].map((table) => `update ${table} set party_id = '${rival.uuid}'`)),
      `update party set workspace_id = '${otherWorkspace}'`,
      // A key is nobody's account.
      ...(persona.asker.user === null ? [] : [`update user_account set workspace_id = '${otherWorkspace}'`]),
    ];
    for (const gift of gifts) expect([gift, await attempt(persona.session, gift)]).toEqual([gift, '42501']);
  });

  test('writes no ledger in another’s name, nor in another workspace, nor over what stands there', async () => {
    const entry = (workspace: string, principal: string) => `insert into audit_entry (workspace_id, id, principal_kind, principal_id, action, subject_type, subject_id, changes, trace_id)
      values ('${workspace}', '${randomUUID()}', 'USER', '${principal}', 'x', 'X', '${randomUUID()}', '{}', 'x')`;
    const other = recordsOf(isolation.facts.find(({ slug }) => slug !== persona.asker.slug)!).find(({ type }) => type === 'Workspace')!.uuid;
    const { workspaceId, principalId } = persona.session;
    const refused = [
      entry(other, principalId), entry(workspaceId, randomUUID()),
      `insert into outbox_event (workspace_id, id, action, subject_type, subject_id) values ('${other}', '${randomUUID()}', 'x', 'X', '${randomUUID()}')`,
      `insert into idempotency_record (workspace_id, principal_id, operation, key, request_hash) values ('${workspaceId}', '${randomUUID()}', 'x', 'x', 'x')`,
      `insert into idempotency_record (workspace_id, principal_id, operation, key, request_hash) values ('${other}', '${principalId}', 'x', 'x', 'x')`,
      `insert into audit_unsealed values ('${other}', '${randomUUID()}', '1', now())`,
      'update audit_entry set action = action', 'delete from audit_entry', 'truncate audit_entry', 'insert into audit_seal select * from audit_seal', 'update audit_seal set hash = hash',
        'delete from audit_seal', 'delete from audit_unsealed', 'update audit_unsealed set recorded_at = recorded_at', 'delete from outbox_event', 'update outbox_event set action = action',
        'delete from idempotency_record', 'update load_override set reason = reason', 'update stage_change set reason = reason', 'delete from stage_change', 'delete from network_change_count', 'delete from tie', 'delete from certificate', 'update lapse_override set until = until', 'update lapse_notice set kind = kind', 'update csr_evidence set outcome = outcome', 'alter table party disable row level security', 'update schema_migration set name = name',
    ];
    for (const statement of refused) expect([statement, await attempt(persona.session, statement)]).toEqual([statement, '42501']);
    expect(await attempt(persona.session, entry(workspaceId, principalId))).toEqual([]);
  });
});

test('the serving login becomes nobody else', async () => {
  // The embedded database has but the one login, which is its owner: there the process itself is the boundary.
  const { engine } = isolation.world.database;
  for (const role of ['app_system', 'postgres']) expect(await attempt(isolation.persona('supplier').session, `set role ${role}`)).toEqual(engine === 'pglite' ? [] : '42501');
});

test('without a session there are no rows anywhere', async () => {
  const halves: Session[] = [noSession, { ...isolation.persona('admin').session, workspaceId: '' }];
  for (const session of halves) {
    for (const table of [...Object.values(tableOf), ...derived, ...ledgers.filter((ledger) => ledger !== 'outbox_event')]) {
      expect([table, await isolation.world.database.read(session, sql`select * from ${raw(table)}`)]).toEqual([table, []]);
    }
    for (const table of ['contact', 'location']) expect(await attempt(session, `update ${table} set name = name returning id`)).toEqual([]);
  }
});

test('a session ends with its transaction: what runs next on the connection is nobody', async () => {
  const { database } = isolation.world;
  const { session } = isolation.persona('admin');
  const look = (): Promise<unknown> => database.orm.em.getConnection().execute('select id from party');
  // As many at once as there are connections, so that every one of them has been an administrator's.
  await Promise.all(Array.from({ length: 32 }, () => database.read(session, sql`select id from party`)));
  expect(await Promise.all(Array.from({ length: 32 }, look))).toEqual(Array.from({ length: 32 }, () => []));
  await Promise.all(Array.from({ length: 32 }, () => attempt(session, 'select id from party')));
  expect(await Promise.all(Array.from({ length: 32 }, look))).toEqual(Array.from({ length: 32 }, () => []));
  await expect(database.read(session, sql`select 1 / 0`)).rejects.toThrow('division by zero');
  expect(await Promise.all(Array.from({ length: 32 }, look))).toEqual(Array.from({ length: 32 }, () => []));
});

test('without a party one sees what everybody sees of the firm, and nothing of partners', async () => {
  const session = { ...isolation.persona('supplier').session, partyId: '', principalId: '' };
  for (const table of ['contact', 'relationship', 'membership', 'user_account', 'external_reference', 'api_key', 'audit_entry']) {
    expect([table, await isolation.world.database.read(session, sql`select * from ${raw(table)}`)]).toEqual([table, []]);
  }
  expect(await isolation.world.database.read(session, sql`select is_focal from party`)).toEqual([{ is_focal: true }]);
});

/** What the policies know of an asker: the party, and whether it is the firm itself; permissions are the rules' business. */
function unruled(persona: Persona): Asker {
  return { ...persona.asker, permissions: new Set(isStaff(persona) ? permissions : ['PARTY_READ', 'RELATIONSHIP_READ']) };
}

function isStaff({ asker, facts }: Persona): boolean {
  return asker.party === facts.focal;
}

function isHere({ facts }: Persona, { uuid }: FactRecord): boolean {
  return recordsOf(facts).some((record) => record.uuid === uuid);
}

function uuidsOf(type: string, holds: (record: FactRecord, facts: IsolationWorld['facts'][number]) => boolean): string[] {
  return isolation.facts.flatMap((facts) => recordsOf(facts).filter((record) => record.type === type && holds(record, facts))).map(({ uuid }) => uuid);
}

/** Rows that the policies let change: of staff the workspace's, of partners their own party, its contacts and places, and the person. */
function mayChange(persona: Persona, type: string): string[] {
  const own = uuidsOf(type, (record, facts) => {
    if (facts.slug !== persona.asker.slug) return false;
    if (supplySteps.includes(type) || developmentSteps.includes(type)) return false;
    if (type === 'SharedStatement') return mayWithdraw(persona, record);
    if (type === 'PromiseAttachment') return record.side === (isStaff(persona) ? 'FOCAL' : 'PARTNER') && (isStaff(persona) || record.party === persona.asker.party);
    if (type === 'DemandEvent') return mayWithdrawEvent(persona, record);
    if (type === 'Interaction' || type === 'Question') return mayChangeDealing(persona, record);
    if (isStaff(persona)) return !historyOf(facts).includes(record.uuid) && (!(type in developmentTypes) || maySee(facts, unruled(persona), record));
    if (historyOf(facts).includes(record.uuid)) return false;
    if (type === 'User') return record.uuid === persona.session.principalId;
    return ['Party', 'Contact', 'Location', 'SharingAgreement', 'BusinessCalendar', 'PartnerPromise', 'Dispute', 'RelationshipContract', 'JointInvestment', ...supplyOfPartners, ...developmentOfPartners].includes(type) && record.party === persona.asker.party && record.isShown !== false;
  });
  return own.toSorted();
}

/** Of a type, a record of another party in the workspace (for partners) and one of the other workspace. */
function strangersOf(persona: Persona, type: string): FactRecord[] {
  // Of people and keys such that are partners': what only the firm's own may be is refused by a trigger before any policy is asked.
  const others = isolation.facts.flatMap((facts) => recordsOf(facts).filter((record) => record.type === type && record.party !== facts.focal && record.party !== persona.asker.party && !(type in developmentTypes && record.parties!.includes(persona.asker.party))));
  const here = isStaff(persona) ? undefined : others.find((record) => isHere(persona, record));
  return [here, others.find((record) => !isHere(persona, record))].filter((record) => record !== undefined);
}

/** A statement that adds a row like another one, under a new id. */
async function copyOf(table: string, uuid: string): Promise<string> {
  const columns = await isolation.world.sql<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped", [table]);
  const names = columns.map(({ name }) => name).join(', ');
  const [row] = await isolation.world.sql<{ row: string }>(`select (to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()))::text as row from ${table} t where id = $1`, [uuid]);
  return `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, '${row!.row.replaceAll("'", "''").replaceAll('?', String.raw`\u003f`)}'::jsonb)`;
}

/** What a statement does in a session, before it is undone: the ids of the rows, or the SQLSTATE of the refusal. */
async function attempt(session: Session, statement: string): Promise<string[] | string> {
  const em = isolation.world.database.entityManager(session);
  await em.begin();
  try {
    const rows = await em.execute<{ id: string }[]>(statement.replaceAll('?', '\\?'));
    return (Array.isArray(rows) ? rows : []).map(({ id }) => id).toSorted();
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await em.rollback();
  }
}
