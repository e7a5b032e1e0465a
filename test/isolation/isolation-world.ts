import { marketFields } from '../market-columns.ts';
import { createHash } from 'node:crypto';
import { newApiKey } from '../../src/platform/api-key.ts';
import type { Session } from '../../src/platform/database/session.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { isStaffRole, permissionsOfRole } from '../../src/platform/principal.ts';
import { developmentIssuer } from '../../src/server/identity/development-issuer.ts';
import { seedId } from '../../src/server/seed.ts';
import { type Actor, openWorld, type World } from '../world.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Asker } from './asker.ts';
import { hears, maySee } from './oracle.ts';
import type { FactRecord } from './fact-record.ts';
import { recordsOf } from './records.ts';
import { statesOf } from './states.ts';
import { developmentEvents, parts } from './development/parts.ts';
import { addSupplied } from './supply-additions.ts';
import { supplyEvents } from './supply-tables.ts';

/** Somebody who asks: who that is in the facts, over the wire, and to the database. */
export interface Persona {
  readonly name: string;
  readonly facts: Facts;
  readonly asker: Asker;
  readonly actor: Actor;
  readonly session: Session;
}

export interface IsolationWorld {
  readonly world: World;
  readonly facts: readonly Facts[];
  persona(name: string): Persona;
  /** Global ids of all that the persona may see, by type, as the facts say. */
  visible(persona: Persona): Record<string, string[]>;
  /** The same for what they may not, in all workspaces. */
  hidden(persona: Persona): Record<string, string[]>;
  /** The state of every record, by uuid. */
  readonly states: ReadonlyMap<string, string>;
  /** A fingerprint of all rows of all tables: the same again when nothing was written. */
  fingerprint(): Promise<string>;
}

/** Those whom every pair is made of. */
export const personaNames = [
  'admin', 'manager', 'planner', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'rival-channel', 'customer', 'competitor', 'other-workspace',
  'supplier-key',
] as const;

/** GUANXI_TEST_WHOLE=1: everybody asks everything on both engines, by every layer. */
export const isWhole = process.env['GUANXI_TEST_WHOLE'] === '1';

/**
 * Who asks where everything is asked of everybody: on PostgreSQL all of them, and again by the rules alone. The rules are the same statements on
 * both engines, so that on the embedded one a planner and a rival ask, and what takes longest is asked on PostgreSQL alone.
 */
export const isAskedOfAll = isWhole || process.env['GUANXI_TEST_ENGINE'] === 'postgresql';
const askersOfEmbedded: readonly string[] = ['planner', 'rival-supplier'];
/** Of the firm’s people, whoever may do most and who plans: what the others may do lies between. Two who compete, and of other partners each kind. */
const askersOfAct: readonly string[] = personaNames.filter((name) => isWhole || !['manager', 'engineer', 'auditor', 'rival-channel', 'competitor'].includes(name));
/** One of each kind. */
const askersOfKind: readonly string[] = ['admin', 'planner', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'other-workspace', 'supplier-key'];
export const askers = personaNames.filter((name) => isAskedOfAll || askersOfEmbedded.includes(name));
/** One of each kind, where what is asked hangs on nothing else. */
export const kinds = askers.filter((name) => isWhole || askersOfKind.includes(name));
/** Those who ask by a layer; by the rules alone one of each kind. */
export const askersOf = (isByRules: boolean) => (isByRules ? kinds : askers);
/** Those who try every act. */
export const actors = askers.filter((name) => askersOfAct.includes(name));
export const layers: readonly (readonly [string, boolean])[] = [['with all layers', false], ...(isAskedOfAll ? [['by the rules alone', true] as const] : [])];

const plenty = 1_000_000_000;

