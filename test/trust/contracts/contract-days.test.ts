import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { followContracts } from '../../../src/trust/contracts/follow-contracts.job.ts';
import { recordContractQuarters } from '../../../src/trust/contracts/record-contract-quarters.job.ts';
import { openWorld, type World } from '../../world.ts';
import { runJobs } from '../jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../sessions.ts';
import { agree, draft, giveNotice } from './contract-acts.ts';

/** What becomes of contracts as days and quarters go by; and what the database takes from nobody. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const key = () => ({ idempotencyKey: randomUUID() });

/** A contract in force, whose facts are then those of another time. */
async function inForce(was: Readonly<Record<string, unknown>> = {}, more: object = {}): Promise<string> {
  const input = { relationshipId: world.relationshipId('jade-cell.supplier'), kind: 'SUPPLY', title: 'Cells', terms: 'As agreed.', validFrom: day(-400), validUntil: day(400), noticeDays: 30, ...key(), ...more };
  const { draftContract: { contract: { id } } } = await world.as('manager').data(draft, { input });
  await world.as('supplier').data(agree, { input: { contractId: id, ...key() } });
  await rewrite(uuidOf(id), was);
  return id;
}

async function rewrite(id: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  await world.sql('alter table relationship_contract disable trigger contract_course');
  for (const [column, value] of Object.entries(facts)) await world.sql(`update relationship_contract set ${column} = $2 where id = $1`, [id, value]);
  await world.sql('alter table relationship_contract enable trigger contract_course');
}

async function stateOf(id: string): Promise<string> {
  return (await world.as('supplier').data('query ($id: ID!) { contract(id: $id) { state } }', { id })).contract.state as string;
}

async function shown(id: string): Promise<string[]> {
  const rows = await world.sql<{ text: string }>(`select direction || ' ' || leaf || ' ' || round(outcome::numeric, 4) || ' ' || source_key || ' ' || (occurred_at at time zone 'UTC')::date as text
    from evidence where source_type = 'RelationshipContract' and source_id = $1`, [uuidOf(id)]);
  return rows.map(({ text }) => text).toSorted();
}

describe('from day to day', () => {
  test('what is over lapses, what was given notice of ends, what renews itself goes on; once', async () => {
    const over = await inForce({ valid_until: day(-3) });
    const lastDay = await inForce({ valid_until: day(0) });
    const noticed = await inForce();
    await world.as('supplier').data(giveNotice, { input: { contractId: noticed, reason: 'x', ...key() } });
    await rewrite(uuidOf(noticed), { ends_on: day(-1) });
    const automatic = await inForce({ valid_until: day(-1) }, { renewalMonths: 12 });
    await runJobs(world, followContracts);
    await runJobs(world, followContracts);
    expect(await Promise.all([over, lastDay, noticed, automatic].map((id) => stateOf(id)))).toEqual(['LAPSED', 'IN_FORCE', 'ENDED', 'RENEWED']);
    expect(await shown(over)).toEqual([`FOCAL_TO_PARTNER CONTINUITY 0.0000 LAPSED ${day(-2)}`, `PARTNER_TO_FOCAL CONTINUITY 0.0000 LAPSED ${day(-2)}`]);
    expect(await shown(automatic)).toEqual([`FOCAL_TO_PARTNER CONTINUITY 1.0000 RENEWED ${day(0)}`, `PARTNER_TO_FOCAL CONTINUITY 1.0000 RENEWED ${day(0)}`]);
    expect(await shown(noticed)).toHaveLength(1);
    const { contract } = await world.as('supplier').data('query ($id: ID!) { contract(id: $id) { renewals { state validFrom validUntil isRenewedAutomatically focalAgreedBy { id } partnerAgreedBy { id } } } }', { id: automatic });
    const [year, ...rest] = day(-1).split('-');
    expect(contract.renewals).toMatchObject([{ state: 'IN_FORCE', validFrom: day(0), validUntil: [Number(year) + 1, ...rest].join('-'), isRenewedAutomatically: true, focalAgreedBy: { id: world.userId('manager') }, partnerAgreedBy: { id: world.userId('supplier') } }]);
  });

  test('one that nobody looked at for years catches up term by term', async () => {
    const old = await inForce({ valid_until: day(-800) }, { renewalMonths: 12, validFrom: day(-1_000) });
    await runJobs(world, followContracts);
    const source = 'query ($id: ID!) { contract(id: $id) { state renewals { state renewals { state renewals { state } } } } }';
    const { contract } = await world.as('manager').data(source, { id: old });
    expect(contract).toMatchObject({ state: 'RENEWED', renewals: [{ state: 'RENEWED', renewals: [{ state: 'RENEWED', renewals: [{ state: 'IN_FORCE' }] }] }] });
  });

  test('a renewal comes up three times, each noted once, for both sides', async () => {
    const contractId = await inForce({ valid_until: day(170) });
    const kinds = async () => (await world.as('supplier').data('query ($id: ID!) { contract(id: $id) { renewalReviews { kind endsOn } } }', { id: contractId })).contract.renewalReviews.map(({ kind }: { kind: string }) => kind);
    await runJobs(world, followContracts);
    await runJobs(world, followContracts);
    expect(await kinds()).toEqual(['IN_180_DAYS']);
    for (const left of [90, 30, 0]) {
      await rewrite(uuidOf(contractId), { valid_until: day(left) });
      await runJobs(world, followContracts);
    }
    expect(await kinds()).toEqual(['IN_180_DAYS', 'IN_90_DAYS', 'IN_30_DAYS']);
    await expect(world.sql('update renewal_review set kind = kind')).rejects.toThrow('append-only');
  });
});

