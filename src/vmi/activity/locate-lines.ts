import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeldFor } from './activity.enums.ts';
import { type CodeCatalogue, itemsNamed, placesNamed } from './code-catalogue.ts';
import type { LocatedLine, ReportedLine } from './reported-line.ts';

/** Finds the positions that lines speak of, in one statement; what is not found is said why. A line may name its position itself. */
export async function locateLines(em: EntityManager, workspaceId: string, catalogue: CodeCatalogue, lines: readonly ReportedLine[]): Promise<LocatedLine[]> {
  const asked = lines.map((reported) => askedOf(catalogue, reported));
  const kept = await keptAt(em, workspaceId, asked.flatMap(({ candidates }) => candidates));
  return asked.map(({ reported, candidates, heldFor }) => {
    if (heldFor !== null || reported.positionId !== null) return { reported, positionId: reported.positionId, agreementId: null, heldFor, each: '1' };
    const found = candidates.flatMap((candidate) => (kept.get(keyOf(candidate)) ?? []).map((id) => ({ id, candidate })));
    const [only] = found;
    if (only === undefined || found.length > 1) return { reported, positionId: null, agreementId: null, heldFor: reported.locationCode === null ? 'LOCATION_UNKNOWN' : 'POSITION_UNKNOWN', each: '1' };
    return { reported, positionId: only.id, agreementId: only.candidate.agreementId, heldFor: null, each: only.candidate.each };
  });
}

/** An item at a place under an agreement; without a place, at the only one where it is kept. */
interface Candidate {
  readonly agreementId: string;
  readonly itemId: string;
  readonly locationId: string | null;
  readonly each: string;
}

interface Asked {
  readonly reported: ReportedLine;
  readonly candidates: readonly Candidate[];
  readonly heldFor: HeldFor | null;
}

function askedOf(catalogue: CodeCatalogue, reported: ReportedLine): Asked {
  if (reported.positionId !== null) return { reported, candidates: [], heldFor: null };
  const items = itemsNamed(catalogue, reported.itemCodes);
  const isAmbiguous = new Set(items.map(({ agreementId }) => agreementId)).size < items.length;
  if (items.length === 0 || isAmbiguous) return { reported, candidates: [], heldFor: 'ITEM_UNKNOWN' };
  if (reported.locationCode === null) return { reported, candidates: items.map((item) => ({ ...item, locationId: null })), heldFor: null };
  const places = placesNamed(catalogue, reported.locationCode);
  if (places.length === 0) return { reported, candidates: [], heldFor: 'LOCATION_UNKNOWN' };
  const candidates = items.flatMap((item) => places.filter(({ agreementId }) => agreementId === item.agreementId).map(({ locationId }) => ({ ...item, locationId })));
  return { reported, candidates, heldFor: candidates.length === 0 ? 'POSITION_UNKNOWN' : null };
}

/** Ids of positions by candidate. */
async function keptAt(em: EntityManager, workspaceId: string, candidates: readonly Candidate[]): Promise<Map<string, string[]>> {
  const kept = new Map<string, string[]>();
  if (candidates.length === 0) return kept;
  const asked = [...new Map(candidates.map(({ agreementId, itemId, locationId }) => [keyOf({ agreementId, itemId, locationId }), { agreementId, itemId, locationId }])).values()];
  const rows = await em.execute<{ key: string; id: string }[]>(
    `select k.key, p.id from json_to_recordset(?::json) k (key text, "agreementId" uuid, "itemId" uuid, "locationId" uuid)
     cross join lateral (select s.id from stock_position s where s.workspace_id = ? and s.agreement_id = k."agreementId" and s.item_id = k."itemId"
       and (k."locationId" is null or s.location_id = k."locationId") and s.ended_on is null offset 0) p`,
    [JSON.stringify(asked.map((one) => ({ ...one, key: keyOf(one) }))), workspaceId],
  );
  for (const { key, id } of rows) kept.set(key, [...(kept.get(key) ?? []), id]);
  return kept;
}

function keyOf({ agreementId, itemId, locationId }: Omit<Candidate, 'each'>): string {
  return `${agreementId} ${itemId} ${locationId ?? ''}`;
}