/** @param withoutPolicies row-level security is switched off: what is still apart, the rules alone keep apart */
export async function openIsolationWorld({ withoutPolicies = false } = {}): Promise<IsolationWorld> {
  // An attacker has all the time in the world; the tests have not.
  const world = await openWorld({ limits: { rates: { windowSeconds: 60, principalPoints: plenty, anonymousPoints: plenty, workspacePoints: plenty } } });
  const facts = factsOf(new Date());
  const keys = new Map<string, string>();
  for (const workspace of facts) await addToWorld(world, workspace, keys);
  if (withoutPolicies) await dropPolicies(world);
  const audited = await world.sql<AuditedRow>('select w.slug, e.id, e.kind, e.subject_type, e.subject_id from audit_entry e join workspace w on w.id = e.workspace_id');
  const derived = await world.sql<DerivedRow>(['Evidence', 'TrustStanding', 'TrustModel'].map((type) => `select w.slug, t.id, '${type}' as type
    from ${tableOfDerived[type]} t join workspace w on w.id = t.workspace_id`).join(' union all '));
  const sets = (persona: Persona, wanted: boolean) => {
    const records = facts.flatMap((workspace) => recordsOf(workspace).filter((record) => maySee(workspace, persona.asker, record) === wanted));
    const entries = audited.filter((row) => (persona.asker.permissions.has('AUDIT_READ') && row.slug === persona.asker.slug && !isSealed(facts, persona.asker, row)) === wanted);
    const events = audited.filter((row) => isEvent(row) && maySeeEvent(facts, persona.asker, row) === wanted);
    return byType([...records, ...ofType('AuditEntry', entries), ...ofType('TimelineEvent', events),
      ...derived.filter(({ slug }) => (slug === persona.asker.slug && seesTrust(persona)) === wanted).flatMap((row) => ofType(row.type, [row]))]);
  };
  return {
    world,
    facts,
    persona: (name) => personaOf(world, facts, keys, name),
    visible: (persona) => sets(persona, true),
    hidden: (persona) => sets(persona, false),
    states: await statesOf(world),
    fingerprint: () => fingerprintOf(world),
  };
}

/** What follows from facts, as the database worked it out. */
interface DerivedRow {
  readonly slug: string;
  readonly id: string;
  readonly type: string;
}

const tableOfDerived: Readonly<Record<string, string>> = { Evidence: 'evidence', TrustStanding: 'trust_standing', TrustModel: 'trust_model' };

/** What the firm makes of the evidence is its own. */
function seesTrust({ asker: { party, permissions }, facts: { focal } }: Persona): boolean {
  return party === focal && ['TRUST_READ', 'RELATIONSHIP_READ', 'PARTY_READ'].every((permission) => [...permissions].some((held) => held === permission));
}

interface AuditedRow {
  readonly slug: string;
  readonly id: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly kind: string;
}

/** What stands in timelines of what the facts tell of. */
function isEvent({ subject_type: type }: AuditedRow): boolean {
  return supplyEvents.includes(type) || developmentEvents.includes(type) || ['Party', 'PartyIdentifier', 'ExternalReference', 'Contact', 'Location', 'Relationship', 'SharingAgreement', 'SharedStatement', 'Tie', 'Handover', 'HandoverItem', 'EndingRequest', 'LoadOverride', 'Certificate', 'RelationshipRequirement', 'LapseOverride', 'LapseNotice', 'CsrCommitment', 'CsrEvidence', 'BusinessCalendar', 'Bond', 'RelationshipFigure', 'KeyPartnerCandidate', 'PartnerPromise', 'PromiseAttachment', 'PromiseNotice', 'Dispute', 'DisputeMessage', 'DisputeNote', 'OpportunisticAct', 'SurveyResult',
    'RelationshipContract', 'RenewalReview', 'JointInvestment', 'BenefitRecord', 'BenefitAnswer', 'BenefitMeasure',
    'Interaction', 'Question', 'ResponseAgreement', 'Cadence', 'CadencePeriod', 'InformationSchedule', 'InformationPeriod'].includes(type);
}

