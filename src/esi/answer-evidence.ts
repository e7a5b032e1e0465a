import type { Side } from '../domain/sides.ts';
import { replyFinding, silenceFinding } from '../domain/trust/outcomes.ts';
import { sessionOf } from '../platform/database/session.ts';
import { defineJob, type JobDefinition } from '../platform/jobs/job.ts';
import type { ActRule } from '../platform/rules.ts';
import { identifier, literal, raw, type Sql, sql } from '../platform/sql.ts';
import type { Write } from '../platform/writes/write.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { correctEvidence, type EvidenceFacts, recordEvidence } from '../trust/evidence/record-evidence.ts';

/** Something that one side was to answer by a moment. */
export interface Asked {
  readonly id: string;
  /** Which time, where it is asked again; empty where it is not. */
  readonly key: string;
  readonly relationshipId: string;
  readonly side: Side;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

const hour = 3_600_000;

/**
 * What an answer shows of the side that was asked: how long it took, against the time it had; and silence past that time, until the answer
 * takes its place. Written by staff's acts and by the platform: a partner's own session adds nothing to the ledger here.
 */
export async function showAnswer(tx: Write, type: string, { id, key, relationshipId, side, askedAt, dueAt, answeredAt }: Asked): Promise<void> {
  const hoursUntil = (moment: Date) => Math.max(0, (moment.getTime() - askedAt.getTime()) / hour);
  const outcome: EvidenceFacts['outcome'] = answeredAt === null ? silenceFinding : (map) => replyFinding(hoursUntil(answeredAt), hoursUntil(dueAt), map);
  const facts: EvidenceFacts = { relationshipId, direction: shownBy(side), source: { type, id, key }, occurredAt: answeredAt ?? dueAt, outcome };
  if (!await correctEvidence(tx, facts.source, facts)) await recordEvidence(tx, facts);
}

/** Which records are asked and answered. */
export interface AnswerSource {
  /** `room.verb-noun`, the job's. */
  readonly name: string;
  readonly rule: ActRule;
  /** The public type's name, and its table. */
  readonly type: string;
  readonly table: string;
  /** A select of id, key, relationship_id, side, asked_at, due_at and answered_at; without what nobody has to answer any more. */
  readonly asked: Sql;
}

/** While a project is on hold nobody is expected to answer; `row` names a record of the project. */
export const isExpected = (row: string): Sql => raw(`exists (select from esi_project p where p.workspace_id = ${row}.workspace_id and p.id = ${row}.project_id and p.status <> 'ON_HOLD')`);

/** Records in one transaction. */
const batch = 100;

/** Notes every hour what answers show that partners gave, and what is past its time without an answer; each once. */
export function answersJob({ name, rule, type, table, asked }: AnswerSource): JobDefinition {
  const unnoted = sql`select a.id, a.key, a.relationship_id as "relationshipId", a.side, a.asked_at as "askedAt", a.due_at as "dueAt", a.answered_at as "answeredAt" from (${asked}) a
    where (a.answered_at is not null or a.due_at < now()) and not exists (select from evidence e where e.workspace_id = a.workspace_id and e.source_type = ${literal(type)} and e.source_id = a.id
      and e.source_key = a.key and e.occurred_at >= date_trunc('milliseconds', coalesce(a.answered_at, a.due_at)))`;
  return defineJob({
    name,
    every: hour,
    async run({ ctx, write, progress }) {
      const { workspaceId } = ctx.principal;
      for (let done = 0; ;) {
        const found = await ctx.database.read<{ id: string; relationshipId: string }>(sessionOf(ctx.principal), sql`select u.id, u."relationshipId" from (${unnoted} and a.workspace_id = ${workspaceId}::uuid) u order by u.id limit ${batch}`);
        if (found.length === 0) return;
        // What is noted is looked for no more, so each batch is another one; an answer after silence is a step of its own.
        await write(`${found[0]!.id}/${done}/${ctx.now.getTime()}`, { rule }, async (tx) => {
          for (const row of await held(tx, found.map(({ id }) => id))) await showAnswer(tx, type, row);
          for (const { id, relationshipId } of found) tx.record({ subjectType: type, subjectId: id, ownerId: relationshipId, changes: {} });
          return { noted: found.length };
        });
        done += found.length;
        await progress({ done });
      }
    },
  });

  /** Holds the records, and looks again at what they say. */
  async function held({ em, ctx }: Write, ids: readonly string[]): Promise<Asked[]> {
    const chosen = sql`workspace_id = ${ctx.principal.workspaceId}::uuid and id = any(${`{${ids.join(',')}}`}::uuid[])`;
    const lock = sql`select id from ${identifier(table)} where ${chosen} order by id for no key update`;
    await em.execute(lock.sql, lock.values);
    const again = sql`select u.* from (${unnoted}) u where u.id in (select id from ${identifier(table)} where ${chosen}) order by u.id`;
    const rows = await em.execute<Unread[]>(again.sql, again.values);
    return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt), dueAt: new Date(row.dueAt), answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt) }));
  }
}

/** Instants as the driver reads them. */
type Instant = string | Date;
type Unread = Omit<Asked, 'askedAt' | 'dueAt' | 'answeredAt'> & { readonly askedAt: Instant; readonly dueAt: Instant; readonly answeredAt: Instant | null };
