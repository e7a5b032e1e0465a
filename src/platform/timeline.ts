import { toGlobalId } from './ids.ts';
import type { Principal } from './principal.ts';
import { declarationOf, type FieldDeclaration, nodeType, type TypeDeclaration } from './reads/declaration.ts';
import type { Reader, Row, TypeClass } from './reads/reader.ts';
import type { Sight, SightRule } from './rules.ts';
import { column, every, identifier, join, literal, raw, type Sql, some, sql } from './sql.ts';

/**
 * A subquery that ends so is planned in one way. Without it PostgreSQL plans every `exists` in two, to choose between them, and those inside
 * each of the two again: of the many kinds of records in a timeline that makes planning take longer than all the rest.
 */
const once = raw('offset 0');

/** Which public field shows what the audit log noted under a property's name, and the type of the record whose id it is. */
interface ShownAs {
  readonly field: string;
  readonly idOf?: string;
}

interface TimelineSource {
  readonly type: () => TypeClass;
  readonly fields: Readonly<Record<string, ShownAs>>;
  readonly since: string | undefined;
}

const sources = new Map<string, TimelineSource>();

/**
 * Lets the audited changes of an entity's records stand in timelines. A change is shown to whoever sees the record and, of it, the public
 * field that shows the changed property: under the same name, or under the one given here. What no public field shows stays in the audit log.
 * @param since the column that says since when a record is its partner's to see: what happened to it before is the firm's own
 */
export function definesTimeline(entityName: string, type: () => TypeClass, fields: Readonly<Record<string, ShownAs>> = {}, since?: string): void {
  sources.set(entityName, { type, fields, since });
}

const wholes: { readonly type: () => TypeClass; readonly rule: SightRule | undefined }[] = [];

/**
 * Lets partners who see a record of the type read the histories of what belongs to it; each event still by its own record's rule.
 * @param rule who reads them, where not all who see the record do
 */
export function tellsHistoryOf(type: () => TypeClass, rule?: SightRule): void {
  wholes.push({ type, rule });
}

/** That an entry belongs to one of such records that the principal sees. */
export function belongsToSeen(entry: Row, principal: Principal): Sql[] {
  return wholes.flatMap(({ type, rule: narrower }) => {
    const { table, rule } = declarationOf(type());
    const sight = (narrower ?? rule).sees(principal);
    if (sight === false) return [];
    return [sql`exists (select from ${identifier(table)} whole where whole.workspace_id = ${entry('workspace_id')} and whole.id = ${entry('belongs_to')}
      and ${sight === true ? raw('true') : sight((name) => column('whole', name))} ${once})`];
  });
}

/** One changed field as the timeline shows it; values as JSON text. */
export interface TimelineChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The entries of the audit log that are events to a principal: the record is theirs to see, and something of what changed in it.
 * @param about the kinds of records that they can be about, where the history that they stand in says so: each kind asked of is planned
 */
export function seesEvent(principal: Principal, about?: readonly string[]): ((entry: Row) => Sql) | false {
  const seen = sourcesOf(about).filter(([, { type }]) => declarationOf(type()).rule.sees(principal) !== false);
  return seen.length > 0 && ((entry) => some(seen.map(([name, source]) => every([
    sql`${entry('subject_type')} = ${literal(name)}`,
    seesSubject(entry, source, principal),
    sql`(${entry('kind')} in ('CREATED', 'REMOVED') or exists (select from jsonb_each(${entry('changes')}) c where ${shownKeys(entry, source, propertySights(source, principal))} ${once}))`,
  ]))));
}

/**
 * The changes of an entry that a reader sees, as a JSON list of `[subject type, property, before, after]`. A record that a partner does not
 * see is not named to it either: an id tells that there is something, and when that was made.
 */
export function shownChanges(entry: Row, { principal, about }: Reader): Sql {
  const states = principal.isStaff ? raw('c.value') : seenStates(entry, principal, about);
  return sql`(select coalesce(json_agg(json_build_array(${entry('subject_type')}, c.key, c.states -> 'before', c.states -> 'after') order by c.key), '[]')
    from (select c.key, ${states} as states from jsonb_each(${entry('changes')}) c where ${shownProperties(entry, principal, { about })} ${once}) c)`;
}

/** The properties that say what state a record is in. */
const states: readonly string[] = ['stage', 'status'];

/** The state before or after, where the entry changed it and the reader sees it. */
export function shownState(entry: Row, { principal, about }: Reader, side: 'before' | 'after'): Sql {
  return sql`(select c.value ->> ${literal(side)} from jsonb_each(${entry('changes')}) c
    where ${shownProperties(entry, principal, { about, only: states })} order by c.key limit 1)`;
}

/** That an entry of the audit log is about a record of this kind which the principal sees, or saw while it was there; false when it sees none of them. */
export function seesSubjectOf(entry: Row, subjectType: string, principal: Principal): Sql | false {
  const source = sources.get(subjectType);
  const sight = source !== undefined && declarationOf(source.type()).rule.sees(principal);
  return source !== undefined && sight !== false && some([sql`${entry('kind')} = 'REMOVED'`, stillSees(entry, source, sight)]);
}