/** The history of a record is for who sees it; partners read their own, and that of their relationships. */
function maySeeEvent(worlds: readonly Facts[], asker: Asker, { slug, subject_id: subject, kind }: AuditedRow): boolean {
  const workspace = worlds.find((one) => one.slug === slug)!;
  const record = recordsOf(workspace).find(({ uuid }) => uuid === subject)!;
  // What was changed of a relationship is the barrier around it, which partners do not see.
  const isOfBarrier = record.type === 'Relationship' && kind === 'CHANGED' && asker.party !== workspace.focal;
  // An interchange is its own whole, and lines are told of by their proposal.
  const isOfStaff = ['Interchange', 'ProposalLine'].includes(record.type) && asker.party !== workspace.focal;
  if (developmentEvents.includes(record.type)) return maySee(workspace, asker, record) && hears(workspace, asker, record);
  return maySee(workspace, asker, record) && !isOfBarrier && !isOfStaff && (asker.party === workspace.focal || record.party === asker.party);
}

function isSealed(worlds: readonly Facts[], asker: Asker, { slug, subject_id: subject }: AuditedRow): boolean {
  const workspace = worlds.find((one) => one.slug === slug)!;
  return recordsOf(workspace).some((record) => record.isSealed === true && record.uuid === subject && !maySee(workspace, asker, record));
}

function ofType(type: string, rows: readonly { readonly id: string }[]): Pick<FactRecord, 'type' | 'id'>[] {
  return rows.map(({ id }) => ({ type, id: toGlobalId(type, id) }));
}

function byType(records: readonly Pick<FactRecord, 'type' | 'id'>[]): Record<string, string[]> {
  const ids: Record<string, string[]> = {};
  for (const { type, id } of records) (ids[type] ??= []).push(id);
  return Object.fromEntries(Object.entries(ids).map(([type, list]) => [type, list.toSorted()]));
}

function personaOf(world: World, worlds: readonly Facts[], keys: ReadonlyMap<string, string>, name: string): Persona {
  const slug = name.startsWith('other-') ? 'fjordhave' : 'formosa';
  const facts = worlds.find((candidate) => candidate.slug === slug)!;
  const key = facts.keys.find((candidate) => candidate.key === name);
  const membership = facts.memberships.find((candidate) => candidate.key === name);
  const { party, role } = (key ?? membership)!;
  const asker: Asker = { slug, party, user: membership?.user ?? null, permissions: key === undefined ? permissionsOfRole[role] : new Set(key.scopes) };
  return {
    name, facts, asker,
    actor: key === undefined ? world.as(name) : world.bearing(keys.get(name)!),
    session: {
      workspaceId: seedId(slug, 'workspace', slug), partyId: seedId(slug, 'party', party), focalPartyId: seedId(slug, 'party', facts.focal),
      principalId: key === undefined ? seedId(slug, 'user', membership!.user) : seedId(slug, 'key', name), isStaff: isStaffRole(role),
    },
  };
}

/** Row-level security off, everywhere. */
async function dropPolicies(world: World): Promise<void> {
  const tables = await world.sql<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity");
  for (const { name } of tables) await world.sql(`alter table ${name} disable row level security`);
}

/** All rows, but for what reading writes. */
async function fingerprintOf(world: World): Promise<string> {
  const tables = await world.sql<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'access_record' order by 1");
  const hash = createHash('sha256');
  for (const { name } of tables) {
    // A key's last use is noted when it signs in, whatever it is then refused.
    const [row] = await world.sql<{ rows: string | null }>(`select string_agg((to_jsonb(t) - 'last_used_at')::text, e'\\n' order by t::text) as rows from ${name} t`);
    hash.update(`${name}\n${row?.rows ?? ''}\n`);
  }
  return hash.digest('hex');
}

