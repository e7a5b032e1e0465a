import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { definerFunctions, invokerFunctions } from './functions.ts';

/** The functions of the database: which there are, whose rights they work with, and who may call them. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe('functions', () => {
  const all = () => world.sql<{ name: string; owner: string; definer: boolean; volatility: string; settings: string[] | null; returns: string; callers: string }>(`
    select oid::regprocedure::text as name, proowner::regrole::text as owner, prosecdef as definer, provolatile::text as volatility, proconfig as settings,
      prorettype::regtype::text as returns,
      (select coalesce(string_agg(coalesce(r.rolname, 'PUBLIC'), ' ' order by r.rolname), '') from aclexplode(coalesce(proacl, acldefault('f', proowner))) a
        left join pg_roles r on r.oid = a.grantee where a.grantee <> proowner) as callers
    from pg_proc where pronamespace = 'public'::regnamespace order by oid::regprocedure::text collate "C"`);

  test('those with rights of their own are these, belong to the narrow role and look names up in fixed places', async () => {
    const found = (await all()).filter(({ definer }) => definer);
    expect(Object.fromEntries(found.map(({ name, volatility }) => [name, volatility]))).toEqual(definerFunctions);
    for (const { owner, settings } of found) expect({ owner, settings }).toEqual({ owner: 'app_system', settings: ['search_path=public, pg_temp'] });
  });

  test('all others are these', async () => {
    const found = (await all()).filter(({ definer }) => !definer);
    expect(Object.fromEntries(found.map(({ name, volatility }) => [name, volatility]))).toEqual(invokerFunctions);
  });

  test('nobody calls one to whom that was not granted', async () => {
    const called = Object.fromEntries((await all()).map(({ name, callers }) => [name, callers]));
    const expected = Object.fromEntries((await all()).map(({ name, returns }) => [name, callersOf(name, returns)]));
    expect(called).toEqual(expected);
  });
});

/** Triggers are called by nobody; what is sealed is worded on both sides of the seal, and what a party has become is asked by the triggers of both. */
function callersOf(name: string, returns: string): string {
  if (returns === 'trigger') return '';
  // Who answered all items is asked by the function that computes results, and by nobody.
  if (name === 'survey_complete(uuid,uuid,text)') return 'app_system';
  return forBoth.some((one) => name.startsWith(`${one}(`)) ? 'app_system app_user' : 'app_user';
}

/** What functions of either role are made of: whose session it is, the formulas of scores, and how a forecast is walked. */
const forBoth = [
  'audit_content', 'app_became', 'app_workspace', 'app_party', 'app_principal', 'app_is_staff', 'trust_model_at', 'sums_aged', 'score_value', 'score_uncertainty', 'score_trend', 'score_band',
  'expected_over', 'days_to_use_up',
];
