import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/platform/database/session.ts';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';
import { attempt, day, sessionOf, uuidOf } from './sessions.ts';

/** What a partner's session could do with the ledger that it writes blindly, past all rules. */

let world: World;
let supplier: Session;
const relationship = seedId('formosa', 'relationship', 'jade-cell.supplier');
const rival = seedId('formosa', 'relationship', 'saebom.supplier');
beforeAll(async () => {
  world = await openWorld();
  supplier = sessionOf('supplier', 'jade-cell');
});
afterAll(() => world.close());

const refused = { code: '42501' };
const evidence = (facts: Record<string, string | number | null> = {}) => {
  const row = {
    workspace_id: supplier.workspaceId, id: '00000000-0000-4000-8000-00000000e001', relationship_id: relationship, direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE', outcome: 1, weight: 5,
    occurred_at: '2026-01-01T00:00:00Z', source_type: 'PartnerPromise', source_id: '00000000-0000-4000-8000-00000000e002', recorded_by: supplier.principalId, ...facts,
  };
  return `insert into evidence (${Object.keys(row).join(', ')}) values (${Object.values(row).map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')})`;
};

describe('a partner’s session adds no evidence', () => {
  test.each([
    ['out of nothing', {}],
    ['of a kind of its own making', { source_type: 'Whatever' }],
    ['that only staff and the platform record', { source_type: 'Relationship', source_id: relationship, source_key: '2031-01', leaf: 'NON_OPPORTUNISM' }],
    ['of another’s relationship', { relationship_id: rival }],
    ['in another’s name', { recorded_by: seedId('formosa', 'user', 'manager') }],
    ['that takes back what there is', { outcome: null, weight: null, corrects_id: '00000000-0000-4000-8000-00000000e003' }],
  ])('%s', async (_what, facts) => {
    await expect(attempt(world, supplier, evidence(facts))).rejects.toMatchObject(refused);
  });

  test('from what was settled long ago, though nobody has counted it', async () => {
    const [kept] = await world.sql("select id, importance from promise where relationship_id = $1 and made_by_side = 'PARTNER' and status = 'KEPT' limit 1", [relationship]);
    await expect(attempt(world, supplier, evidence({ source_id: kept!['id'], source_key: 'again', weight: kept!['importance'] }))).rejects.toMatchObject(refused);
    await expect(attempt(world, supplier, evidence({ source_id: kept!['id'], weight: kept!['importance'] }))).rejects.toMatchObject(refused);
  });

  test.each([
    ['of the other side', { direction: 'FOCAL_TO_PARTNER' }, refused],
    ['for another leaf', { leaf: 'BENEFITS' }, refused],
    ['a second time', { source_key: 'again' }, refused],
    ['heavier than it is', { weight: 1e9 }, { code: '40001' }],
    ['better than it was', { outcome: 0.9 }, { code: '40001' }],
  ])('from its own answer, %s', async (_what, facts, refusal) => {
    const id = uuidOf(await ask());
    const answer = `update question set state = 'ANSWERED', answer = 'Yes', answered_by = '${supplier.principalId}', answered_at = now(), hours_taken = 1, is_in_time = true where id = '${id}'`;
    const added = (more: object) => evidence({ source_type: 'Question', source_id: id, leaf: 'COMMUNICATION', weight: 0.5, ...more });
    await expect(attempt(world, supplier, answer, added(facts))).rejects.toMatchObject(refusal);
    await attempt(world, supplier, answer, added({}));
  });
});

test('an act of its own counts as the firm’s would', async () => {
  const questionId = await ask();
  const { answerQuestion } = await world.as('supplier').data('mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { userErrors { code } } }', { input: { questionId, answer: 'On Monday.' } });
  expect(answerQuestion.userErrors).toEqual([]);
  expect(await world.sql('select direction, outcome, weight from evidence where source_id = $1', [uuidOf(questionId)])).toEqual([{ direction: 'PARTNER_TO_FOCAL', outcome: 1, weight: 0.5 }]);
});

test('a partner’s session is told nothing of clean months, which tell of opportunistic acts', async () => {
  const months = `select * from evidence where source_type = 'Relationship' and source_id = '${relationship}'`;
  const [month] = await world.sql(months);
  const asked = `select * from evidence_of('Relationship', '${relationship}', '${month!['source_key']}')`;
  expect(await attempt(world, sessionOf('manager', 'formosa-stride'), asked)).toHaveLength(2);
  expect(await attempt(world, supplier, asked)).toEqual([]);
});

test('a partner’s session is told what its own acts are worth, and nothing else of the model', async () => {
  const [told] = (await attempt(world, supplier, `select evidence_outcomes('${relationship}') as outcomes`)) as { outcomes: object }[];
  expect(Object.keys(told!.outcomes).toSorted()).toEqual(['continuity', 'delivery', 'dispute', 'imposedChange', 'promise', 'reply']);
  expect(await attempt(world, supplier, `select evidence_outcomes('${rival}') as outcomes`)).toEqual([{ outcomes: null }]);
});

test('a partner’s session reads no history of what it does not see', async () => {
  const { logInteraction } = await world.as('manager').data('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } } }', { input: {
    relationshipId: world.relationshipId('jade-cell.supplier'), channel: 'CALL', initiator: 'FOCAL', purpose: 'SALES', occurredAt: new Date(Date.now() - 1_000), subject: 'Quietly', notes: 'They sound nervous.', participantIds: [world.userId('supplier')],
  } });
  const read = "select subject_type from audit_entry where changes::text like '%nervous%' or subject_type = 'BenefitMeasure' or changes ->> 'interactionId' like '%" + uuidOf(logInteraction.interaction.id) + "%'";
  expect(((await attempt(world, sessionOf('manager', 'formosa-stride'), read)) as object[]).length).toBeGreaterThan(3);
  expect(await attempt(world, supplier, read)).toEqual([]);
});

test('a partner’s session drafts no contract in the firm’s name', async () => {
  const draft = (by: string, isByFocal: boolean) => `insert into relationship_contract (workspace_id, id, relationship_id, title, kind, terms, valid_from, notice_days, is_renewed_automatically, state, proposed_by, is_proposed_by_focal)
    values ('${supplier.workspaceId}', gen_random_uuid(), '${relationship}', 'A frame', 'FRAME', 'Terms', '${day(1)}', 10, false, 'DRAFT', '${by}', ${isByFocal})`;
  await attempt(world, supplier, draft(supplier.principalId, false));
  for (const forged of [draft(supplier.principalId, true), draft(seedId('formosa', 'user', 'manager'), false)]) await expect(attempt(world, supplier, forged)).rejects.toMatchObject(refused);
});

test('a partner’s session gives itself no more time to answer, and answers for nobody else', async () => {
  const id = uuidOf(await ask());
  const change = (what: string) => `update question set ${what} where id = '${id}'`;
  for (const more of ["due_at = due_at + interval '1 day', closes_at = closes_at + interval '1 day'", `state = 'ANSWERED', answer = 'x', answered_at = now(), answered_by = '${seedId('formosa', 'user', 'manager')}'`]) {
    await expect(attempt(world, supplier, change(more))).rejects.toMatchObject({ constraint: 'question_terms_stay' });
  }
});

/** A question of the firm's to the supplier, that waits for its answer. */
async function ask(): Promise<string> {
  const { askQuestion } = await world.as('manager').data('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { question { id } userErrors { code message } } }', { input: { relationshipId: world.relationshipId('jade-cell.supplier'), text: 'By when?' } });
  return askQuestion.question.id as string;
}
