import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followDays } from '../../../src/esi/involvements/follow-days.job.ts';
import { noteInvitationAnswers } from '../../../src/esi/involvements/note-answers.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { behind, evidenceOf } from '../contributions/acts.ts';
import { done, invited } from './acts.ts';

/** What an answer to an invitation shows, and what silence does. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('an answer in time counts, whatever it is; silence does too; what was taken back does not', async () => {
  const accepted = await invited(world, { project: 'trike-cab', relationship: 'jade-cell.supplier' });
  await done(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId: accepted });
  await done(world, 'supplier', 'withdrawFromEsiProject', { esiInvolvementId: accepted, reason: 'No hands free.' });
  const { id: declined } = await done(world, 'buyer', 'inviteToEsiProjectAgain', { esiInvolvementId: accepted, answerDueAt: inDays(5), invitation: 'And now?' });
  await done(world, 'supplier', 'declineEsiInvitation', { esiInvolvementId: declined, reason: 'Still none.' });
  const { id: silent } = await done(world, 'buyer', 'inviteToEsiProjectAgain', { esiInvolvementId: declined, answerDueAt: inDays(5), invitation: 'And now?' });
  await runJobs(world, followDays, noteInvitationAnswers);
  const answer = { direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', key: '' };
  expect(await evidenceOf(world, accepted)).toEqual([{ ...answer, outcome: 1 }]);
  expect(await evidenceOf(world, declined)).toEqual([{ ...answer, outcome: 1 }]);
  expect(await evidenceOf(world, silent)).toEqual([]);

  await behind(world, 'esi_involvement', "invited_at = now() - interval '8 days', answer_due_at = now() - interval '1 hour' where id = $1", [uuidOf(silent)]);
  await runJobs(world, followDays, noteInvitationAnswers);
  await runJobs(world, noteInvitationAnswers);
  expect(await evidenceOf(world, silent)).toEqual([{ ...answer, outcome: 0 }]);
  const [{ n }] = await world.sql<{ n: number }>('select count(*)::int as n from evidence where source_id = any($1::uuid[])', [[accepted, declined, silent].map(uuidOf)]) as [{ n: number }];
  expect(n).toBe(3);

  const { id: removed } = await done(world, 'buyer', 'inviteToEsiProjectAgain', { esiInvolvementId: silent, answerDueAt: inDays(5), invitation: 'And now?' });
  await done(world, 'manager', 'removeFromEsiProject', { esiInvolvementId: removed, reason: 'Somebody else makes it.' });
  await behind(world, 'esi_involvement', "answer_due_at = now() - interval '1 hour', invited_at = now() - interval '2 days' where id = $1", [uuidOf(removed)]);
  await runJobs(world, followDays, noteInvitationAnswers);
  expect(await evidenceOf(world, removed)).toEqual([]);
});

test('a supplier’s own session writes no such evidence', async () => {
  const jade = sessionOf('supplier', 'jade-cell');
  const part = `select id from esi_involvement where relationship_id = '${uuidOf(world.relationshipId('jade-cell.supplier'))}' limit 1`;
  await expect(attempt(world, jade, `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, source_type, source_id, source_key, occurred_at, known_at, recorded_by)
    select '${jade.workspaceId}', gen_random_uuid(), '${uuidOf(world.relationshipId('jade-cell.supplier'))}', 'PARTNER_TO_FOCAL', 'COMMUNICATION', 1, 0.5, 'EsiInvolvement', (${part}), '', now(), now(), '${jade.principalId}'`)).rejects.toThrow(/row-level security|follows from no act/);
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
