import type { Database } from '../database/database.ts';
import type { FileStore } from './file-store.ts';
import type { AddressSigner } from './signed-address.ts';

/** The files beside a database, for this server. */
export interface Files {
  readonly store: FileStore;
  readonly addresses: AddressSigner;
}

interface Provision {
  readonly provided: Promise<Files>;
  readonly provide: (files: Files) => void;
}

const provisions = new WeakMap<Database, Provision>();

/** The files beside a database: once the server says where they are, which for a job that is begun at its start may be a moment later. */
export function filesOf(database: Database): Promise<Files> {
  return provisionOf(database).provided;
}

/** Says where the files beside a database are in this process. */
export function provideFiles(database: Database, files: Files): void {
  provisionOf(database).provide(files);
}

function provisionOf(database: Database): Provision {
  let provision = provisions.get(database);
  if (provision === undefined) {
    const { promise, resolve } = Promise.withResolvers<Files>();
    provisions.set(database, (provision = { provided: promise, provide: resolve }));
  }
  return provision;
}
