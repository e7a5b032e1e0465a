import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { PositionParametersRecord } from '../positions/position.entity.ts';
import type { HeldLevels } from './held-levels.ts';
import { areSame, levelNames, type Levels } from './levels-of.ts';

/** Other levels for a position that is held. */
export interface LevelChange {
  readonly before: HeldLevels;
  readonly after: Levels;
}

interface Told {
  readonly source: PositionParametersRecord['source'];
  readonly reason: string | null;
}

/** What came of it. A type, as the payload's index asks. */
export type LevelsWritten = { readonly changedCount: number; readonly unchangedCount: number };

/** Writes levels and their history in two statements however many; what says the same as before is left alone. */
export async function writeLevels({ em, ctx, record }: Pick<Write, 'em' | 'ctx' | 'record'>, changes: readonly LevelChange[], { source, reason }: Told): Promise<LevelsWritten> {
  const { workspaceId, id: setBy } = ctx.principal;
  const changed = changes.filter(({ before, after }) => !areSame(before, after));
  const rows = changed.map(({ before, after }) => ({ ...after, id: newId(), positionId: before.id, relationshipId: before.relationshipId, agreementId: before.agreementId }));
  if (rows.length > 0) {
    await em.execute(update, [JSON.stringify(rows), workspaceId], 'run');
    await em.execute(note, [workspaceId, source, reason, setBy, sideOf(ctx.principal), JSON.stringify(rows)], 'run');
  }
  for (const { before, after } of changed) record({ subjectType: 'StockPosition', subjectId: before.id, ownerId: before.agreementId, changes: differences(before, after) });
  for (const { before } of changes.filter((change) => !changed.includes(change))) record({ subjectType: 'StockPosition', subjectId: before.id, ownerId: before.agreementId, changes: {} });
  return { changedCount: changed.length, unchangedCount: changes.length - changed.length };
}

const columns = levelNames.map((name) => [name, name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] as const);
const recordset = `r(id uuid, "positionId" uuid, "relationshipId" uuid, "agreementId" uuid, ${levelNames.map((name) => `"${name}" ${typeOf(name)}`).join(', ')})`;

function typeOf(name: (typeof levelNames)[number]): string {
  if (name === 'method') return 'text';
  return ['minimum', 'maximum', 'reorderPoint', 'orderQuantity', 'baseStock'].includes(name) ? 'numeric' : 'double precision';
}

const update = `update stock_position p set ${columns.map(([name, column]) => `${column} = r."${name}"`).join(', ')}, version = p.version + 1, updated_at = now()
  from json_to_recordset(?::json) ${recordset} where p.workspace_id = ?::uuid and p.id = r."positionId"`;
const note = `insert into position_parameters (workspace_id, source, reason, set_by, set_by_side, id, position_id, relationship_id, agreement_id, ${columns.map(([, column]) => column).join(', ')})
  select w.*, r.id, r."positionId", r."relationshipId", r."agreementId", ${columns.map(([name]) => `r."${name}"`).join(', ')}
  from (values (?::uuid, ?::text, ?::text, ?::uuid, ?::text)) w, json_to_recordset(?::json) ${recordset}`;

function differences(before: Levels, after: Levels): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(levelNames.filter((name) => (before[name] ?? null) !== (after[name] ?? null)).map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]));
}
