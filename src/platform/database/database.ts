import type { EntitySchema, MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '../sql.ts';
import type { Mode, Session } from './session.ts';

/** A migrated database, opened as `app_user`: every row seen or written through it has passed a row-level policy. */
export interface Database {
  readonly engine: 'pglite' | 'postgresql';
  readonly orm: MikroORM;
  /**
   * Runs one statement in a transaction of its own under the session's policies.
   * On PostgreSQL session and statement travel together and cost one round trip.
   */
  read<Row>(session: Session, statement: Sql, planning?: Mode['planning']): Promise<Row[]>;
  /**
   * Runs one statement as nobody, in a transaction that may write: what `system_…` functions are called through, before it is known
   * who asks and across workspaces.
   */
  call<Row>(statement: Sql): Promise<Row[]>;
  /** Runs one statement under the session's policies in a transaction that may write: for the access log, which is written by reading. */
  append(session: Session, statement: Sql): Promise<void>;
  /** An entity manager whose transactions run under the session's policies. For writes. */
  entityManager(session: Session): EntityManager;
  /** Connections in use, idle and waited for; what `/metrics` shows. */
  pool(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL address of the serving login; without it the embedded database is opened. */
  readonly databaseUrl?: string;
  /** PostgreSQL address that migrations run under; the serving address when absent. */
  readonly ownerUrl?: string;
  /** Directory of the embedded database; in memory when absent. */
  readonly dataDirectory?: string;
  /** A prepared image of the migrated, empty schema: what a new embedded database starts from. */
  readonly image?: Blob;
  /** The most connections held to PostgreSQL. */
  readonly poolSize?: number;
}

/** What the upper rooms bring into the database: their tables' entities and the numbered migrations. */
export interface DatabaseContents {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationEntry[];
}

export interface MigrationEntry {
  readonly name: string;
  readonly class: new (...args: never[]) => unknown;
}