/** Adds what the facts have and the seeds have not. As the owner, because most of it is history that no act could make. */
async function addToWorld(world: World, facts: Facts, keys: Map<string, string>): Promise<void> {
  const seeded = ['party', 'relationship', 'user_account', 'membership', 'sharing_agreement', 'manager_limit', 'handover', 'ending_request'];
  const known = new Set((await world.sql<{ id: string }>(seeded.map((table) => `select id from ${table}`).join(' union all '))).map(({ id }) => id));
  const idOf = (kind: string, key: string) => seedId(facts.slug, kind, key);
  const workspaceId = idOf('workspace', facts.slug);
  const add = (table: string, kind: string, key: string, columns: Record<string, unknown>) => insert(world, table, { workspace_id: workspaceId, id: idOf(kind, key), ...columns });
  for (const party of facts.parties.filter(({ key }) => !known.has(idOf('party', key)))) {
    const of = { party_id: idOf('party', party.key) };
    await add('party', 'party', party.key, { kind: party.kind, name: party.names.en, names: party.names, country_code: party.countryCode, time_zone: party.timeZone, website: party.website, parent_id: idOf('party', party.parent!) });
    for (const { scheme, value } of party.identifiers ?? []) await add('party_identifier', 'identifier', `${scheme}:${value}`, { ...of, scheme, value });
    for (const { system, value } of party.externalReferences ?? []) await add('external_reference', 'reference', `${system}:${value}`, { ...of, system, value });
    for (const { key, name, email, phone } of party.contacts ?? []) await add('contact', 'contact', `${party.key}/${key}`, { ...of, name, email, phone, is_primary: true });
    for (const { key, names, purpose, gln, addressLines, city } of party.locations ?? []) {
      await add('location', 'location', `${party.key}/${key}`, { ...of, name: names.en, names, purpose, gln, address_lines: [...addressLines], city });
    }
  }
  for (const { key, displayName, email } of facts.users.filter((user) => !known.has(idOf('user', user.key)))) {
    await add('user_account', 'user', key, { issuer: developmentIssuer, subject: key, display_name: displayName, email });
  }
  for (const { key, user, party, role, status, reason } of facts.memberships.filter((membership) => !known.has(idOf('membership', membership.key)))) {
    await add('membership', 'membership', key, { user_id: idOf('user', user), party_id: idOf('party', party), role, status, status_reason: reason });
  }
  for (const relationship of facts.relationships.filter(({ key }) => !known.has(idOf('relationship', key)))) {
    const { key, market, partner, stage, startedOn, endedOn, endReason, manager, isKey, note } = relationship;
    await add('relationship', 'relationship', key, {
      market, focal_id: idOf('party', facts.focal), partner_id: idOf('party', partner), partner_name: facts.parties.find((party) => party.key === partner)!.names.en, stage,
      is_key: isKey ?? false, started_on: startedOn, ended_on: endedOn, end_reason: endReason?.code, end_note: endReason?.note, manager_id: idOf('user', manager!), note,
      ...marketFields(market, { partner: idOf('party', partner), focal: idOf('party', facts.focal) }),
    });
  }
  for (const { key, relationship, kind, to, reason } of facts.steps) {
    await add('stage_change', 'step', key, { relationship_id: idOf('relationship', relationship), kind, to_stage: to, reason, changed_by: idOf('user', facts.users[0]!.key) });
  }
  const { agreements } = facts.sharing;
  for (const { key, relationship, category, direction, level, purpose, by, supersedes } of agreements.filter((agreement) => !known.has(idOf('sharing', agreement.key)))) {
    await add('sharing_agreement', 'sharing', key, {
      relationship_id: idOf('relationship', relationship), category, direction, level, purpose, valid_from: '2026-01-01', state: 'WITHDRAWN', proposed_by: idOf('user', by), is_proposed_by_focal: true,
      supersedes_id: supersedes && idOf('sharing', supersedes), ended_by: idOf('user', by), ended_at: new Date(),
    });
  }
  for (const { key, agreement, by } of facts.accesses) {
    const { relationship, category, direction } = agreements.find((candidate) => candidate.key === agreement)!;
    await add('access_record', 'access', key, {
      agreement_id: idOf('sharing', agreement), relationship_id: idOf('relationship', relationship), category, direction, what: 'SharedStatement.body', principal_kind: 'USER', principal_id: idOf('user', by),
      party_id: idOf('party', facts.users.find((user) => user.key === by)!.party), trace_id: 'none',
    });
  }
  await addManagement(world, facts, known, add);
  await addEvidence(world, workspaceId);
  await addSupplied(world, facts);
  for (const part of parts) await part.add?.(world, facts);
  for (const { key, party, role, scopes } of facts.keys) {
    const { key: secret, secretHash } = newApiKey(workspaceId, idOf('key', key));
    keys.set(key, secret);
    await add('api_key', 'key', key, { lineage_id: idOf('key', key), party_id: idOf('party', party), role, name: `Key ${key}`, scopes: [...scopes], secret_hash: secretHash, expires_at: new Date(Date.now() + 86_400_000) });
  }
}

