import type { Permission } from '../../../src/platform/principal.ts';
import type { World } from '../../world.ts';
import type { Asker } from '../asker.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

/**
 * What one part of early supplier involvement has to tell the tests of isolation: one file a part, which exports one object of this shape
 * and stands in the list of parts.ts. Everything here is said a second time, from the facts of the seeds and not from the code: a table, a
 * function, a field, an act or a list that no part tells of fails a test, and so does one that is told of otherwise than it is.
 */
export interface IsolationPart {
  /** Every table of the part: what each role may do with it, in the order of the alphabet (`INSERT SELECT UPDATE`). */
  readonly grants: Readonly<Record<string, TableRights>>;
  /** The kinds of record that `records` makes, by the name that ids carry. */
  readonly types: Readonly<Record<string, TypeLines>>;
  /** Tables without such a type: chunks, notes of jobs, link tables without an id. They are looked at for sessions of nobody alone. */
  readonly ledgers?: readonly string[];
  /** Names of the restrictive policies (`historyOnlyIf`, `historyForStaff`). */
  readonly narrowing?: readonly string[];
  /** Functions of the database as `regprocedure` writes them, with their volatility (`i`, `s`, `v`): those of SECURITY DEFINER, all others. */
  readonly definers?: Readonly<Record<string, string>>;
  readonly functions?: Readonly<Record<string, string>>;
  /** Columns that are called an id (`table.column`) and held by no foreign key. */
  readonly pointsAnywhere?: readonly string[];
  /** Indexes that do not lead with the workspace: best none. */
  readonly across?: readonly string[];

  /** Every record that the seeds or `add` lay down. See `shown` for who sees it. */
  records(facts: Facts, make: Make): readonly FactRecord[];
  /** Adds records that the seeds have not: of each type there must be one of jade-cell's, one of saebom's and one of the other workspace. */
  add?(world: World, facts: Facts): Promise<void>;
  /** Gives each foreign key that no row uses yet a row that does, for the keys alone (triggers may be switched off meanwhile). */
  addEnds?(world: World): Promise<void>;
  /** Ids of records that are history: no UPDATE of anybody changes them. */
  history?(facts: Facts): readonly string[];
  /** Columns to be different in the twin of another workspace, by table, in the order of the foreign keys: what must be unique there, and names. */
  readonly twins?: Readonly<Record<string, Readonly<Record<string, string>>>>;

  /**
   * Fields that a partner who sees a record reads (lists and connections among them, whose records have rules of their own); of the part's
   * types and of those that it adds to. Without id, version, createdAt, updatedAt, viewerActions and lastChange.
   */
  readonly told: Readonly<Record<string, readonly string[]>>;
  /** Fields of records that partners see which staff alone read. */
  readonly toldToStaff?: Readonly<Record<string, readonly string[]>>;
  /** Lists of records that staff alone see, on records that partners see: for those they are empty. */
  readonly emptyToPartners?: Readonly<Record<string, readonly string[]>>;
  /** Fields that only those read to whom the project is open: those in `insiders` of the record, which then has them. */
  readonly toldInside?: Readonly<Record<string, readonly string[]>>;

  /** Root connections: the stem of their names of types, the type of their records, and each filter by an enumeration with the record's field. */
  readonly lists?: readonly ListLines[];
  /** Root queries that are not connections and take no argument, or none that they must have, and are refused to partners altogether. */
  readonly forStaffAlone?: readonly string[];
  /** Root queries for one record by its id. */
  readonly byId?: readonly string[];
  /** Acts, by the permission that they take. */
  readonly acts?: Readonly<Partial<Record<Permission, readonly string[]>>>;
  /** What the ids in fields of inputs and filters are ids of (`esiContributionId: 'EsiContribution'`); a list's `…Ids` follows from it. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Fields that an act wants beside the required ones so that only an id can be wrong, by the name of the input. */
  readonly samples?: Readonly<Record<string, object>>;
  /** Which of the records that the persona sees is to stand beside a hidden one, where not any will do, by type: a choice of their global ids. */
  readonly companions?: Readonly<Record<string, (visible: readonly string[], asker: Asker) => string | undefined>>;
  /** What a field is taken only beside, by `Input.field`. */
  readonly besides?: Readonly<Record<string, object>>;
  /** What comes before the question whether there is such a record, by `act.field`: NOT_ALLOWED for whom a rule of the whole act refuses. */
  refusedBefore?(asker: Asker, place: string): string | undefined;
}

export interface TableRights {
  readonly app_user?: string;
  readonly app_system?: string;
}

export interface TypeLines {
  /** Its table. Absent for what is read from another type's. */
  readonly table?: string;
  /**
   * Whose sessions the policies let UPDATE a row as it is: the firm's, the firm's where a partner who sees it holds it (FOR SHARE, FOR UPDATE)
   * and is refused its change, the firm's and those of the party whose it is (`party`), none because nobody has the right (a ledger), or none
   * because triggers take nothing but somebody's own step.
   */
  readonly changedBy: 'STAFF' | 'HELD' | 'BOTH' | 'NOBODY' | 'STEPS';
  /** The rows that a trigger still lets change, as `where state <> 'CLOSED'`; `history` then names the others. */
  readonly living?: string;
  /** Its changes stand in timelines (definesTimeline). */
  readonly isEvent?: boolean;
  /** What staff must hold besides reading partners and relationships. */
  readonly permission?: Permission;
}

export interface ListLines {
  readonly root: string;
  readonly stem: string;
  readonly type: string;
  readonly enumerations: Readonly<Record<string, string>>;
  /** A partner is refused it altogether, and does not see an empty one. */
  readonly isForStaff?: boolean;
  /** Of a list that does not hold all records of the type that the asker sees: the ids of those that it holds. */
  held?(facts: Facts, asker: Asker): readonly string[];
}
