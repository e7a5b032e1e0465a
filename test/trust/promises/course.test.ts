import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sessionOf } from '../../../src/platform/database/session.ts';
import type { Session } from '../../../src/platform/database/session.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { day, evidenceOf, jade, query } from './acting.ts';

/** Every standing of a promise, every act, each side; made by the one and by the other. Said here once more, apart from the course itself. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

type Side = 'FOCAL' | 'PARTNER';
const other = (side: Side): Side => (side === 'FOCAL' ? 'PARTNER' : 'FOCAL');
const personas = { FOCAL: 'admin', PARTNER: 'supplier' } as const;
const workspaceId = seedId('formosa', 'workspace', 'formosa');
const relationshipId = seedId('formosa', 'relationship', jade);
const somebody = seedId('formosa', 'user', 'planner');
const somebodyElse = seedId('formosa', 'user', 'supplier-planner');

const acceptance = { accepted_by: somebody, accepted_at: day(-30) };
const claim = { claimed_by: somebodyElse, claimed_at: day(-3), claimed_kept_on: day(-5), answer_by: day(9) };
const report = { reported_by: somebody, reported_at: day(-3), answer_by: day(9) };
const contest = { contested_by: somebody, contested_at: day(-1), contest_reason: 'x' };
const resolution = { resolved_by: somebody, resolved_at: day(-2) };

/** A promise in each standing, made thirty days ago; due in ten days, or four days ago. */
const standings: Readonly<Record<string, Record<string, unknown>>> = {
  'made': { status: 'MADE' },
  'made, due day over': { status: 'MADE', isDue: true },
  'other terms by the promisee': { status: 'MADE', isCounter: true },
  'accepted': { status: 'ACCEPTED', ...acceptance },
  'accepted, due day over': { status: 'ACCEPTED', ...acceptance, isDue: true },
  'claimed': { status: 'ACCEPTED', ...acceptance, ...claim },
  'claimed, time to answer over': { status: 'ACCEPTED', ...acceptance, ...claim, answer_by: day(-1) },
  'reported broken': { status: 'BROKEN', ...acceptance, ...report, ...resolution, isDue: true },
  'reported broken, time to answer over': { status: 'BROKEN', ...acceptance, ...report, ...resolution, answer_by: day(-1), isDue: true },
  'decided broken': { status: 'BROKEN', ...acceptance, ...report, ...contest, ...resolution, isDue: true },
  'claim contested': { status: 'CONTESTED', ...acceptance, ...claim, ...contest, isDue: true },
  'claim contested before the due day': { status: 'CONTESTED', ...acceptance, ...claim, ...contest },
  'report contested': { status: 'CONTESTED', ...acceptance, ...claim, ...report, ...contest, isDue: true },
  'kept': { status: 'KEPT', ...acceptance, ...claim, ...resolution, kept_on: day(-5) },
  'kept late': { status: 'KEPT_LATE', ...acceptance, ...claim, ...resolution, kept_on: day(-2), claimed_kept_on: day(-2), isDue: true },
  'waived': { status: 'WAIVED', ...acceptance, ...resolution },
  'withdrawn': { status: 'WITHDRAWN', ...resolution },
  'renegotiated': { status: 'RENEGOTIATED', ...acceptance, ...resolution },
};

const inputs: Readonly<Record<string, object>> = {
  acceptPromise: {}, withdrawPromise: {}, renegotiatePromise: { dueOn: day(40) }, claimPromiseKept: { keptOn: day(-1) }, confirmPromiseKept: {}, reportPromiseBroken: {}, waivePromise: {},
  contestPromise: { reason: 'No.' }, withdrawPromiseContest: {}, decidePromiseContest: { isKept: false, reason: 'So it was.' },
};

/** Who may do what, and what comes of it; whatever is not said here nobody may, as the promise stands. */
const possible: Readonly<Record<string, Readonly<Record<string, readonly [who: 'promisor' | 'promisee' | 'either' | 'firm', becomes: string]>>>> = {
  'made': { acceptPromise: ['promisee', 'ACCEPTED'], withdrawPromise: ['promisor', 'WITHDRAWN'], renegotiatePromise: ['either', 'MADE'] },
  'made, due day over': { withdrawPromise: ['promisor', 'WITHDRAWN'], renegotiatePromise: ['either', 'MADE'] },
  'other terms by the promisee': { acceptPromise: ['promisor', 'ACCEPTED'], withdrawPromise: ['promisee', 'WITHDRAWN'] },
  'accepted': { renegotiatePromise: ['either', 'MADE'], claimPromiseKept: ['promisor', 'ACCEPTED'], waivePromise: ['promisee', 'WAIVED'] },
  'accepted, due day over': { renegotiatePromise: ['either', 'MADE'], claimPromiseKept: ['promisor', 'ACCEPTED'], waivePromise: ['promisee', 'WAIVED'], reportPromiseBroken: ['promisee', 'BROKEN'] },
  'claimed': { confirmPromiseKept: ['promisee', 'KEPT'], contestPromise: ['promisee', 'CONTESTED'] },
  'claimed, time to answer over': { confirmPromiseKept: ['promisee', 'KEPT'] },
  'reported broken': { contestPromise: ['promisor', 'CONTESTED'] },
  'claim contested': { withdrawPromiseContest: ['promisee', 'KEPT'], decidePromiseContest: ['firm', 'BROKEN'] },
  'claim contested before the due day': { withdrawPromiseContest: ['promisee', 'KEPT'], decidePromiseContest: ['firm', 'ACCEPTED'] },
  'report contested': { withdrawPromiseContest: ['promisor', 'BROKEN'], decidePromiseContest: ['firm', 'BROKEN'] },
};

