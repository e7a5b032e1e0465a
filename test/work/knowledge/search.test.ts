import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';
import { done, found, written } from './acts.ts';

/** Search by words, in both writings of Chinese and in English, over some hundred notes. */

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  const texts = {
    traditional: ['軟體更新', '電池管理系統的軟體要更新，供應商說要三個月。'], simplified: ['固件升级', '电池供应商的交货期太长，软件也没有更新。'],
    english: ['Late deliveries', 'The supplier delivered batteries late; the IATF-16949 audit is due.'], mixed: ['LFP電池 supplier 會議', 'Kitano說gearbox的噪音超過60dB。'],
    heavy: ['Gearbox', 'Quiet.'], punctuated: ['100%_sure', 'Müller’s “naïve” plan: (a) wait; (b) pay 1,200.50 €.'],
  };
  for (const [key, [title, text]] of Object.entries(texts)) ids[key] = await written(world, 'engineer', { topic: 'Wombat', title, text });
  // Many that say much alike, behind the API: what a few acts make, many would.
  await world.sql(`alter table knowledge_note disable trigger user`);
  await world.sql(`insert into knowledge_note (workspace_id, id, topic, title, text, audience, owner_id, state) select workspace_id, gen_random_uuid(), 'Numbers', 'Echidna ' || n, 'echidna', case n % 3 when 0 then 'OWNER' else 'STAFF' end, owner_id, 'CURRENT'
    from knowledge_note, generate_series(1, 300) n where title = 'Gearbox'`);
  await world.sql(`alter table knowledge_note enable trigger user`);
  await world.sql(`insert into knowledge_entry (workspace_id, id, kind, note_id, written_at) select workspace_id, id, 'NOTE', id, written_at from knowledge_note where topic = 'Numbers'`);
  await world.sql(`insert into knowledge_term (workspace_id, term, entry_id, weight) select workspace_id, t, id, 1 + length(title) % 3 from knowledge_note cross join unnest(array['echidna','spini']) t where topic = 'Numbers'`);
});
afterAll(() => world.close());

/** Of the notes written here; the demo's own stand beside them. */
const keys = async (text: string, persona = 'buyer') => (await found(world, persona, text)).ids.flatMap((id) => Object.keys(ids).find((key) => ids[key] === id) ?? []);

describe('what is searched for', () => {
  test.each([
    ['軟體', ['traditional', 'simplified']], ['软件', ['traditional', 'simplified']], ['電池', ['mixed', 'simplified', 'traditional']], ['电池', ['mixed', 'simplified', 'traditional']], ['韌體', ['simplified']],
    ['供應商 更新', ['traditional', 'simplified']], ['交貨期', ['simplified']], ['噪', ['mixed']], ['gearboxes', ['heavy', 'mixed']], ['LFP电池', ['mixed']], ['delivery late', ['english']], ['deliver', ['english']], ['iatf 16949', ['english']], ['IATF-16949', ['english']],
    ['60db', ['mixed']], ['naive', ['punctuated']], ['muller', ['punctuated']], ['100%', ['punctuated']], ['gearbox 電池', ['mixed']], ['gearbox 軟體', []], ['池電', []], ['wombat', Object.keys({ traditional: 0, simplified: 0, english: 0, mixed: 0, heavy: 0, punctuated: 0 })],
  ])('%s is found', async (text, expected) => expect(new Set(await keys(text))).toEqual(new Set(expected)));

  test('stands first where it stands in the title', async () => expect(await keys('gearbox')).toEqual(['heavy', 'mixed']));

  test.each(['', '   ', '，。！？', '%', '_', '()&|!:*', '\u200b', '😀'])('of nothing to search by (%j) is nothing', async (text) => expect(await found(world, 'buyer', text)).toEqual({ ids: [], count: 0 }));

  test('is taken as words, never as anything else', async () => {
    for (const text of ["'; drop table knowledge_note; --", '\\', "' or '1'='1", '${x}', '?', '$1']) expect((await world.as('buyer').query('query ($text: String!) { searchKnowledge(text: $text) { totalCount } }', { text })).errors).toBeUndefined();
    expect(await world.sql('select 1 as is_there from knowledge_note limit 1')).toHaveLength(1);
  });

  test('has at most two hundred characters, and nothing that cannot be held', async () => {
    const code = async (text: string, field = '') => (await world.as('buyer').query(`query ($text: String!) { searchKnowledge(text: ${field === '' ? '$text' : '"wombat"'}) { totalCount ${field} } }`, { text })).errors?.map(({ extensions }) => extensions.code);
    expect(await code('電'.repeat(200))).toBeUndefined();
    expect(await code('電'.repeat(201))).toEqual(['LIMIT_EXCEEDED']);
    expect(await code('電'.repeat(100_000))).toEqual(['LIMIT_EXCEEDED']);
    expect(await code('a\0b')).toEqual(['BAD_USER_INPUT']);
    expect(await code('\ud800')).toEqual(['BAD_USER_INPUT']);
    expect(await code('a\0b', 'nodes { excerpt(text: $text) { after } }')).toEqual(['BAD_USER_INPUT']);
    expect(await code('x'.repeat(201), 'nodes { excerpt(text: $text) { after } }')).toEqual(['LIMIT_EXCEEDED']);
    const chinese = await world.as('buyer', { locales: ['zh-Hans'] }).query('query ($text: String!) { searchKnowledge(text: $text) { totalCount } }', { text: 'x'.repeat(300) });
    expect(chinese.errors?.[0]?.message).toBe('搜索文字最多 200 个字符。');
  });
});

