import type { EntityManager } from '@mikro-orm/postgresql';
import { requiredText, textOf } from '../../platform/text.ts';
import type { PartyKind, Translations } from '../../partners/party.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { exchangeMessages } from '../exchange.messages.ts';

/** What another system calls a party. */
export interface Reference {
  readonly system: string;
  readonly value: string;
}

/** One text for one reference. */
export function referenceKey({ system, value }: Reference): string {
  return JSON.stringify([system, value]);
}

/** The system that a line's references are of. */
export function systemOf(cell: string | null | undefined, defaultSystem: string | null): string {
  return requiredText(cell ?? defaultSystem, ['externalSystem'], 64);
}

/** A reference that a cell holds; null where it is blank. */
export function referenceIn(system: string | undefined, cell: string | null, path: readonly string[]): Reference | null {
  const value = textOf(cell, path, { max: 200 });
  return value === null || system === undefined ? null : { system, value };
}

/** A party as imports look at it. */
export interface KnownParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly names: Translations;
  readonly countryCode: string | null;
  readonly timeZone: string;
  readonly website: string | null;
  readonly parentId: string | null;
  readonly isFocal: boolean;
}

/** The parties behind references, by the reference's key; of those that nobody has there is no entry. */
export async function findParties(em: EntityManager, workspaceId: string, references: readonly Reference[]): Promise<Map<string, KnownParty>> {
  const rows = await em.execute<(KnownParty & Reference)[]>(
    `select r.system, r.value, ${partyColumns} from json_to_recordset(?::json) as k(system text, value text)
     join external_reference r on r.workspace_id = ? and r.system = k.system and r.value = k.value
     join party p on p.workspace_id = r.workspace_id and p.id = r.party_id`,
    [JSON.stringify(references), workspaceId],
  );
  return new Map(rows.map((row) => [referenceKey(row), row]));
}

/** The same parties as they are under a lock that this transaction holds to its end; in the order of ids, as everybody locks. */
export async function lockParties(em: EntityManager, workspaceId: string, ids: readonly string[]): Promise<Map<string, KnownParty>> {
  const rows = await em.execute<KnownParty[]>(
    `select ${partyColumns} from party p where p.workspace_id = ? and p.id in (select value::uuid from json_array_elements_text(?::json)) order by p.id for no key update`,
    [workspaceId, JSON.stringify(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const partyColumns = `p.id, p.kind, p.name, p.names, p.country_code as "countryCode", p.time_zone as "timeZone", p.website, p.parent_id as "parentId", p.is_focal as "isFocal"`;

/** Refuses a line that names a party nobody knows. */
export function partyUnknown(field: string): Refusal {
  return new Refusal({ code: 'NOT_FOUND', message: exchangeMessages.partyUnknown, field: [field] });
}
