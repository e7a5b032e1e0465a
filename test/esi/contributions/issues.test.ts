import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteIssueAnswers } from '../../../src/esi/issues/note-answers.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { behind, done, evidenceOf, part, project, refused, seeded, tried, uuid } from './acts.ts';

/** What the design leaves open: with one supplier, or for all. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const question = { title: 'Which screw', description: 'M4 or M5?', isBlocking: false };
const raise = async (persona = 'engineer', more: object = {}) => (await done(world, persona, 'raiseDesignIssue', { ...question, esiInvolvementId: part('stride-two/jade'), ...more }))['id'] as string;

describe('a design issue with one supplier', () => {
  test('is answered by the other side, asked once more, and closed by the side that raised it', async () => {
    const designIssueId = await raise();
    expect(await refused(world, 'engineer', 'answerDesignIssue', { designIssueId, answer: 'M4.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'answerDesignIssue', { designIssueId, answer: 'M4.' })).toMatchObject({ state: 'ANSWERED', answer: 'M4.', answeredBy: { id: world.userId('supplier') }, round: 1 });
    expect(await refused(world, 'supplier', 'reopenDesignIssue', { designIssueId, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'reopenDesignIssue', { designIssueId, reason: 'How long?' })).toMatchObject({ state: 'OPEN', answer: null, round: 2, reopenReason: 'How long?' });
    await done(world, 'supplier', 'answerDesignIssue', { designIssueId, answer: 'M4 × 12.' });
    expect(await refused(world, 'supplier', 'closeDesignIssue', { designIssueId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'engineer', 'closeDesignIssue', { designIssueId, note: 'Drawn.' })).toMatchObject({ state: 'CLOSED', answer: 'M4 × 12.', closingNote: 'Drawn.' });
    expect(await refused(world, 'engineer', 'closeDesignIssue', { designIssueId })).toBe('STATE_CONFLICT CLOSED');
    // Each round is an answer of its own: the first was noted when the firm asked again, the second by the platform.
    await runJobs(world, noteIssueAnswers);
    expect(await evidenceOf(world, designIssueId)).toEqual([
      { direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: 1, key: '1' }, { direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: 1, key: '2' },
    ]);
    const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on DesignIssue { timeline { nodes { action } } } } }', { id: designIssueId });
    expect(node.timeline.nodes.map(({ action }: { action: string }) => action.replace('design-issue.', ''))).toEqual(['close', 'answer', 'reopen', 'answer', 'raise']);
  });

  test('that is not answered in time is evidence of the side that was asked, until it answers', async () => {
    const designIssueId = await raise('supplier');
    await behind(world, 'design_issue', `asked_at = now() - interval '10 days', answer_due_at = now() - interval '3 days' where id = $1`, [uuid(designIssueId)]);
    const { designIssues } = await world.as('supplier').data('{ designIssues(filter: { isOverdue: true, states: [OPEN] }) { nodes { id } } }');
    expect(designIssues.nodes).toEqual([{ id: designIssueId }]);
    await runJobs(world, noteIssueAnswers);
    expect(await evidenceOf(world, designIssueId)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, key: '1' }]);
    await done(world, 'buyer', 'answerDesignIssue', { designIssueId, answer: 'M5.' });
    expect((await evidenceOf(world, designIssueId))[0]!.outcome).toBeCloseTo(0.7, 3);
  });

  test('blocks or does not as the firm says, with a reason', async () => {
    const designIssueId = await raise('supplier', { isBlocking: true });
    expect((await world.as('supplier').query('mutation ($input: SetDesignIssueBlockingInput!) { setDesignIssueBlocking(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', designIssueId, isBlocking: false, reason: 'x' } })).errors)
      .toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await refused(world, 'engineer', 'setDesignIssueBlocking', { designIssueId, isBlocking: true, reason: 'x' })).toBe('INVALID');
    expect(await done(world, 'engineer', 'setDesignIssueBlocking', { designIssueId, isBlocking: false, reason: 'Both screws fit.' })).toMatchObject({ isBlocking: false, blockingReason: 'Both screws fit.', state: 'OPEN' });
  });

  test('is raised with one of the two ids, and answered in 3 to 60 days', async () => {
    const ask = (persona: string, more: object) => refused(world, persona, 'raiseDesignIssue', { ...question, ...more });
    expect(await ask('engineer', {})).toBe('REQUIRED');
    expect(await ask('engineer', { esiProjectId: project('stride-two'), esiInvolvementId: part('stride-two/jade') })).toBe('REQUIRED');
    expect(await ask('engineer', { esiInvolvementId: part('stride-two/jade'), answerDays: 61 })).toBe('OUT_OF_RANGE');
    expect(await ask('engineer', { esiProjectId: project('quick-charger') })).toBe('STATE_CONFLICT CLOSED');
    // What is for all is the firm's to raise.
    expect(await ask('supplier', { esiProjectId: project('stride-two') })).toBe('NOT_FOUND');
    expect(await ask('rival-supplier', { esiInvolvementId: part('stride-two/jade') })).toBe('NOT_FOUND');
  });
});

describe('rivals', () => {
  const look = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { designIssues { totalCount nodes { title involvement { id } relationship { id } } } } designIssues { totalCount } }', { id: project('stride-two') }));

  test('both see what is for all, and neither what is with the other; who is outside sees nothing', async () => {
    const before = await look('rival-supplier');
    expect(before).toEqual({ designIssues: { totalCount: 2 }, esiProject: { designIssues: { totalCount: 2, nodes: expect.arrayContaining([{ title: 'Height of the rail', involvement: null, relationship: null }]) } } });
    await raise();
    expect(await look('rival-supplier')).toEqual(before);
    await raise('engineer', { esiInvolvementId: null, esiProjectId: project('stride-two') });
    expect((await look('rival-supplier')).designIssues).toEqual({ totalCount: 3 });
    expect(await look('motor-supplier')).toEqual({ designIssues: { totalCount: 0 }, esiProject: { designIssues: { totalCount: 0, nodes: [] } } });
    const { node } = await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: seeded('DesignIssue', 'design-issue', 'water-in-latch') });
    expect(node).toBeNull();
    expect(await refused(world, 'rival-supplier', 'answerDesignIssue', { designIssueId: seeded('DesignIssue', 'design-issue', 'water-in-latch'), answer: 'x' })).toBe('NOT_FOUND');
  });

  test('do not answer what is for all: the firm does, and it shows nothing of anybody', async () => {
    const designIssueId = await raise('engineer', { esiInvolvementId: null, esiProjectId: project('stride-two') });
    expect(await refused(world, 'supplier', 'answerDesignIssue', { designIssueId, answer: 'x' })).toBe('NOT_ALLOWED');
    await done(world, 'buyer', 'answerDesignIssue', { designIssueId, answer: 'M5.' });
    await runJobs(world, noteIssueAnswers);
    expect(await evidenceOf(world, designIssueId)).toEqual([]);
    // The project's history tells of it, to both.
    for (const persona of ['supplier', 'rival-supplier']) {
      const { esiProject } = await world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { timeline(first: 5) { nodes { action subjectType } } } }', { id: project('stride-two') });
      expect(esiProject.timeline.nodes[0]).toEqual({ action: 'design-issue.answer', subjectType: 'DesignIssue' });
    }
  });
});

test('at the same moment one answer stands', async () => {
  const designIssueId = await raise();
  const answers = await Promise.all(['M4.', 'M5.'].map((answer) => tried(world, 'supplier', 'answerDesignIssue', { designIssueId, answer })));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ANSWERED' }]);
});