describe('by quarter', () => {
  const quarterEnd = () => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3, 0));
  };

  test('the years that still bind are evidence of both, of the longest contract, once', async () => {
    const end = quarterEnd();
    const ended = end.toISOString().slice(0, 10);
    const quarter = `${end.getUTCFullYear()}-Q${Math.floor(end.getUTCMonth() / 3) + 1}`;
    const inTwoYears = new Date(end.getTime() + 730.5 * 86_400_000).toISOString().slice(0, 10);
    const before = new Date(end.getTime() - 86_400_000).toISOString();
    const tieshan = { relationship_id: seedId('formosa', 'relationship', 'tieshan-frames.supplier') };
    const longest = await inForce({ ...tieshan, in_force_at: before, valid_until: inTwoYears });
    const shorter = await inForce({ ...tieshan, in_force_at: before, valid_until: day(100) });
    const secret = await inForce({ ...tieshan, in_force_at: before, valid_until: null, notice_days: 3_650, kind: 'NDA' });
    const younger = await inForce({ ...tieshan, valid_until: day(3_000) });
    await runJobs(world, recordContractQuarters);
    await runJobs(world, recordContractQuarters);
    // 730 of 365.25 days a year, over two years: 1 - exp(-730 / 365.25 / 2).
    expect(await shown(longest)).toEqual(['FOCAL_TO_PARTNER', 'PARTNER_TO_FOCAL'].map((direction) => `${direction} TERMINATION_COSTS ${(1 - Math.exp(-Math.floor(730.5) / 365.25 / 2)).toFixed(4)} ${quarter} ${ended}`));
    for (const other of [shorter, secret, younger]) expect(await shown(other)).toEqual([]);
  });
});

describe('the database', () => {
  test('takes no contract that begins agreed, no jump of its state and no change of its terms', async () => {
    const id = uuidOf(await inForce());
    const fails = (statement: string, constraint: string) => expect(world.sql(statement, [id])).rejects.toMatchObject({ constraint });
    await fails("update relationship_contract set terms = 'Others.' where id = $1", 'relationship_contract_fixed_terms');
    await fails("update relationship_contract set state = 'DRAFT' where id = $1", 'relationship_contract_course');
    await fails("update relationship_contract set state = 'LAPSED', closed_by = gen_random_uuid(), closed_at = now() where id = $1", 'relationship_contract_course');
    await fails("update relationship_contract set state = 'RENEWED', closed_by = gen_random_uuid(), closed_at = now() where id = $1", 'relationship_contract_course');
    await fails(`insert into relationship_contract (workspace_id, id, relationship_id, title, kind, terms, valid_from, notice_days, is_renewed_automatically, state, proposed_by, is_proposed_by_focal, focal_agreed_by, focal_agreed_at,
      partner_agreed_by, partner_agreed_at, in_force_at) select workspace_id, gen_random_uuid(), relationship_id, title, kind, terms, valid_from, 0, false, 'IN_FORCE', proposed_by, true, proposed_by, now(), proposed_by, now(), now()
      from relationship_contract where id = $1`, 'relationship_contract_course');
  });

  test('takes a side’s consent and notice from nobody else', async () => {
    const { draftContract } = await world.as('manager').data(draft, { input: { relationshipId: world.relationshipId('jade-cell.supplier'), kind: 'SUPPLY', title: 'x', terms: 'x', validFrom: day(0), noticeDays: 0, ...key() } });
    const waiting = uuidOf(draftContract.contract.id);
    const attemptAsFirm = (statement: string) => attempt(world, sessionOf('manager', 'formosa-stride'), statement);
    const supplier = seedId('formosa', 'user', 'supplier');
    await expect(attemptAsFirm(`update relationship_contract set partner_agreed_by = '${supplier}', partner_agreed_at = now(), state = 'IN_FORCE', in_force_at = now() where id = '${waiting}'`)).rejects.toThrow('only the partner agrees');
    const bound = uuidOf(await inForce());
    await expect(attemptAsFirm(`insert into relationship_contract (workspace_id, id, relationship_id, title, kind, terms, valid_from, notice_days, is_renewed_automatically, state, proposed_by, is_proposed_by_focal, renews_id)
      select workspace_id, gen_random_uuid(), relationship_id, 'x', 'SERVICE', 'x', valid_from, 0, false, 'DRAFT', proposed_by, true, id from relationship_contract where id = '${bound}'`)).rejects.toThrow('of its kind');
    await expect(attemptAsFirm(`update relationship_contract set notice_by = '${supplier}', is_notice_by_focal = false, notice_given_at = now(), ends_on = current_date, reason = 'x', state = 'NOTICE_GIVEN' where id = '${bound}'`))
      .rejects.toThrow('gives notice for itself');
  });
});
