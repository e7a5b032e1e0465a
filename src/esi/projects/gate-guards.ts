import type { UnmetFacts } from '../../platform/errors/refusal.ts';
import type { Message } from '../../platform/messages.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, join, literal, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { EsiGateRecord, EsiStage } from './project.entity.ts';

/**
 * Something that must be so before a gate is passed, also with conditions. A later feature adds its own with `guardGates`, and refuses the
 * same once more in the database: a trigger on `esi_gate` for states PASSED and CONDITIONAL, with a constraint named `esi_gate_<guard>`.
 */
export interface GateGuard {
  /** Stable; what programs compare. */
  readonly code: string;
  /** The stages whose gates it guards. */
  readonly stages: readonly EsiStage[];
  /** What to do. It may speak of {name}. */
  readonly message: Message;
  /** A select of what a gate lacks: `type` (public type's name), `id` (uuid) and `name` (text) of each record that stands in the way; no row: all is well. */
  readonly unmet: (gate: Row) => Sql;
}

/** One thing that a gate lacks, before it is put into words. */
export interface UnmetRow {
  readonly code: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

const guards = new Map<string, GateGuard>();

/** Adds guards of gates. */
export function guardGates(...added: readonly GateGuard[]): void {
  for (const guard of added) guards.set(guard.code, guard);
}

/** A JSON list of what a gate lacks, all of it at once, in the order of the guards. */
export function unmetAt(gate: Row): Sql {
  const parts = [...guards.values()].map(({ code, stages, unmet }, index) => sql`select ${literal(String(index).padStart(3, '0'))} as place, ${literal(code)} as code, u.type, u.id, u.name
    from (${unmet(gate)}) u where ${gate('stage')} in (${join(stages.map(literal), ', ')})`);
  return sql`(select coalesce(json_agg(json_build_object('code', m.code, 'type', m.type, 'id', m.id, 'name', m.name) order by m.place, m.name, m.id), '[]') from (${join(parts, ' union all ')}) m)`;
}

/** What a gate lacks, for people. */
export function unmetFacts(rows: readonly UnmetRow[]): UnmetFacts[] {
  return rows.map(({ code, type, id, name }) => ({ code, message: guards.get(code)!.message, values: { name }, about: { type, id } }));
}

/** What a gate lacks now, within a write. */
export async function unmetOf({ em }: Write, { workspaceId, id }: EsiGateRecord): Promise<readonly UnmetRow[]> {
  const statement = sql`select ${unmetAt((name) => column('g', name))} as unmet from esi_gate g where g.workspace_id = ${workspaceId}::uuid and g.id = ${id}::uuid`;
  const [row] = await em.execute<{ unmet: UnmetRow[] }[]>(statement.sql, statement.values);
  return row!.unmet;
}
