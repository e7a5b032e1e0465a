import type { EntityManager } from '@mikro-orm/postgresql';
import { storedUnits, unitsText } from '../../domain/units.ts';
import type { StockMovement } from '../stock/post-stock.ts';
import type { NewLine } from './compare-lines.ts';

/** What the ledger holds that new lines have to reckon with. */
export interface EarlierMovements {
  /** What moved on hand after the moment of a count, by its line. */
  readonly later: ReadonlyMap<number, bigint>;
  /** What observations moved that are corrected now, taken back, by their id. */
  readonly takenBack: ReadonlyMap<string, (by: string) => StockMovement[]>;
}

/** Reads it in two statements at most; in none where lines follow each other in time, as they usually do. */
export async function earlierMovements(em: EntityManager, workspaceId: string, lines: readonly NewLine[]): Promise<EarlierMovements> {
  return { later: await laterOf(em, workspaceId, lines), takenBack: await takenBackOf(em, workspaceId, lines) };
}

async function laterOf(em: EntityManager, workspaceId: string, lines: readonly NewLine[]): Promise<Map<number, bigint>> {
  const counts = lines.filter(({ measure, observedAt, position: { movedAt } }) => measure === 'ON_HAND' && movedAt !== null && observedAt < movedAt);
  if (counts.length === 0) return new Map();
  const asked = counts.map(({ reported: { line }, position: { positionId: id }, observedAt }) => ({ line, id, at: observedAt.toISOString() }));
  const rows = await em.execute<{ line: number; units: string }[]>(
    `select a.line, e.units::text from json_to_recordset(?::json) a (line integer, id uuid, at timestamptz)
     cross join lateral (select sum(s.delta) as units from stock_entry s where s.workspace_id = ? and s.position_id = a.id and s.occurred_at > a.at and s.bucket = 'ON_HAND') e
     where e.units is not null`,
    [JSON.stringify(asked), workspaceId],
  );
  return new Map(rows.map(({ line, units }) => [line, storedUnits(units)]));
}

interface EntryRow {
  readonly relationshipId: string;
  readonly agreementId: string;
  readonly positionId: string;
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly bucket: StockMovement['bucket'];
  readonly owner: StockMovement['owner'];
  readonly delta: string;
  readonly cause: StockMovement['cause'];
  readonly occurredAt: string | Date;
  readonly unitPrice: string | null;
}

async function takenBackOf(em: EntityManager, workspaceId: string, lines: readonly NewLine[]): Promise<Map<string, (by: string) => StockMovement[]>> {
  const ids = lines.flatMap(({ corrects }) => corrects?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await em.execute<EntryRow[]>(
    `select e.relationship_id as "relationshipId", e.agreement_id as "agreementId", e.position_id as "positionId", e.source_id as "sourceId", e.source_key as "sourceKey", e.bucket, e.owner,
       e.delta::text, e.cause, e.occurred_at as "occurredAt", e.unit_price::text as "unitPrice"
     from json_array_elements_text(?::json) a cross join lateral (select s.* from stock_entry s where s.workspace_id = ? and s.source_id = a.value::uuid and s.source_key not like 'back/%' offset 0) e order by e.id`,
    [JSON.stringify([...new Set(ids)]), workspaceId],
  );
  return new Map([...Map.groupBy(rows, ({ sourceId }) => sourceId)].map(([id, entries]) => [id, (by: string) => entries.map((entry) => takenBack(entry, by))]));
}

/** What it had taken back itself stays taken back; of the rest what was bought is given back at its price; everything else is corrected. */
function takenBack({ sourceId: _source, sourceKey, cause, delta, occurredAt, unitPrice, ...entry }: EntryRow, by: string): StockMovement {
  return {
    ...entry, delta: unitsText(-storedUnits(delta)), cause: cause === 'OWNERSHIP' ? cause : 'CORRECTION', occurredAt: new Date(occurredAt),
    source: { type: 'ActivityObservation', id: by, key: `back/${sourceKey}`.slice(0, 100) }, ...(unitPrice !== null && { unitPrice }),
  };
}
