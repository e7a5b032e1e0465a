import { afterAll, beforeAll, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
test('explore', async () => {
  const rows = await world.sql(`select p.name, a.practice, a.audience, a.number, a.level, a.change, a.assessed_at::date::text as day,
    (select string_agg((m->>'indicator') || '=' || coalesce(round((m->>'value')::numeric,2)::text,'-') || '/' || round((m->>'evidence')::numeric), ' ') from jsonb_array_elements(a.measures) m where (m->>'evidence')::numeric > 0) as m
    from practice_assessment a join relationship r on r.id = a.relationship_id join party p on p.id = r.partner_id where a.practice in ('TRUST','COMMUNICATION','CO_CREATION') order by 1,3,2,4`);
  console.log(rows.map((r: any) => Object.values(r).join(' | ')).join('\n'));
});
