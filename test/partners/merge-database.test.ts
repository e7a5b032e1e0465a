import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mergeParts } from '../../src/partners/merge/merge-part.ts';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';

/** What holds of merges whatever asks: the database alone. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('the database lets nothing move but with a merge', async () => {
  const { database } = world;
  const input = { survivorId: world.id('hsinyun-stores'), duplicateId: world.id('hsinyun-again'), reason: 'One firm' };
  await world.as('manager').data('mutation ($input: MergePartiesInput!) { mergeParties(input: $input) { userErrors { code } } }', { input });
  const session = { workspaceId: seedId('formosa', 'workspace', 'formosa'), partyId: seedId('formosa', 'party', 'formosa-stride'), focalPartyId: seedId('formosa', 'party', 'formosa-stride'), principalId: seedId('formosa', 'user', 'admin'), isStaff: true };
  const saebom = seedId('formosa', 'party', 'saebom');
  const jade = seedId('formosa', 'party', 'jade-cell');
  const attempt = async (statement: string): Promise<string> => {
    const em = database.entityManager(session);
    await em.begin();
    try {
      await em.execute(statement);
      return 'done';
    } catch (error) {
      return String((error as { code?: string }).code);
    } finally {
      await em.rollback();
    }
  };
  for (const table of ['contact', 'location', 'party_identifier', 'external_reference', 'business_calendar']) {
    expect([table, await attempt(`update ${table} set party_id = '${saebom}' where party_id = '${jade}'`)]).toEqual([table, '42501']);
  }
  for (const statement of [
    `update membership set party_id = '${saebom}' where party_id = '${jade}'`, `update relationship set partner_id = '${saebom}' where partner_id = '${jade}'`,
    `update tie set to_id = '${saebom}' where to_id = '${jade}'`, `update party set merged_into_id = '${seedId('formosa', 'party', 'formosa-stride')}', merged_at = now(), merge_reason = 'x' where id = '${jade}'`,
    `update party set merged_into_id = '${jade}', merged_at = now(), merge_reason = 'x' where id = '${jade}'`,
    `update party set merged_into_id = null, merged_at = null, merge_reason = null where merged_into_id is not null`,
  ]) expect([statement, await attempt(statement)]).toEqual([statement, '23514']);
});

test('every column that names a party is seen to by a merge, or stays on purpose', async () => {
  const named = await world.sql<{ name: string }>(`select f.conrelid::regclass || '.' || a.attname as name from pg_constraint f cross join unnest(f.conkey, f.confkey) as pair(child, parent)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.child join pg_attribute p on p.attrelid = f.confrelid and p.attnum = pair.parent
    where f.contype = 'f' and f.confrelid = 'party'::regclass and p.attname = 'id' order by 1`);
  // The focal firm is merged with nobody, and who saw something was then who it was.
  const stays = ['workspace.focal_party_id', 'access_record.party_id', 'data_export.party_id', 'data_import.party_id'];
  expect(named.map(({ name }) => name)).toEqual([...mergeParts().flatMap(({ moves }) => moves), ...stays].toSorted());
});
