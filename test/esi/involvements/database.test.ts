import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';

/** The courses of parts and agreements, held by the database against sessions that no act of ours would make. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const id = (kind: string, key: string) => seedId('formosa', kind, key);
const part = (key: string, set: string) => `update esi_involvement set ${set} where id = '${id('esi-involvement', key)}'`;
const paper = (key: string, set: string) => `update confidentiality_agreement set ${set} where id = '${id('confidentiality', key)}'`;
const by = (user: string) => `'${id('user', user)}'`;
const staff = () => sessionOf('buyer', 'formosa-stride');
const motor = () => sessionOf('motor-supplier', 'suhe-motor');
const jade = () => sessionOf('supplier', 'jade-cell');

test.each([
  ['nobody jumps to active', () => staff(), part('trike-cab/saebom', `state = 'ACTIVE', activated_by = ${by('buyer')}, activated_at = now()`), 'esi_involvement_course'],
  ['no part begins without what is to be signed', () => motor(), part('stride-two/suhe', `state = 'ACTIVE', activated_by = ${by('motor-supplier')}, activated_at = now()`), 'esi_involvement_papers'],
  ['the firm answers for no supplier', () => staff(), part('trike-cab/suhe', `state = 'ACCEPTED', answered_by = ${by('buyer')}, answered_at = now()`), 'esi_involvement_side'],
  ['nobody answers in the name of another', () => motor(), part('trike-cab/suhe', `state = 'ACCEPTED', answered_by = ${by('supplier')}, answered_at = now()`), 'esi_involvement_side'],
  ['nothing lapses before its time, nor by hand', () => staff(), part('trike-cab/suhe', "state = 'LAPSED'"), 'esi_involvement_side'],
  ['how early a supplier was asked stays', () => staff(), part('stride-two/saebom', "stage_at_invitation = 'SCREENING'"), 'esi_involvement_course'],
  ['what it is to do stays once it is invited', () => staff(), part('trike-cab/suhe', "responsibility = 'WHITE_BOX'"), 'esi_involvement_course'],
  ['a supplier shows its own name, not for the firm', () => jade(), part('stride-two/jade', 'is_name_shown_by_firm = true'), 'esi_involvement_side'],
  ['and the firm not for the supplier', () => staff(), part('stride-two/jade', 'is_name_shown_by_partner = true'), 'esi_involvement_side'],
  ['a supplier writes no specification', () => jade(), part('stride-two/jade', "acceptance_test = 'None'"), 'esi_involvement_side'],
  ['a supplier completes nothing', () => jade(), part('stride-two/jade', `state = 'COMPLETED', ended_by = ${by('supplier')}, ended_at = now()`), 'esi_involvement_side'],
  ['what has ended stays so', () => staff(), part('quick-charger/jade', "state = 'ACTIVE', ended_by = null, ended_at = null"), 'esi_involvement_course'],
  ['the firm signs for no supplier', () => staff(), paper('suhe-nda', `partner_signed_by = ${by('buyer')}, partner_signed_at = now()`), 'confidentiality_side'],
  ['nobody signs in the name of another', () => motor(), paper('suhe-nda', `partner_signed_by = ${by('supplier')}, partner_signed_at = now()`), 'confidentiality_side'],
  ['what was sent is not rewritten', () => staff(), paper('suhe-nda', "terms = 'Anything is told.'"), 'confidentiality_course'],
  ['nothing is in force unsigned', () => staff(), paper('suhe-nda', "state = 'IN_FORCE'"), 'confidentiality_course'],
  ['no agreement is widened to all projects', () => staff(), paper('jade-stride-two-ip', 'project_id = null'), 'confidentiality_course'],
  ['nor runs out by hand', () => staff(), paper('jade-nda', "state = 'EXPIRED'"), 'confidentiality_side'],
  ['a supplier declares no breach', () => jade(), paper('jade-nda', `state = 'BREACHED', breached_by = ${by('supplier')}, breached_at = now(), breach_note = 'No.', breached_by_side = 'FOCAL'`), 'confidentiality_side'],
])('%s', async (_, session, statement, constraint) => {
  await expect(attempt(world, session(), statement)).rejects.toMatchObject({ constraint });
});

test('a rival’s session changes no row of another, and reads none', async () => {
  const rival = sessionOf('rival-supplier', 'saebom');
  expect(await attempt(world, rival, `${part('stride-two/jade', "scope = 'Mine'")} returning id`)).toEqual([]);
  expect(await attempt(world, rival, `${paper('jade-nda', "title = 'Mine'")} returning id`)).toEqual([]);
  expect(await attempt(world, rival, `select i.state from esi_involvement i where i.project_id = '${id('esi-project', 'stride-two')}'`)).toEqual([{ state: 'ACTIVE' }]);
});
