import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { fact, tried } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const own = { supplier: 'jade-cell.supplier', 'motor-supplier': 'suhe-motor.supplier', channel: 'radhafen.distributor' };

describe('forces are for the firm alone', () => {
  test('no partner reads its own, nor that there are any', async () => {
    for (const [persona, key] of Object.entries(own)) {
      const relationshipId = world.relationshipId(key);
      const { forces } = (await world.as('auditor').data('query ($id: ID!) { relationship(id: $id) { forces { id facts { id } } } }', { id: relationshipId })).relationship;
      expect(forces.facts.length).toBeGreaterThan(5);
      const asked = await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { forces { id } forceHistory { totalCount nodes { id } } timeline(first: 100) { nodes { subjectType } } } }', { id: relationshipId });
      expect(asked.relationship).toMatchObject({ forces: null, forceHistory: { totalCount: 0, nodes: [] } });
      expect(asked.relationship.timeline.nodes.filter(({ subjectType }: any) => String(subjectType).startsWith('Force'))).toEqual([]);
      const { nodes } = await world.as(persona).data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [forces.id, forces.facts[0].id] });
      expect(nodes).toEqual([null, null]);
    }
  });

  test('who may not read trust reads no forces; nobody but those who write relationships assesses', async () => {
    const facts = [fact('FOCAL', 'ALTERNATIVES', 2)];
    const input = { relationshipId: world.relationshipId('jade-cell.supplier'), facts, idempotencyKey: 'no' };
    for (const persona of ['supplier', 'rival-supplier', 'planner', 'engineer', 'auditor']) {
      const { errors } = await world.as(persona).query('mutation ($input: AssessForcesInput!) { assessForces(input: $input) { forceAssessment { id } } }', { input });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await tried(world, 'manager', { relationshipId: world.relationshipId('jade-cell-twin.supplier', 'fjordhave'), facts })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the database by itself', () => {
  const firm = sessionOf('manager', 'formosa-stride');
  const jade = sessionOf('supplier', 'jade-cell');
  const copied = (columns: string) => `insert into force_assessment (workspace_id, id, relationship_id, supersedes_id, assessed_by, assessed_at, model, compared_parts)
    select workspace_id, gen_random_uuid(), relationship_id, ${columns}, model, 0 from force_assessment a where not exists (select from force_assessment n where n.supersedes_id = a.id) limit 1`;

  test('shows a partner nothing, and takes nothing from it', async () => {
    for (const table of ['force_assessment', 'force_fact']) expect(await attempt(world, jade, `select id from ${table}`)).toEqual([]);
    expect(await attempt(world, jade, `select id from audit_entry where subject_type like 'Force%'`)).toEqual([]);
    const values = `r.workspace_id, gen_random_uuid(), r.id, app_principal(), now(), '{}', 0 from relationship r limit 1`;
    await expect(attempt(world, jade, `insert into force_assessment (workspace_id, id, relationship_id, assessed_by, assessed_at, model, compared_parts) select ${values}`)).rejects.toThrow(/row-level security/);
  });

  test('keeps what was assessed, one after the other, in the name of whoever is there', async () => {
    await expect(attempt(world, firm, `update force_assessment set note = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(attempt(world, firm, 'delete from force_fact')).rejects.toThrow(/permission denied/);
    await expect(attempt(world, firm, copied(`a.supersedes_id, app_principal(), now()`))).rejects.toThrow(/force_assessment_(superseded_once|first)/);
    await expect(attempt(world, firm, copied(`a.id, '${sessionOf('buyer', 'formosa-stride').principalId}', now()`))).rejects.toThrow(/row-level security/);
    await expect(attempt(world, firm, copied(`a.id, app_principal(), now() - interval '2 days'`))).rejects.toThrow(/row-level security/);
    expect(await attempt(world, firm, copied('a.id, app_principal(), now()'))).toBeDefined();
  });

  test('puts nothing under an assessment that is made', async () => {
    const late = `insert into force_fact (workspace_id, id, relationship_id, assessment_id, side, part, value, origin, source, observed_on, valid_until)
      select workspace_id, gen_random_uuid(), relationship_id, id, 'PARTNER', 'INFORMATION', 0.5, 'STATED', 'x', current_date, current_date from force_assessment where compared_parts = 0 limit 1`;
    await expect(attempt(world, firm, late)).rejects.toThrow(/made already/);
    await expect(attempt(world, firm, late.replace('0.5', '1.5'))).rejects.toThrow(/force_fact_in_range/);
  });
});