/** Puts a promise there as it stands, past all triggers. */
async function place(standing: string, side: Side): Promise<string> {
  const { isDue = false, isCounter = false, ...columns } = standings[standing]!;
  const supersedes = isCounter === true ? { supersedes_id: uuidOf(await place('accepted', side)), proposed_by_side: other(side) } : { proposed_by_side: side };
  const row: Record<string, unknown> = {
    workspace_id: workspaceId, id: randomUUID(), relationship_id: relationshipId, made_by_side: side, statement: 'Whatever.', due_on: day(isDue === true ? -4 : 10), time_zone: 'UTC',
    due_ends_at: day(isDue === true ? -3 : 11), importance: 2, answer_days: 14, made_by: somebodyElse, made_at: day(-30), ...supersedes, ...columns,
  };
  const names = Object.keys(row);
  await world.sql('alter table promise disable trigger user');
  await world.sql(`insert into promise (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  await world.sql('alter table promise enable trigger user');
  return toGlobalId('PartnerPromise', row['id'] as string);
}

function uuidOf(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':')[1]!;
}

describe.each(['FOCAL', 'PARTNER'] as const)('made by %s,', (madeBy) => {
  describe.each(Object.keys(standings))('%s:', (standing) => {
    test.each(Object.keys(inputs))('%s is done by whose act it is, and by nobody else', async (name) => {
      for (const side of ['FOCAL', 'PARTNER'] as const) {
        const [who, becomes] = possible[standing]?.[name] ?? [];
        const whose = { promisor: madeBy, promisee: other(madeBy), either: side, firm: 'FOCAL' as const, nobody: null }[who ?? 'nobody'];
        const id = await place(standing, madeBy);
        const own = name === 'contestPromise' && standing === 'reported broken' ? { keptOn: day(-5) } : {};
        const { data, errors } = await query(world, personas[side], name, { promiseId: id, ...inputs[name], ...own });
        const got = errors === undefined ? data[name].promise?.status ?? data[name].userErrors[0].code : errors[0]!.extensions.code;
        // A decision takes a permission that no partner has.
        const expected = name === 'decidePromiseContest' && side === 'PARTNER' ? 'FORBIDDEN' : whose === null ? 'STATE_CONFLICT' : whose === side ? becomes : 'NOT_ALLOWED';
        expect({ side, got }).toEqual({ side, got: expected });
        await expectConsequences(id, standing, whose === side ? becomes : undefined);
      }
    });
  });

  /** What was refused left nothing; what settled it is evidence, once. A report that was placed here has none to be corrected, and stands as it is. */
  async function expectConsequences(id: string, standing: string, becomes: string | undefined): Promise<void> {
    const isEvidence = ['KEPT', 'BROKEN'].includes(becomes ?? '') && standing !== 'report contested';
    const direction = madeBy === 'FOCAL' ? 'FOCAL_TO_PARTNER' : 'PARTNER_TO_FOCAL';
    expect(await evidenceOf(world, id)).toEqual(isEvidence ? [{ direction, leaf: 'PROMISE', outcome: becomes === 'KEPT' ? 1 : 0, weight: 2, occurred: day(becomes === 'KEPT' ? -5 : -4), is_correction: false }] : []);
  }
});

test.each(Object.keys(standings))('%s: what viewerActions allow is what may be done', async (standing) => {
  for (const [name, action] of Object.entries(actions)) {
    for (const madeBy of ['FOCAL', 'PARTNER'] as const) {
      const id = await place(standing, madeBy);
      for (const side of ['FOCAL', 'PARTNER'] as const) {
        const { promise } = await world.as(personas[side]).data('query ($id: ID!) { promise(id: $id) { viewerActions { action isAllowed } } }', { id });
        const who = possible[standing]?.[name]?.[0];
        const whose = { promisor: madeBy, promisee: other(madeBy), either: side, firm: 'FOCAL', nobody: null }[who ?? 'nobody'];
        expect({ action, isAllowed: promise.viewerActions.find((one: { action: string }) => one.action === action).isAllowed }).toEqual({ action, isAllowed: whose === side });
      }
    }
  }
});

const actions: Readonly<Record<string, string>> = {
  acceptPromise: 'ACCEPT_PROMISE', withdrawPromise: 'WITHDRAW_PROMISE', renegotiatePromise: 'RENEGOTIATE_PROMISE', claimPromiseKept: 'CLAIM_PROMISE_KEPT', confirmPromiseKept: 'CONFIRM_PROMISE_KEPT',
  reportPromiseBroken: 'REPORT_PROMISE_BROKEN', waivePromise: 'WAIVE_PROMISE', contestPromise: 'CONTEST_PROMISE', withdrawPromiseContest: 'WITHDRAW_PROMISE_CONTEST', decidePromiseContest: 'DECIDE_PROMISE_CONTEST',
};

describe('the database alone', () => {
  const session = (side: Side): Session => sessionOf({
    workspaceId, partyId: seedId('formosa', 'party', side === 'FOCAL' ? 'formosa-stride' : 'jade-cell'), focalPartyId: seedId('formosa', 'party', 'formosa-stride'), id: meOf(side), isStaff: side === 'FOCAL',
  } as never);
  const meOf = (side: Side) => seedId('formosa', 'user', side === 'FOCAL' ? 'admin' : 'supplier');

  /** The acts as bare statements, with what would be theirs to set. */
  const statements: readonly (readonly [standing: string, who: 'promisor' | 'promisee', set: (me: string) => string])[] = [
    ['made', 'promisee', (me) => `status = 'ACCEPTED', accepted_by = '${me}', accepted_at = now()`],
    ['made', 'promisor', (me) => `status = 'WITHDRAWN', resolved_by = '${me}', resolved_at = now()`],
    ['accepted', 'promisor', (me) => `claimed_by = '${me}', claimed_at = now(), claimed_kept_on = current_date, answer_by = now() + interval '14 days'`],
    ['accepted', 'promisee', (me) => `status = 'WAIVED', resolved_by = '${me}', resolved_at = now()`],
    ['accepted, due day over', 'promisee', (me) => `status = 'BROKEN', reported_by = '${me}', reported_at = now(), answer_by = now() + interval '14 days', resolved_by = '${me}', resolved_at = now()`],
    ['claimed', 'promisee', (me) => `status = 'KEPT', kept_on = claimed_kept_on, resolved_by = '${me}', resolved_at = now()`],
    ['claimed', 'promisee', (me) => `status = 'CONTESTED', contested_by = '${me}', contested_at = now(), contest_reason = 'x'`],
    ['claim contested', 'promisee', (me) => `status = 'KEPT', kept_on = claimed_kept_on, resolved_by = '${me}', resolved_at = now()`],
  ];

  test.each(statements.map(([standing, who, set]) => [`${standing}: ${set('me').slice(0, 40)}`, standing, who, set] as const))('takes it from the side whose act it is: %s', async (_name, standing, who, set) => {
    for (const madeBy of ['FOCAL', 'PARTNER'] as const) {
      const whose = who === 'promisor' ? madeBy : other(madeBy);
      const id = uuidOf(await place(standing, madeBy));
      expect(await attempt(session(other(whose)), id, set(meOf(other(whose))))).toBe('42501');
      // In another's name it is nobody's act, and with other terms it is none.
      expect(await attempt(session(whose), id, set(somebodyElse))).toBe('42501');
      expect(await attempt(session(whose), id, `${set(meOf(whose))}, due_on = due_on + 1`)).toBe('23514');
      expect(await attempt(session(whose), id, set(meOf(whose)))).toBe(1);
    }
  });

  test('lets no terms be rewritten, no state be left out, and nothing settled be undone', async () => {
    const refusals: readonly (readonly [string, string])[] = [
      ['accepted', "statement = 'Less.'"], ['accepted', 'importance = 1'], ['made', `status = 'KEPT', kept_on = current_date`], ['kept', "status = 'ACCEPTED', kept_on = null, resolved_by = null, resolved_at = null"],
      ['kept', "status = 'BROKEN', kept_on = null"], ['waived', "status = 'ACCEPTED', resolved_by = null, resolved_at = null"], ['decided broken', "status = 'CONTESTED', resolved_by = null, resolved_at = null"],
      ['claimed', "status = 'KEPT_LATE', kept_on = current_date"], ['claimed', 'answer_by = now()'],
    ];
    for (const [standing, set] of refusals) {
      const id = uuidOf(await place(standing, 'PARTNER'));
      for (const side of ['FOCAL', 'PARTNER'] as const) expect([standing, set, await attempt(session(side), id, set)]).toEqual([standing, set, '23514']);
    }
  });

  async function attempt(who: Session, id: string, set: string): Promise<string | number> {
    const em = world.database.entityManager(who);
    await em.begin();
    try {
      return (await em.execute<unknown[]>(`update promise set ${set} where id = '${id}' returning id`)).length;
    } catch (error) {
      return String((error as { code?: string }).code);
    } finally {
      await em.rollback();
    }
  }
});
