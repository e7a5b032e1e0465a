import { type Message, messages } from './messages.ts';
import type { Row } from './reads/reader.ts';
import type { Permission, Principal } from './principal.ts';
import type { Sql } from './sql.ts';

/** What a rule lets a principal see: everything, nothing, or the rows that a condition holds for. */
export type Sight = boolean | ((row: Row) => Sql);

/** Who may see a record or a field. Pure: it knows the principal and writes a condition, and asks nothing of the database. */
export interface SightRule {
  readonly kind: 'see';
  /** `resource.aspect`, unique over all rooms. */
  readonly name: string;
  readonly description: string;
  /** @param about the kinds of records that the rows can be about, where that is known: a rule over many kinds need not ask of the others */
  readonly sees: (principal: Principal, about?: readonly string[]) => Sight;
  /**
   * For what is shown under a sharing agreement: the agreement's id for a row, null where the asker sees it in their own right. Each showing
   * is noted in the access log, for whose information it is.
   */
  readonly under?: (principal: Principal) => ((row: Row) => Sql) | null;
  /** True for a field that answers the anonymous too. */
  readonly isOpen?: boolean;
}

/** Who may do something, and to which records. */
export interface ActRule<Subject = undefined> {
  readonly kind: 'act';
  /** `resource.act`, unique over all rooms. */
  readonly name: string;
  readonly description: string;
  /** Without this permission the act is refused before any record is looked at. */
  readonly permission: Permission | null;
  /** The reason why not; null when allowed. The subject has already been found visible. */
  readonly refuses?: (principal: Principal, subject: Subject) => Message | null;
  /** True for an act of those who are no members yet: the act itself looks at their identity. */
  readonly isOpen?: boolean;
}

export type Rule = SightRule | ActRule<never>;

/** The answer to "may I?": allowed, or the reason why not. */
export interface Decision {
  readonly isAllowed: boolean;
  readonly reason: Message | null;
}

/** Decides one act on one record. */
export function can<Subject>(principal: Principal, rule: ActRule<Subject>, subject: Subject): Decision {
  if (!mayTry(principal, rule)) return { isAllowed: false, reason: messages.permissionMissing };
  const reason = rule.refuses?.(principal, subject) ?? null;
  return { isAllowed: reason === null, reason };
}

/** The part of an act's rule that needs no record: does the principal hold the permission? */
export function mayTry(principal: Principal, rule: ActRule<never>): boolean {
  return rule.permission === null || principal.permissions.has(rule.permission);
}

/** One table of all rooms' rules; two rules of one name are a mistake of ours. */
export function composeRules(rooms: readonly (readonly Rule[])[]): ReadonlyMap<string, Rule> {
  const table = new Map<string, Rule>();
  for (const rule of rooms.flat()) {
    if (table.has(rule.name)) throw new Error(`Two rules are called ${rule.name}.`);
    table.set(rule.name, rule);
  }
  return table;
}

/** Sees what its record's own rule lets one see. The usual rule of a field. */
export const asRecord: SightRule = {
  kind: 'see', name: 'record.field', description: 'Whoever sees the record sees the field.', sees: () => true,
};

/** Facts about the API and the asker itself. */
export const anyone: SightRule = {
  kind: 'see', name: 'anyone', description: 'Holds nothing that belongs to a workspace.', sees: () => true, isOpen: true,
};

/** Only people and keys of the focal firm. */
export const staffOnly: SightRule = {
  kind: 'see', name: 'staff.only', description: 'The focal firm’s own notes and references.', sees: (principal) => principal.isStaff,
};

/** Records by id: each by its own type's rule, once somebody is signed in. */
export const signedIn: SightRule = {
  kind: 'see', name: 'signed-in', description: 'Whoever is signed in may ask; each record answers by its own rule.', sees: () => true,
};

export const platformRules: readonly Rule[] = [asRecord, anyone, staffOnly, signedIn];