/** Puts the changes into the public fields' names, with public ids. */
export function toTimelineChanges(value: unknown): TimelineChange[] {
  return (value as [string, string, unknown, unknown][]).map(([subjectType, property, before, after]) => {
    const shown = sources.get(subjectType)?.fields[property];
    const text = (part: unknown): string | null => {
      if (part == null) return null;
      return JSON.stringify(shown?.idOf === undefined ? part : toGlobalId(shown.idOf, part as string));
    };
    return { field: shown?.field ?? property, before: text(before), after: text(after) };
  });
}

function sourcesOf(about: readonly string[] | undefined): [string, TimelineSource][] {
  return [...sources].filter(([name]) => about === undefined || about.includes(name));
}

/** Who may see a record that is gone can be asked of no row any more: that it was removed is shown to the staff. */
function seesSubject(entry: Row, source: TimelineSource, principal: Principal): Sql {
  const sight = declarationOf(source.type()).rule.sees(principal);
  const { since } = source;
  const begun = since === undefined || principal.isStaff ? true : (row: Row) => sql`${entry('recorded_at')} >= ${row(since)}`;
  return some([...(principal.isStaff ? [sql`${entry('kind')} = 'REMOVED'`] : []), stillSees(entry, source, both(sight, begun))]);
}

/** @param only the properties that may be among them; all when absent */
function shownProperties(entry: Row, principal: Principal, { about, only }: { readonly about: readonly string[] | undefined; readonly only?: readonly string[] }): Sql {
  return some(sourcesOf(about).flatMap(([name, source]) => {
    const sights = propertySights(source, principal).filter(([property]) => only === undefined || only.includes(property));
    return sights.length === 0 ? [] : [sql`${entry('subject_type')} = ${literal(name)} and ${shownKeys(entry, source, sights)}`];
  }));
}

/** A change's states before and after; null where that is the id of a record that the principal does not see. */
function seenStates(entry: Row, principal: Principal, about: readonly string[] | undefined): Sql {
  const namings = sourcesOf(about).flatMap(([subjectType, { fields }]) => Object.entries(fields).flatMap(([property, { idOf }]) => (idOf === undefined ? [] : [{ subjectType, property, idOf }])));
  const cases = [...Map.groupBy(namings, ({ idOf }) => idOf)].map(([idOf, named]) => {
    const properties = join(named.map(({ subjectType, property }) => sql`(${literal(subjectType)}, ${literal(property)})`), ', ');
    return sql`when (${entry('subject_type')}, c.key) in (${properties}) then case when ${isSeen(entry, idOf, principal)} then state.value end`;
  });
  if (cases.length === 0) return raw('c.value');
  return sql`(select jsonb_object_agg(state.key, case ${join(cases, ' ')} else state.value end) from jsonb_each(c.value) state)`;
}

function isSeen(entry: Row, idOf: string, principal: Principal): Sql {
  const { table, rule } = declarationOf(nodeType(idOf)!);
  const sight = rule.sees(principal);
  if (sight === false) return raw('false');
  return sql`exists (select from ${identifier(table)} named where named.workspace_id = ${entry('workspace_id')} and named.id = (state.value #>> '{}')::uuid
    and ${sight === true ? raw('true') : sight((name) => column('named', name))} ${once})`;
}

/** The condition on `c.key` that the principal sees the field which shows that property. */
function shownKeys(entry: Row, source: TimelineSource, sights: readonly (readonly [property: string, Sight])[]): Sql {
  const always = sights.filter(([, sight]) => sight === true).map(([property]) => literal(property));
  const sometimes = sights.filter(([, sight]) => typeof sight === 'function');
  return some([
    ...(always.length === 0 ? [] : [sql`c.key in (${join(always, ', ')})`]),
    ...sometimes.map(([property, sight]) => sql`c.key = ${literal(property)} and ${stillSees(entry, source, sight)}`),
  ]);
}

/** Each shown property with its field's rule; one that several types of a shared table declare is shown where all their rules show it. */
function propertySights({ type, fields }: TimelineSource, principal: Principal): [string, Sight][] {
  const declaration = declarationOf(type());
  const propertyOf = new Map(Object.entries(fields).map(([property, { field }]) => [field, property]));
  const declared: [string, FieldDeclaration][] = [declaration, ...declaration.concrete.values()].flatMap((one: TypeDeclaration) => [...one.fields]);
  const sights = new Map<string, Sight>();
  for (const [name, { rule }] of declared) {
    const property = propertyOf.get(name) ?? name;
    sights.set(property, both(sights.get(property) ?? true, rule?.sees(principal) ?? true));
  }
  return [...sights];
}

function both(one: Sight, other: Sight): Sight {
  if (one === false || other === false) return false;
  if (one === true) return other;
  return other === true ? one : (row) => every([one(row), other(row)]);
}

/** That the sight holds for the entry's record as it now stands. */
function stillSees(entry: Row, { type }: TimelineSource, sight: Sight): Sql {
  if (typeof sight === 'boolean') return raw(sight ? 'true' : 'false');
  return sql`exists (select from ${identifier(declarationOf(type()).table)} subject
    where subject.workspace_id = ${entry('workspace_id')} and subject.id = ${entry('subject_id')} and ${sight((name) => column('subject', name))} ${once})`;
}
