import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseMoreThan } from '../../../partners/checked-values.ts';
import { partnerMessages } from '../../../partners/partners.messages.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import type { Numbered } from '../import-definition.ts';
import { fieldOfScheme, type PartyLine } from './party-lines.ts';

/** The official numbers that a batch meets. */
export interface Numbers {
  /**
   * Which of the numbers a party does not have yet.
   * @throws {Refusal} DUPLICATE for one that is another party's, LIMIT_EXCEEDED where it would have too many
   */
  claim(partyId: string, numbers: PartyLine['identifiers']): { id: string; partyId: string; scheme: string; value: string }[];
}

const mostNumbers = 20;

interface NumberRow {
  readonly partyId: string;
  readonly scheme: string;
  readonly value: string;
}

/** Looks up whose the numbers of the lines are, and how many their parties have. */
export async function findNumbers(em: EntityManager, workspaceId: string, lines: readonly Numbered<PartyLine>[], partyIds: readonly string[]): Promise<Numbers> {
  const given = lines.flatMap(({ value: { identifiers } }) => identifiers);
  const rows = given.length === 0 ? [] : await em.execute<NumberRow[]>(
    `select i.party_id as "partyId", i.scheme, i.value from party_identifier i where i.workspace_id = ?
     and ((i.scheme, i.value) in (select k.scheme, k.value from json_to_recordset(?::json) as k(scheme text, value text))
       or i.party_id in (select value::uuid from json_array_elements_text(?::json)))`,
    [workspaceId, JSON.stringify(given), JSON.stringify(partyIds)],
  );
  const ownerOf = new Map(rows.map(({ scheme, value, partyId }) => [keyOf(scheme, value), partyId]));
  const counts = new Map<string, number>();
  for (const { partyId } of rows) counts.set(partyId, (counts.get(partyId) ?? 0) + 1);
  return {
    claim(partyId, numbers) {
      const taken = numbers.find(({ scheme, value }) => (ownerOf.get(keyOf(scheme, value)) ?? partyId) !== partyId);
      if (taken !== undefined) throw new Refusal({ code: 'DUPLICATE', message: partnerMessages.identifierTaken, field: [fieldOfScheme(taken.scheme)] });
      const added = numbers.filter(({ scheme, value }) => !ownerOf.has(keyOf(scheme, value)));
      const count = (counts.get(partyId) ?? 0) + added.length;
      if (added.length > 0) refuseMoreThan(mostNumbers, count, [fieldOfScheme(added[0]!.scheme)]);
      counts.set(partyId, count);
      for (const { scheme, value } of added) ownerOf.set(keyOf(scheme, value), partyId);
      return added.map((number) => ({ id: newId(), partyId, ...number }));
    },
  };
}

function keyOf(scheme: string, value: string): string {
  return `${scheme} ${value}`;
}
