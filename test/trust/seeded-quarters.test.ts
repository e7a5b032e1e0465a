import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followContracts } from '../../src/trust/contracts/follow-contracts.job.ts';
import { recordContractQuarters } from '../../src/trust/contracts/record-contract-quarters.job.ts';
import { recordInvestmentQuarters } from '../../src/trust/investments/record-investment-quarters.job.ts';
import { openWorld, type World } from '../world.ts';
import { runJobs } from './jobs.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('the demo worlds have the evidence that the jobs would have written, and no other', async () => {
  const evidence = () => world.sql(`select relationship_id, direction, leaf, round(outcome::numeric, 9)::text as outcome, weight, source_id, source_key from evidence
    where source_type in ('RelationshipContract', 'JointInvestment') and source_key > to_char(now() - interval '11 months', 'YYYY"-Q"Q') and source_key < '9' order by 1, 2, 3, 6, 7`);
  const told = await evidence();
  expect(told.length).toBeGreaterThan(20);
  await runJobs(world, followContracts, recordContractQuarters, recordInvestmentQuarters);
  expect(await evidence()).toEqual(told);
  await world.sql('alter table evidence disable trigger evidence_append_only');
  await world.sql("delete from evidence where source_type in ('RelationshipContract', 'JointInvestment') and source_key ~ '-Q' and corrects_id is null");
  await world.sql('alter table evidence enable trigger evidence_append_only');
  await runJobs(world, recordContractQuarters, recordInvestmentQuarters);
  expect(await evidence()).toEqual(told);
});
