import { describe, expect, jest, test } from '@jest/globals';
import { seedId } from '../../src/server/seed.ts';
import { clearOfTheHour } from '../clear-of-the-hour.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import type { World } from '../world.ts';
import { fromGlobalId } from '../../src/platform/ids.ts';
import { crawl, type Reach } from './crawl.ts';
import { chunks } from './asking.ts';
import { developmentTwins } from './development/parts.ts';
import { isAskedOfAll, isWhole, layers, openIsolationWorld, type Persona } from './isolation-world.ts';
import { recordsOf } from './records.ts';

jest.setTimeout(600_000);

const idOf = (kind: string, key: string) => `'${seedId('formosa', kind, key)}'`;

const supplier = idOf('relationship', 'jade-cell.supplier');

/**
 * Tables in the order of their foreign keys, with what is different in the other workspace: what must be unique there, names, and all ties.
 * There everybody acts for one party, which has all numbers and all relationships, ended long ago and managed by one person.
 */
const copied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  party: { is_focal: 'false', name: "'Twin of ' || name", names: "'{}'", parent_id: `case when kind = 'DEPARTMENT' then ${idOf('party', 'jade-cell')}::uuid end` },
  party_identifier: { value: "'twin ' || left(value, 40) || left(id::text, 8)", party_id: idOf('party', 'jade-cell-lab'), scheme: "'GLN'" },
  external_reference: { value: "'twin ' || value", party_id: idOf('party', 'jade-cell') },
  contact: { name: "'Twin of ' || name", party_id: idOf('party', 'jade-cell'), is_primary: 'false', location_id: 'null' },
  location: { name: "'Twin of ' || name", party_id: idOf('party', 'jade-cell'), gln: 'null' },
  user_account: { subject: "'twin of ' || subject", email: "'twin.' || email", display_name: "'Twin of ' || display_name" },
  membership: { party_id: idOf('party', 'jade-cell'), status: "'REMOVED'" },
  relationship: {
    note: "'Twin note'", partner_name: "'Twin of ' || partner_name", partner_id: idOf('party', 'jade-cell'), manager_id: idOf('user', 'auditor'),
    stage: "'TERMINATED'", started_on: 'null', ended_on: "'2020-01-01'", end_reason: "'OTHER'",
  },
  stage_change: { reason: "'Twin reason'", relationship_id: supplier, kind: "'LIFECYCLE'" },
  bond: { description: "'Twin of ' || description", relationship_id: supplier, is_shown_to_partner: 'true' },
  relationship_figure: { source: "'Twin source'", relationship_id: idOf('relationship', 'citypulse.customer') },
  key_partner_proposal: { state: "'SUPERSEDED'" },
  key_partner_candidate: {},
  api_key: { name: "'Twin of ' || name", secret_hash: "'none'" },
  trust_model: { number: 'number + 100' },
  trust_standing: {},
  evidence: { relationship_id: supplier },
  promise: { statement: "'Twin of ' || left(statement, 200)", relationship_id: supplier },
  promise_attachment: { relationship_id: supplier },
  promise_notice: { relationship_id: supplier },
  interaction: { subject: "'Twin subject'", relationship_id: supplier, is_shared: 'true' },
  interaction_participant: { relationship_id: supplier },
  question: { text: "'Twin question'", relationship_id: supplier },
  response_agreement: { relationship_id: supplier },
  cadence: {},
  cadence_period: {},
  information_schedule: {},
  information_period: {},
  dispute: { title: "'Twin dispute'", relationship_id: supplier },
  dispute_message: { body: "'Twin message'", relationship_id: supplier },
  dispute_note: { body: "'Twin note'", relationship_id: supplier },
  opportunistic_act: { relationship_id: supplier },
  relationship_contract: { title: "'Twin contract'", relationship_id: supplier },
  renewal_review: { relationship_id: supplier },
  joint_investment: { title: "'Twin investment'", relationship_id: supplier },
  benefit_record: { relationship_id: supplier },
  benefit_answer: { relationship_id: supplier },
  benefit_measure: {},
  survey_instrument: { name: "'Twin survey'" },
  survey_round: {},
  survey_target: {},
  survey_invitation: {},
  survey_response: {},
  survey_result: { relationship_id: supplier },
  ...developmentTwins,
};

