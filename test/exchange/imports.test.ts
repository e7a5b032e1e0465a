import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Worker } from '../../src/platform/jobs/worker.ts';
import { openWorld, type World } from '../world.ts';
import { bringIn, startImporting } from './importing.ts';

let world: World;
let worker: Worker;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await openWorld();
  worker = startImporting(world, faults);
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  if (faults.length > 0) throw new AggregateError(faults, 'The worker met faults of its own.');
});

const manager = () => world.as('manager');

/** Parties as they stand, by what the other system calls them. */
async function partiesOf(system: string): Promise<Record<string, any>[]> {
  return world.sql(`select r.value as ref, p.name, p.names, p.kind, p.country_code, p.time_zone, p.website, p.version, (select q.value from external_reference q where q.party_id = p.parent_id and q.system = r.system) as parent
    from external_reference r join party p on p.workspace_id = r.workspace_id and p.id = r.party_id where r.system = $1 order by r.value`, [system]);
}

describe('parties', () => {
  const header = 'externalId,name,name.zh-Hant,country,time zone,website,parent,GLN';

  test('are added, then left alone, then changed where they differ', async () => {
    const file = `${header}\r\nA1,"Anvil, Ltd",鐵砧,TW,Asia/Taipei,https://anvil.example,,\r\nA2,Bellows,,de,Europe/Berlin,,A1,9520001010019\r\n`;
    const first = await bringIn(world, manager(), file, { kind: 'PARTIES', externalSystem: 'erp-a' });
    expect(first).toMatchObject({ state: 'DONE', encoding: 'utf-8', delimiter: ',', linesRead: 2, createdCount: 2, changedCount: 0, unchangedCount: 0, failedCount: 0, errorFileUrl: null });
    expect(await partiesOf('erp-a')).toMatchObject([
      { ref: 'A1', name: 'Anvil, Ltd', names: { 'zh-Hant': '鐵砧' }, kind: 'ORGANIZATION', country_code: 'TW', website: 'https://anvil.example/', version: 1, parent: null },
      { ref: 'A2', name: 'Bellows', names: {}, country_code: 'DE', time_zone: 'Europe/Berlin', website: null, version: 1, parent: 'A1' },
    ]);
    const before = await partiesOf('erp-a');
    expect(await bringIn(world, manager(), file, { kind: 'PARTIES', externalSystem: 'erp-a' })).toMatchObject({ state: 'DONE', createdCount: 0, changedCount: 0, unchangedCount: 2, digest: null });
    expect(await partiesOf('erp-a')).toEqual(before);
    const changed = await bringIn(world, manager(), file.replace('Bellows', 'Bellows & Son'), { kind: 'PARTIES', externalSystem: 'erp-a' });
    expect(changed).toMatchObject({ createdCount: 0, changedCount: 1, unchangedCount: 1 });
    expect((await partiesOf('erp-a'))[1]).toMatchObject({ name: 'Bellows & Son', version: 2 });
  });

  test('a change by import stands in the party’s timeline', async () => {
    const line = (name: string) => `externalId,name,timeZone\nT1,${name},UTC\n`;
    await bringIn(world, manager(), line('Before'), { kind: 'PARTIES', externalSystem: 'erp-t' });
    await bringIn(world, manager(), line('After'), { kind: 'PARTIES', externalSystem: 'erp-t' });
    const { parties } = await manager().data('{ parties(filter: { search: "After" }) { nodes { timeline(first: 5) { nodes { action ... on FieldsChangedEvent { changes { field before after } } } } } } }');
    expect(parties.nodes[0].timeline.nodes).toContainEqual({ action: 'import.run', changes: [{ field: 'name', before: '"Before"', after: '"After"' }] });
  });

  test.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'big5', 'gb18030', 'windows-1252'])('in %s', async (name) => {
    const encoding = name.replace(' with mark', '');
    const texts = encoding === 'windows-1252' ? ['Größe & Söhne', 'Café “Zoë”'] : encoding === 'gb18030' ? ['台湾电池股份有限公司', '自行车零件制造厂'] : ['台灣電池股份有限公司', '自行車零件製造廠'];
    const system = `enc-${name}`;
    const lines = Array.from({ length: 40 }, (_, n) => `E${n};${texts[n % 2]} ${n};UTC\n`).join('');
    const bytes = iconv.encode(`externalId;name;timeZone\n${lines}`, encoding, { addBOM: name.includes('mark') || encoding.startsWith('utf-16') });
    expect(await bringIn(world, manager(), bytes, { kind: 'PARTIES', externalSystem: system })).toMatchObject({ state: 'DONE', encoding, delimiter: ';', createdCount: 40 });
    expect((await partiesOf(system)).slice(0, 2).map((party) => party['name'])).toEqual([`${texts[0]} 0`, `${texts[1]} 1`]);
  });

  test('Chinese headers are understood, and cells keep their line breaks', async () => {
    const answer = await bringIn(world, manager(), '編號\t名稱\t時區\n"C1"\t"Two\nlines"\tAsia/Taipei\n', { kind: 'PARTIES', externalSystem: 'erp-c' });
    expect(answer).toMatchObject({ state: 'DONE', delimiter: '\t', columns: [{ field: 'externalId', column: '編號' }, { field: 'name', column: '名稱' }, { field: 'timeZone', column: '時區' }] });
    expect((await partiesOf('erp-c'))[0]).toMatchObject({ name: 'Two\nlines' });
  });

  test('what looks like a formula is text', async () => {
    await bringIn(world, manager(), 'externalId,name,timeZone\nF1,"=1+1",UTC\n', { kind: 'PARTIES', externalSystem: 'erp-f' });
    expect((await partiesOf('erp-f'))[0]).toMatchObject({ name: '=1+1' });
  });

  test('each mistake is told by line, column and reason, without what stood there; nothing is written', async () => {
    const file = ['externalId,name,timeZone,country,url,parent,GLN,kind', 'W1,Good,UTC,,,,,', 'W2,Bad Zone,Nowhere/Land,XX,ftp://x,,123,WIZARD', ',No Id,UTC,,,,,', 'W1,Twice,UTC,,,,,',
      'W5,"Line\nbreak",UTC,,,NOBODY,,', 'W6,Dept,UTC,,,,,department', 'W7,Extra,UTC,,,,,,cell', 'W8,,UTC,,,,,'].join('\n');
    const answer = await bringIn(world, manager(), file, { kind: 'PARTIES', externalSystem: 'erp-w' });
    expect(answer).toMatchObject({ state: 'REJECTED', linesRead: 8, createdCount: 0, failedCount: 7 });
    expect(answer['errors'].nodes.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [3, 'kind', 'UNKNOWN_VALUE'], [3, 'country', 'INVALID_COUNTRY'], [3, 'timeZone', 'INVALID_TIME_ZONE'], [3, 'url', 'INVALID_WEBSITE'], [3, 'GLN', 'INVALID_GLN'],
      [4, 'externalId', 'REQUIRED'], [5, null, 'LINE_TWICE'], [6, 'parent', 'PARTY_UNKNOWN'], [8, 'parent', 'DEPARTMENT_NEEDS_PARENT'], [9, null, 'TOO_MANY_CELLS'], [10, 'name', 'REQUIRED'],
    ]);
    expect(JSON.stringify(answer['errors'])).not.toMatch(/Nowhere|XX|ftp|WIZARD|NOBODY/);
    expect(await partiesOf('erp-w')).toEqual([]);
  });

  test('where failed lines alone are to be rejected, the good ones are written', async () => {
    const file = 'externalId,name,timeZone\nR1,Good,UTC\nR2,Bad,Nowhere\nR3,Good too,UTC\n';
    const answer = await bringIn(world, manager(), file, { kind: 'PARTIES', externalSystem: 'erp-r', errorPolicy: 'REJECT_FAILED_LINES' });
    expect(answer).toMatchObject({ state: 'DONE', createdCount: 2, failedCount: 1, errors: { totalCount: 1 } });
    expect((await partiesOf('erp-r')).map(({ ref }) => ref)).toEqual(['R1', 'R3']);
    const token = await manager().token();
    const errors = await fetch(world.url + answer['errorFileUrl'], { headers: { authorization: `Bearer ${token}`, 'accept-language': 'zh-TW' } });
    expect(await errors.text()).toBe('\uFEFFline,column,code,message\r\n3,timeZone,INVALID_TIME_ZONE,「…」不是時區。\r\n'.replace('\uFEFF', ''));
  });

  test('a dry run checks the same and writes nothing, parts of parties that it would add included', async () => {
    const file = 'externalId,name,timeZone,parent\nD1,Whole,UTC,\nD2,Part,UTC,D1\nD3,Other,UTC,D9\n';
    const answer = await bringIn(world, manager(), file, { kind: 'PARTIES', externalSystem: 'erp-d', isDryRun: true, errorPolicy: 'REJECT_FAILED_LINES' });
    expect(answer).toMatchObject({ state: 'DONE', createdCount: 2, failedCount: 1, digest: null, errors: { nodes: [{ line: 4, code: 'PARTY_UNKNOWN' }] } });
    expect(await partiesOf('erp-d')).toEqual([]);
  });

  test('a number that is another party’s, a ring of parents, and a kind that changes are refused', async () => {
    await bringIn(world, manager(), 'externalId,name,timeZone,parent,duns\nN1,One,UTC,,D-1\nN2,Two,UTC,N1,\n', { kind: 'PARTIES', externalSystem: 'erp-n' });
    const answer = await bringIn(world, manager(), 'externalId,name,timeZone,parent,duns,kind\nN1,One,UTC,N2,,\nN2,Two,UTC,,,GROUP\nN3,Three,UTC,,D-1,\n', { kind: 'PARTIES', externalSystem: 'erp-n', errorPolicy: 'REJECT_FAILED_LINES' });
    expect(answer['errors'].nodes).toMatchObject([{ line: 2, column: 'parent', code: 'PARENT_IS_BELOW' }, { line: 3, column: 'kind', code: 'KIND_STAYS' }, { line: 4, column: 'duns', code: 'IDENTIFIER_TAKEN' }]);
  });

  test('a file that breaks off is told where; one without the needed column, or without anything, is refused', async () => {
    const broken = await bringIn(world, manager(), 'externalId,name,timeZone\nB1,One,UTC\n"B2,Two,UTC\nB3,Three,UTC\n', { kind: 'PARTIES', externalSystem: 'erp-b', errorPolicy: 'REJECT_FAILED_LINES' });
    expect(broken).toMatchObject({ state: 'FAILED', failureCode: 'BROKEN_QUOTES', createdCount: 1, errors: { nodes: [{ line: 3, code: 'BROKEN_QUOTES' }] } });
    expect(await bringIn(world, manager(), 'name,timeZone\nX,UTC\n', { kind: 'PARTIES', externalSystem: 'erp-b' })).toMatchObject({ state: 'FAILED', failureCode: 'COLUMN_MISSING', errors: { nodes: [{ line: 1, column: 'externalId' }] } });
    expect(await bringIn(world, manager(), '', { kind: 'PARTIES', externalSystem: 'erp-b' })).toMatchObject({ state: 'FAILED', failureCode: 'EMPTY_FILE' });
  });
});