describe('what is found', () => {
  test('is shown around what was searched for, as it is written', async () => {
    const { searchKnowledge } = await world.as('buyer').data('query ($text: String!) { searchKnowledge(text: $text, orderBy: { field: WRITTEN_AT }) { nodes { kind note { id } excerpt(text: $text) { before found after } } } }', { text: '软件' });
    expect(searchKnowledge.nodes.filter(({ note }: Record<string, any>) => Object.values(ids).includes(note?.id))).toEqual([
      { kind: 'NOTE', note: { id: ids['traditional'] }, excerpt: { before: '', found: null, after: '軟體更新 — Wombat — 電池管理系統的軟體要更新，供應商說要三個月。' } },
      { kind: 'NOTE', note: { id: ids['simplified'] }, excerpt: { before: '固件升级 — Wombat — 电池供应商的交货期太长，', found: '软件', after: '也没有更新。' } },
    ]);
  });

  test('of many is paged both ways in one order, each once, and no other’s is counted', async () => {
    const page = async (persona: string, more: Record<string, unknown>) => (await world.as(persona).data(`query ($first: Int, $after: String, $last: Int, $before: String) { searchKnowledge(text: "spiny echidnas", first: $first, after: $after, last: $last, before: $before) { totalCount nodes { note { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`, more)).searchKnowledge;
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await page('buyer', { first: 60, after: cursor });
      expect(totalCount).toBe(200);
      all.push(...nodes.map(({ note }: { note: { id: string } }) => note.id));
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (cursor !== null);
    expect(new Set(all).size).toBe(200);
    const { nodes, pageInfo } = await page('buyer', { last: 100 });
    expect(nodes.map(({ note }: { note: { id: string } }) => note.id)).toEqual(all.slice(100));
    expect((await page('buyer', { last: 100, before: pageInfo.startCursor })).nodes.map(({ note }: { note: { id: string } }) => note.id)).toEqual(all.slice(0, 100));
    expect((await page('engineer', { first: 1 })).totalCount).toBe(300);
  });

  test('has cursors that are good for the same text only', async () => {
    const { searchKnowledge } = await world.as('buyer').data('{ searchKnowledge(text: "echidna", first: 1) { pageInfo { endCursor } } }');
    const { errors } = await world.as('buyer').query('query ($after: String) { searchKnowledge(text: "spiny", after: $after) { nodes { kind } } }', { after: searchKnowledge.pageInfo.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is narrowed by kind and by relationship', async () => {
    const relationshipId = world.relationshipId('hailu-freight.supplier');
    const { knowledgeQuestion } = await done(world, 'buyer', 'askKnowledgeQuestion', { relationshipId, topic: 'Wombat', text: 'Freight?' });
    const { knowledgeAnswer } = await done(world, 'engineer', 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text: 'By wombat.' });
    expect((await found(world, 'buyer', 'wombat', { filter: { relationshipIds: [relationshipId] } })).ids).toEqual([knowledgeQuestion.id, knowledgeAnswer.id]);
    expect((await found(world, 'buyer', 'wombat', { filter: { kinds: ['ANSWER'] } })).ids).toEqual([knowledgeAnswer.id]);
    expect((await found(world, 'buyer', 'wombat', { filter: { not: { kinds: ['NOTE'] } } })).count).toBe(2);
  });

  test('takes as many statements for one as for hundreds', async () => {
    const search = (text: string) => statementsOf(world, () => world.as('buyer').data(`query ($text: String!) { searchKnowledge(text: $text, first: 100) { totalCount nodes { kind note { id title owner { id } } question { id } excerpt(text: $text) { found } } } knowledgeExperts(text: $text) { totalCount nodes { person { id } } } }`, { text }));
    await search('wombat');
    expect((await search('gearbox')).length).toBe((await search('echidna spiny')).length);
    expect((await search('echidna')).length).toBeLessThanOrEqual(2);
  });

  test('is written with a few statements, whatever its length', async () => {
    const write = (text: string) => statementsOf(world, () => written(world, 'engineer', { title: 'Long', text }));
    await write('a');
    expect((await write('電池交期 '.repeat(1_500))).length).toBe((await write('b')).length);
  });
});