/**
 * A key is the pair of workspace and id: another workspace may have a record under every id of this one, with other ties among them.
 * Whoever asks here sees what they saw before, by the rules alone, too.
 */
(isAskedOfAll ? describe : describe.skip)('the same ids in another workspace', () => {
  test.each(layers)('change nothing, %s', async (_layers, withoutPolicies) => {
    await clearOfTheHour();
    const schema = await guanxiSchema();
    const isolation = await openIsolationWorld({ withoutPolicies });
    // What ages is looked at as of one moment, twice.
    const asOf = new Date();
    const askers = walkersOf(withoutPolicies);
    const look = async () => {
      const reaches = new Map<string, string[]>();
      for (const name of askers) reaches.set(name, await everything(isolation.persona(name)));
      return reaches;
    };
    const everything = async ({ actor, facts }: Persona) => {
      const there: string[] = [];
      for (const ids of chunks(recordsOf(facts).map(({ id }) => id), 100)) {
        const { nodes } = await actor.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
        there.push(...(nodes as ({ id: string } | null)[]).filter((node) => node !== null).map(({ id }) => id));
      }
      return [...comparable((await crawl(actor, schema, [], asOf)).records).map(rounded), ...there];
    };
    const before = await look();
    await addTwins(isolation.world);
    for (const [name, records] of await look()) expect({ name, records }).toEqual({ name, records: before.get(name) });
    const found = await isolation.persona('admin').actor.data(`{ ${['parties', 'relationships', 'members'].map((root) => `${root}(filter: { search: "twin" }) { totalCount }`).join(' ')} }`);
    const named = isolation.facts[0]!.parties.filter(({ names }) => Object.values(names).some((text: string) => text.toLowerCase().includes('twin')));
    expect(found).toEqual({ parties: { totalCount: named.length }, relationships: { totalCount: 0 }, members: { totalCount: 0 } });
    await isolation.world.close();
  });
});

/** Staff and partners, some by each layer; in a whole run all of them by both. */
function walkersOf(isByRules: boolean): readonly string[] {
  if (isWhole) return ['admin', 'planner', 'supplier', 'customer', 'supplier-key'];
  return isByRules ? ['planner', 'supplier'] : ['admin', 'customer'];
}

async function addTwins(world: World): Promise<void> {
  const here = seedId('formosa', 'workspace', 'formosa');
  const there = seedId('fjordhave', 'workspace', 'fjordhave');
  const steps: string[] = [];
  const keys = new Map<string, string>();
  for (const [table, different] of Object.entries(copied)) {
    const columns = await world.sql<{ name: string }>("select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped", [table]);
    // What is only part of a record goes by that.
    keys.set(table, columns.some(({ name }) => name === 'id') ? 'id' : columns.find(({ name }) => name.endsWith('_id') && name !== 'workspace_id')!.name);
    const values = columns.map(({ name }) => (name === 'workspace_id' ? `'${there}'` : different[name] ?? `source.${name}`));
    // What a row may be is for its own workspace to say; twins are what they are.
    steps.push(`alter table ${table} disable trigger user`);
    steps.push(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${values.join(', ')} from ${table} source where workspace_id = '${here}'`);
  }
  // As one statement: what two tables say of each other is looked at when both are there.
  await world.sql(`do $twins$ begin ${steps.join('; ')}; end $twins$`);
  for (const [table, key] of keys) {
    const [row] = await world.sql<{ count: number }>(`select count(*)::int as count from ${table} a join ${table} b on a.${key} = b.${key} and a.workspace_id <> b.workspace_id`);
    expect({ table, isCopied: row!.count > 0 }).toEqual({ table, isCopied: true });
  }
}

/** Cursors are sealed anew each time, some answers say when they were given, keys are used while they look, and looking is written down. */
function comparable(records: Reach['records']): string[] {
  return [...records].filter(([id]) => fromGlobalId(id)?.type !== 'AccessRecord').map(([, record]) => record).map((record) => JSON.stringify(record, (name, value: unknown) => (['endCursor', 'asOf', 'lastUsedAt', 'accessRecords'].includes(name) ? undefined : value))).toSorted();
}

/** In which order the database adds up floats hangs on its plan, which may be another where there are more rows: the last digits say nothing. */
function rounded(record: string): string {
  return record.replaceAll(/-?\d+\.\d{10,}(e[+-]\d+)?/g, (float) => Number(float).toPrecision(9));
}
