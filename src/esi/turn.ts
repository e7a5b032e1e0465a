import { otherSide, type Side } from '../domain/sides.ts';
import type { Message } from '../platform/messages.ts';
import type { Permission, Principal } from '../platform/principal.ts';
import type { Row } from '../platform/reads/reader.ts';
import type { ActRule, SightRule } from '../platform/rules.ts';
import { join, literal, type Sql, sql } from '../platform/sql.ts';
import { sideOf } from '../trust/sides.ts';
import { isOpen, seeOwnPart } from './esi.policy.ts';
import { turnMessages } from './turn.messages.ts';

/** What rules about a record look at on which two sides act in turn. */
export interface TurnSubject {
  readonly state: string;
  /** Where it is known: whether the project is open to the asker. Acts have asked before, and answer as if there were no such record. */
  readonly isOpen?: boolean;
}

/** An act of one side in its turn, and the states in which it is done. */
export interface TurnRule<Subject extends TurnSubject> extends ActRule<Subject> {
  readonly states: readonly string[];
}

interface Turn<Subject> {
  readonly name: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly permission?: Permission;
  /** Why it is not for the asker to do. */
  readonly who: (principal: Principal, subject: Subject) => Message | null;
}

/** An act that a state allows, for whom it is to do. */
export function turn<Subject extends TurnSubject>({ name, description, states, permission = 'ESI_WRITE', who }: Turn<Subject>): TurnRule<Subject> {
  return {
    kind: 'act', name, description, permission, states,
    refuses: (principal, subject) => {
      if (subject.isOpen === false) return turnMessages.notOpen;
      return who(principal, subject) ?? (states.includes(subject.state) ? null : turnMessages.notNow);
    },
  };
}

export const people = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? turnMessages.peopleOnly : null);
export const firm = ({ isStaff }: Principal): Message | null => (isStaff ? null : turnMessages.firmOnly);
export const firmsPeople = (principal: Principal): Message | null => firm(principal) ?? people(principal);
export const suppliersPeople = (principal: Principal): Message | null => (principal.isStaff ? turnMessages.supplierOnly : people(principal));
/** For the people of one side. */
export const peopleOf = (side: Side, principal: Principal): Message | null => people(principal) ?? (sideOf(principal) === side ? null : turnMessages.otherSide);
/** For the people of the other side than this one. */
export const peopleAgainst = (side: Side, principal: Principal): Message | null => peopleOf(otherSide(side), principal);

/** What the rules look at, of a row: its columns by the names given, and whether the project is open to the asker. */
export function subjectOf(columns: Readonly<Record<string, string>>): (row: Row) => Sql {
  return (row) => {
    const parts = Object.entries({ state: 'state', ...columns }).map(([name, column]) => sql`${literal(name)}, ${row(column)}`);
    return sql`json_build_object(${join(parts, ', ')}, 'isOpen', (select app_is_staff()) or ${isOpen('project_id')(row)})`;
  };
}

/**
 * Who sees a record between the firm and one supplier: staff, and the supplier while the project is open to it. What the supplier itself
 * wrote stays its own, also when it is there no more.
 * @param author the column of the side that wrote it; absent where that is always the firm
 */
export function seeTurn(name: string, description: string, author?: string): SightRule {
  return {
    kind: 'see', name, description,
    sees: (principal) => {
      const own = seeOwnPart.sees(principal);
      if (typeof own === 'boolean') return own;
      return (row) => sql`(${own(row)} and (${author === undefined ? sql`false` : sql`${row(author)} = 'PARTNER'`} or ${isOpen('project_id')(row)}))`;
    },
  };
}
