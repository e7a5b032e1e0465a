import type { EntityManager } from '@mikro-orm/postgresql';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { Contact } from '../../partners/contact.type.ts';
import { User } from '../../partners/user.type.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { fromGlobalId } from '../../platform/ids.ts';
import { declarationOf } from '../../platform/reads/declaration.ts';
import { readerOf } from '../../platform/reads/read.ts';
import type { TypeClass } from '../../platform/reads/reader.ts';
import { rowOf, visible } from '../../platform/reads/row.ts';
import { sql } from '../../platform/sql.ts';
import { interactionMessages } from './interactions.messages.ts';

/** The most that take part in one contact. */
export const mostParticipants = 50;

/** The people that lines name, as far as the asker sees them: by global id, with the parties that each belongs to. */
export type NamedPeople = ReadonlyMap<string, Named>;

/** What a contact stands in. */
export interface Surroundings {
  readonly relationship: RelationshipRecord;
  readonly people: NamedPeople;
}

interface Named {
  readonly userId: string | null;
  readonly contactId: string | null;
  readonly parties: readonly string[];
}

/** Looks up the people of all lines at once, by the rules of who sees whom. */
export async function findPeople(em: EntityManager, ctx: Context, globalIds: readonly string[]): Promise<NamedPeople> {
  const ids = [...new Set(globalIds)].map((globalId) => ({ globalId, ...fromGlobalId(globalId) }));
  const of = (wanted: string) => ids.filter(({ type }) => type === wanted);
  if (of('User').length + of('Contact').length === 0) return new Map();
  const seen = (type: TypeClass, alias: string) => visible(declarationOf(type), rowOf(alias), readerOf(ctx));
  const people = sql`select 'User' as type, u.id, array(select m.party_id::text from membership m where m.workspace_id = u.workspace_id and m.user_id = u.id) as parties
      from user_account u where ${seen(User, 'u')} and u.id = any(${arrayOf(of('User'))}::uuid[])
    union all select 'Contact', c.id, array[c.party_id::text] from contact c where ${seen(Contact, 'c')} and c.id = any(${arrayOf(of('Contact'))}::uuid[])`;
  const rows = await em.execute<{ type: string; id: string; parties: string[] }[]>(people.sql, people.values);
  const found = new Map(rows.map(({ type, id, parties }) => [`${type}:${id}`, parties]));
  return new Map(ids.flatMap(({ globalId, type, id }) => {
    const parties = found.get(`${type}:${id}`);
    return parties === undefined ? [] : [[globalId, { userId: type === 'User' ? id! : null, contactId: type === 'Contact' ? id! : null, parties }] as const];
  }));
}

/** Those of a line: of one of the two sides, each once. Partners see of the firm’s people only who is there for them, so whom they see will do. */
export function participantsOf(ctx: Context, { relationship: { focalId, partnerId }, people }: Surroundings, ids: readonly string[], field: readonly string[]): Named[] {
  if (ids.length > mostParticipants) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: interactionMessages.tooManyParticipants, values: { limit: mostParticipants }, field });
  if (new Set(ids).size < ids.length) throw new Refusal({ code: 'DUPLICATE', message: interactionMessages.namedTwice, field });
  return ids.map((id, index) => {
    const person = people.get(id);
    const isOfSides = person?.parties.some((party) => party === focalId || party === partnerId) === true;
    if (person === undefined || !(isOfSides || (!ctx.principal.isStaff && person.userId !== null))) throw notFound(...field, String(index));
    return person;
  });
}

function arrayOf(ids: readonly { readonly id?: string }[]): string {
  return `{${ids.map(({ id }) => id).join(',')}}`;
}