describe('mappings', () => {
  test('are given, saved under a name, and used again', async () => {
    const columns = [{ field: 'externalId', column: 'No.' }, { field: 'name', column: 'Firm' }, { field: 'timeZone', value: 'Asia/Taipei' }];
    const file = (name: string) => `No.,Firm,Else\nM1,${name},?\n`;
    expect(await bringIn(world, manager(), file('First'), { kind: 'PARTIES', externalSystem: 'erp-m', columns, saveMappingAs: 'firms' })).toMatchObject({ state: 'DONE', createdCount: 1 });
    expect(await bringIn(world, manager(), file('Second'), { kind: 'PARTIES', externalSystem: 'erp-m', mappingName: 'firms' })).toMatchObject({ state: 'DONE', changedCount: 1 });
    const { importMappings } = await manager().data('{ importMappings { nodes { name kind columns { field column value } } } }');
    expect(importMappings.nodes).toContainEqual({ name: 'firms', kind: 'PARTIES', columns: columns.map((each) => ({ column: null, value: null, ...each })) });
    await expect(bringIn(world, manager(), file('Third'), { kind: 'TIES', externalSystem: 'erp-m', mappingName: 'firms' })).rejects.toThrow('mappingName');
  });
});

describe('relationships and ties', () => {
  beforeAll(() => bringIn(world, manager(), 'externalId,name,timeZone\nP1,Smith,UTC\nP2,Miller,UTC\nP3,Baker,UTC\n', { kind: 'PARTIES', externalSystem: 'net' }));

  test('relationships begin, are left alone, and change', async () => {
    const file = (note: string) => `partner,market,start,key,note,influencer kind\nP1,supplier,2020-01-31,yes,${note},\nP2,Influencer,,,,media\n`;
    expect(await bringIn(world, manager(), file('a'), { kind: 'RELATIONSHIPS', externalSystem: 'net' })).toMatchObject({ state: 'DONE', createdCount: 2 });
    expect(await bringIn(world, manager(), file('a'), { kind: 'RELATIONSHIPS', externalSystem: 'net' })).toMatchObject({ unchangedCount: 2 });
    expect(await bringIn(world, manager(), file('b'), { kind: 'RELATIONSHIPS', externalSystem: 'net' })).toMatchObject({ changedCount: 1, unchangedCount: 1 });
    const { relationships } = await manager().data('{ relationships(filter: { search: "smith" }) { nodes { market stage startedOn isKey note version } } }');
    expect(relationships.nodes).toContainEqual({ market: 'SUPPLIER', stage: 'ESTABLISHED', startedOn: '2020-01-31', isKey: true, note: 'b', version: 2 });
    const wrong = await bringIn(world, manager(), 'partner,market,start,influencer kind\nP3,INTERNAL,,\nP3,INFLUENCER,,\nP3,SUPPLIER,31.01.2020,\nP3,CUSTOMER,2999-01-01,\nP9,CUSTOMER,,\nP3,DISTRIBUTOR,,MEDIA\n', { kind: 'RELATIONSHIPS', externalSystem: 'net', errorPolicy: 'REJECT_FAILED_LINES' });
    expect(wrong['errors'].nodes.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [2, 'partner', 'INTERNAL_NEEDS_DEPARTMENT'], [3, 'influencer kind', 'REQUIRED'], [4, 'start', 'NOT_A_DATE'], [5, 'start', 'DATE_IN_FUTURE'], [6, 'partner', 'PARTY_UNKNOWN'], [7, 'influencer kind', 'OTHER_MARKET'],
    ]);
  });

  test('ties are added, left alone, and change; a mutual one is the same either way round', async () => {
    const file = (share: string) => `type,from,to,good,amount,currency,share\nSUPPLIES,P1,P2,flour,1250.50,TWD,${share}\nallied with,P2,P3,,,,\n`;
    expect(await bringIn(world, manager(), file('0.5'), { kind: 'TIES', externalSystem: 'net' })).toMatchObject({ state: 'DONE', createdCount: 2 });
    expect(await bringIn(world, manager(), file('0.5').replace('P2,P3', 'P3,P2'), { kind: 'TIES', externalSystem: 'net' })).toMatchObject({ unchangedCount: 2 });
    expect(await bringIn(world, manager(), file('0.75'), { kind: 'TIES', externalSystem: 'net' })).toMatchObject({ changedCount: 1, unchangedCount: 1 });
    const wrong = await bringIn(world, manager(), 'type,from,to,good,amount,currency,share\nSUPPLIES,P1,P1,,,,\nKIN_OF,P1,P2,flour,,,\nOWNS,P1,P2,,1e3,TWD,2\nOWNS,P1,P3,,5,,\n', { kind: 'TIES', externalSystem: 'net', isDryRun: true });
    expect(wrong).toMatchObject({ state: 'REJECTED' });
    expect(wrong['errors'].nodes.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [2, 'to', 'TIE_TO_ITSELF'], [3, 'good', 'NO_FLOW'], [4, 'amount', 'NOT_A_NUMBER'], [4, 'share', 'SHARE_OUT_OF_RANGE'], [5, 'currency', 'REQUIRED'],
    ]);
  });
});
