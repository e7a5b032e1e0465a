import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../../src/platform/database/session.ts';
import { raw } from '../../../src/platform/sql.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

/** The database alone: what sessions may not write, whatever the services forget. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const id = (kind: string, key: string) => seedId('formosa', kind, key);
const sessionOf = (persona: string, party: string): Session => ({
  workspaceId: id('workspace', 'formosa'), partyId: id('party', party), focalPartyId: id('party', 'formosa-stride'), principalId: id('user', persona), isStaff: party === 'formosa',
});

/** What became of a statement: nothing, or the constraint or code that refused it. */
async function attempt(session: Session, statement: string): Promise<string | null> {
  try {
    await world.database.append(session, raw(statement));
    return null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? String(error);
  }
}

const access = (document: string, { by, side, relationship }: { by: string; side: string; relationship: string | null }) => `insert into esi_document_access (workspace_id, id, project_id, document_id, version_id, kind, by_side, relationship_id, accessed_by)
  values ('${id('workspace', 'formosa')}', gen_random_uuid(), '${id('esi-project', 'stride-two')}', '${id('esi-document', document)}', '${id('esi-document-version', `${document}/1`)}', 'DOWNLOADED', '${side}',
    ${relationship === null ? 'null' : `'${id('relationship', relationship)}'`}, '${id('user', by)}')`;

test('looks are noted in one’s own name, at what one sees, and shown to whom they concern', async () => {
  const jade = sessionOf('supplier', 'jade-cell');
  const own = { by: 'supplier', side: 'PARTNER', relationship: 'jade-cell.supplier' };
  expect(await attempt(jade, access('stride-two/jade-interface', own))).toBeNull();
  expect(await attempt(jade, access('stride-two/saebom-report', own))).toBe('42501');
  expect(await attempt(jade, access('stride-two/teardown', own))).toBe('42501');
  expect(await attempt(jade, access('stride-two/jade-interface', { ...own, by: 'rival-supplier' }))).toBe('42501');
  expect(await attempt(jade, access('stride-two/requirements', { ...own, relationship: 'saebom.supplier' }))).toBe('42501');
  expect(await attempt(jade, access('stride-two/jade-interface', { ...own, side: 'FOCAL' }))).toBe('42501');
  const buyer = sessionOf('buyer', 'formosa');
  const firm = { by: 'buyer', side: 'FOCAL', relationship: null };
  // The firm does not look at a supplier's document unseen, nor tell one supplier of another's.
  expect(await attempt(buyer, access('stride-two/jade-model', firm))).toBe('esi_document_access_fits');
  expect(await attempt(buyer, access('stride-two/jade-model', { ...firm, relationship: 'saebom.supplier' }))).toBe('esi_document_access_fits');
  expect(await attempt(buyer, access('stride-two/jade-model', { ...firm, relationship: 'jade-cell.supplier' }))).toBeNull();
  expect(await attempt(buyer, 'update esi_document_access set accessed_at = now()')).toBe('42501');
  expect(await attempt(buyer, 'delete from esi_document_access')).toBe('42501');
});

test('each side changes its own papers, by their course alone', async () => {
  const [jade, engineer] = [sessionOf('supplier', 'jade-cell'), sessionOf('engineer', 'formosa')];
  const withdraw = (key: string, by: string) => `update esi_document set state = 'WITHDRAWN', withdrawn_by = '${id('user', by)}', withdrawn_at = now(), withdraw_reason = 'x' where id = '${id('esi-document', key)}'`;
  const set = (key: string, change: string) => `update esi_document set ${change} where id = '${id('esi-document', key)}'`;
  expect(await attempt(jade, withdraw('stride-two/requirements', 'supplier'))).toBe('42501');
  expect(await attempt(engineer, withdraw('stride-two/jade-model', 'engineer'))).toBe('42501');
  for (const change of ["classification = 'INTERNAL'", "title = 'Other'", 'version_count = version_count + 2', 'version_count = version_count - 1']) {
    expect(await attempt(engineer, set('stride-two/requirements', change))).toBe('esi_document_keeps_to_its_course');
  }
  expect(await attempt(engineer, withdraw('stride-two/teardown', 'engineer'))).toBeNull();
  expect(await attempt(engineer, set('stride-two/teardown', "state = 'SHARED', withdrawn_by = null, withdrawn_at = null, withdraw_reason = null"))).toBe('esi_document_keeps_to_its_course');
  expect(await attempt(engineer, access('stride-two/teardown', { by: 'engineer', side: 'FOCAL', relationship: null }))).toBe('esi_document_access_fits');
});

test('a version is of a file that its side sent, and the next of a document that stands', async () => {
  const engineer = sessionOf('engineer', 'formosa');
  const add = (number: number, file: string, by = 'engineer') => `insert into esi_document_version (workspace_id, id, project_id, document_id, number, file_id, sha256, byte_size, media_type, file_name, added_by)
    select '${id('workspace', 'formosa')}', gen_random_uuid(), '${id('esi-project', 'stride-two')}', '${id('esi-document', 'stride-two/requirements')}', ${number}, '${id('stored-file', file)}', repeat('a', 64), 5, 'text/plain', 'x.txt', '${id('user', by)}'`;
  await world.sql(`insert into stored_file (workspace_id, id, uploaded_by, file_name, media_type, byte_size, sha256, expires_at) values
    ($1, $2, $3, 'x.txt', 'text/plain', 5, repeat('a', 64), now() + interval '1 day'), ($1, $4, $5, 'x.txt', 'text/plain', 5, repeat('a', 64), now() + interval '1 day')`,
    [id('workspace', 'formosa'), id('stored-file', 'mine'), id('user', 'engineer'), id('stored-file', 'theirs'), id('user', 'supplier')]);
  expect(await attempt(engineer, add(3, 'theirs'))).toBe('42501');
  expect(await attempt(engineer, add(3, 'mine', 'buyer'))).toBe('42501');
  expect(await attempt(engineer, add(3, 'mine'))).toBe('esi_document_version_fits');
  expect(await attempt(engineer, add(2, 'mine'))).toBe('esi_document_version_once');
  expect(await attempt(engineer, `update stored_file set file_name = 'y.txt' where id = '${id('stored-file', 'mine')}'`)).toBe('stored_file_stays_itself');
  expect(await world.database.read(sessionOf('supplier', 'jade-cell'), raw('select id from stored_file'))).toEqual([{ id: id('stored-file', 'theirs') }]);
});