type Add = (table: string, kind: string, key: string, columns: Record<string, unknown>) => Promise<void>;

async function addManagement(world: World, { slug, management }: Facts, known: ReadonlySet<string>, add: Add): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  for (const { key, limit, reason } of management.limits.filter((one) => !known.has(idOf('limit', one.key)))) await add('manager_limit', 'limit', key, { key_limit: limit, reason });
  for (const { key, relationship, manager, by, keyRelationships, limit, reason } of management.overrides) {
    await add('load_override', 'override', key, {
      relationship_id: idOf('relationship', relationship), user_id: idOf('user', manager), key_relationships: keyRelationships, key_limit: limit, reason, overridden_by: idOf('user', by),
    });
  }
  for (const { key, relationship, from, to, startedBy, reason, items } of management.handovers.filter((one) => !known.has(idOf('handover', one.key)))) {
    const of = { relationship_id: idOf('relationship', relationship) };
    await add('handover', 'handover', key, { ...of, from_user_id: idOf('user', from), to_user_id: idOf('user', to), started_by: idOf('user', startedBy), reason });
    for (const [index, { key: item, name, isRequired, note }] of items.entries()) {
      await add('handover_item', 'handover-item', `${key}/${item}`, { ...of, handover_id: idOf('handover', key), position: index + 1, name: name.en, names: name, is_required: isRequired, note });
    }
  }
  for (const { key, relationship, requestedBy, reason, note } of management.endingRequests.filter((one) => !known.has(idOf('ending', one.key)))) {
    await add('ending_request', 'ending', key, { relationship_id: idOf('relationship', relationship), requested_by: idOf('user', requestedBy), reason, note });
  }
}

async function insert(world: World, table: string, columns: Record<string, unknown>): Promise<void> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  await world.sql(`insert into ${table} (${given.map(([name]) => name).join(', ')}) values (${given.map((_, index) => `$${index + 1}`).join(', ')})`, given.map(([, value]) => value));
}

/** What both sides have shown each other in every relationship with a manager; of which one event was corrected. */
async function addEvidence(world: World, workspaceId: string): Promise<void> {
  await world.sql(`insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, source_type, source_id, source_key, recorded_by)
    select workspace_id, gen_random_uuid(), r.id, d, 'PROMISE', 0.5, 2, now() - interval '9 days', 'Relationship', r.id, 'test', manager_id
    from relationship r cross join unnest(array['FOCAL_TO_PARTNER', 'PARTNER_TO_FOCAL']) d where workspace_id = $1 and manager_id is not null`, [workspaceId]);
  await world.sql(`insert into evidence (workspace_id, id, relationship_id, direction, leaf, occurred_at, source_type, source_id, source_key, recorded_by, corrects_id)
    select workspace_id, gen_random_uuid(), relationship_id, direction, leaf, occurred_at, source_type, source_id, source_key, recorded_by, id
    from evidence where workspace_id = $1 and source_key = 'test' order by id limit 1`, [workspaceId]);
}
