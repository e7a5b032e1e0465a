import type { Database } from '../../src/platform/database/database.ts';
import { executeBound } from '../../src/platform/database/bound-statement.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import { createSystemContext } from '../../src/platform/system.ts';
import { bytesOf, isSupplied, positionTables, positionValues } from '../../src/vmi/proposals/position-columns.ts';
import { insertLines, insertProposal, type LineToInsert } from '../../src/vmi/proposals/insert-proposals.ts';
import { agreementCount, focalPartyId, numbered, workspaceId } from './lay-out.ts';

type Statement = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/** Milliseconds to read the positions and to write the lines of the run before, by the run's own statements, four agreements at once. */
export async function floorOf(database: Database, asOwner: Statement): Promise<number> {
  const written: { proposals: string; lines: ReturnType<typeof insertLines> }[] = [];
  for (let n = 0; n < agreementCount; n += 1) written.push(await linesOf(asOwner, n));
  // Before and not after: statistics of tables emptied by a deletion, as nothing but this deletes proposals, lead to plans that read them through for every line.
  await asOwner('analyze');
  await forget(asOwner);
  const { principal } = createSystemContext(database, { workspaceId, workspaceSlug: 'bench', focalPartyId });
  const began = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let n = next++; n < agreementCount; n = next++) {
      const em = database.entityManager(sessionOf(principal));
      await em.begin();
      const read = await em.execute<{ values: string }[]>(`select ${positionValues} as values from ${positionTables} where p.workspace_id = ? and p.agreement_id = ? and ${isSupplied} group by p.location_id`, [workspaceId, numbered('agreement', n)]);
      for (const { values } of read) bytesOf(values);
      await em.execute(insertProposal, [workspaceId, numbered('relationship', n), numbered('agreement', n), numbered('version', n), null, new Date().toISOString(), new Date().toISOString(), written[n]!.proposals]);
      await executeBound(em, written[n]!.lines);
      await em.commit();
    }
  };
  await Promise.all(Array.from({ length: database.engine === 'pglite' ? 1 : 4 }, work));
  return performance.now() - began;
}

/** As if nothing had been proposed yet. */
export async function forget(asOwner: Statement): Promise<void> {
  await asOwner('delete from proposal_line');
  await asOwner('delete from replenishment_proposal');
}

/** What the run wrote, as it sends it. */
async function linesOf(asOwner: Statement, n: number): Promise<{ proposals: string; lines: ReturnType<typeof insertLines> }> {
  const proposals = await asOwner(`select json_agg(json_build_object('id', id, 'ordinal', ordinal, 'number', number, 'placeId', ship_to_id, 'neededOn', needed_on, 'status', status, 'amount', amount, 'needsPerson', needs_person))::text as rows
    from replenishment_proposal where agreement_id = $1`, [numbered('agreement', n)]);
  const lines = await asOwner(`select id, proposal_id as "proposalId", position_id as "positionId", item_id as "itemId", need::text, proposed::text, shortfall::text, inputs, forecast
    from proposal_line where agreement_id = $1`, [numbered('agreement', n)]);
  const of = { workspaceId, relationshipId: numbered('relationship', n), agreementId: numbered('agreement', n) };
  return { proposals: String(proposals.rows[0]!['rows']), lines: insertLines(of, lines.rows as unknown as LineToInsert[]) };
}
