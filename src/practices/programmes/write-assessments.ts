import { rankOf } from '../../domain/practices/maturity-model.ts';
import { newId } from '../../platform/ids.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type Looked, lookAtPractices } from './look-at-practices.ts';
import { type Run, uuids } from './measure-relationships.ts';

/** How statements run within a write. */
export function runIn({ em }: Write): Run {
  return async <Row extends object>({ sql: text, values }: Sql) => em.execute<Row[]>(text, values);
}

/**
 * Looks at the practices of relationships and writes down what has changed. Whoever looks at one at the same time waits, and then finds what
 * was written. Returns how many assessments that were.
 */
export async function assessRelationships(tx: Write, relationshipIds: readonly string[], at = tx.ctx.now): Promise<number> {
  const { workspaceId } = tx.ctx.principal;
  const run = runIn(tx);
  await run(sql`select id from relationship where workspace_id = ${workspaceId}::uuid and id = any(${uuids(relationshipIds)}::uuid[]) order by id for no key update`);
  return writeAssessments(tx, await lookAtPractices(run, { workspaceId, relationshipIds, at }), at);
}

/** Writes down what a look has found. The relationships must be held since before it. */
export async function writeAssessments(tx: Write, looked: readonly Looked[], at: Date): Promise<number> {
  const { workspaceId } = tx.ctx.principal;
  const run = runIn(tx);
  const written = looked.map((one) => ({ ...one, assessmentId: one.assessmentId ?? newId() }));
  const changed = written.filter(({ change }) => change !== null);
  if (changed.length > 0) await run(assessmentsOf(workspaceId, changed, at));
  if (written.length > 0) await run(standingsOf(workspaceId, written, at));
  for (const { assessmentId, relationshipId, level, change } of changed) {
    tx.record({ subjectType: 'PracticeAssessment', subjectId: assessmentId, ownerId: relationshipId, changes: { level: { before: change!.fromLevel, after: level } } });
  }
  return changed.length;
}

type Written = Looked & { readonly assessmentId: string };

function assessmentsOf(workspaceId: string, changed: readonly Written[], at: Date): Sql {
  const rows = changed.map(({ assessmentId, relationshipId, practice, audience, tellingId, modelId, number, level, measures, criteria, missing, change }) => ({
    id: assessmentId, relationship_id: relationshipId, practice, audience, telling_id: tellingId, model_id: modelId, number: number + 1, level, measures, criteria, missing,
    change: change!.change, from_level: change!.fromLevel, // Between told forms: of criteria that are told alone.
    decided_by: change!.decidedBy,
  }));
  return sql`insert into practice_assessment (workspace_id, id, relationship_id, practice, audience, telling_id, model_id, number, level, measures, criteria, missing, change, from_level, decided_by, assessed_at)
    select ${workspaceId}::uuid, x.id, x.relationship_id, x.practice, x.audience, x.telling_id, x.model_id, x.number, x.level, x.measures, x.criteria, nullif(x.missing, 'null'), x.change, x.from_level, x.decided_by, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(id uuid, relationship_id uuid, practice text, audience text, telling_id uuid, model_id uuid, number integer, level text, measures jsonb, criteria jsonb, missing jsonb,
      change text, from_level text, decided_by jsonb)`;
}

/** How the practices stand after a look: with what was measured now, whatever assessment holds. */
export function standingsOf(workspaceId: string, looked: readonly Written[], at: Date): Sql {
  const rows = looked.map(({ relationshipId, practice, audience, tellingId, assessmentId, level, measures, criteria, missing }) => ({
    id: newId(), relationship_id: relationshipId, practice, audience, telling_id: tellingId, assessment_id: assessmentId, level, rank: level === null ? null : rankOf(level), measures, criteria, missing,
  }));
  return sql`insert into practice_standing as s (workspace_id, id, relationship_id, practice, audience, telling_id, assessment_id, level, rank, measures, criteria, missing, looked_at)
    select ${workspaceId}::uuid, x.id, x.relationship_id, x.practice, x.audience, x.telling_id, x.assessment_id, x.level, x.rank, x.measures, x.criteria, nullif(x.missing, 'null'), ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(id uuid, relationship_id uuid, practice text, audience text, telling_id uuid, assessment_id uuid, level text, rank bigint, measures jsonb, criteria jsonb, missing jsonb)
    on conflict (workspace_id, relationship_id, practice, audience) do update set telling_id = excluded.telling_id, assessment_id = excluded.assessment_id, level = excluded.level, rank = excluded.rank,
      measures = excluded.measures, criteria = excluded.criteria, missing = excluded.missing, looked_at = excluded.looked_at`;
}
