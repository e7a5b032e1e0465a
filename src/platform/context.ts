import DataLoader from 'dataloader';
import type { Database } from './database/database.ts';
import type { Identity } from './identity.ts';
import type { Principal } from './principal.ts';
import type { CursorSeal } from './reads/cursor.ts';
import type { Keys } from './reads/selection.ts';

/**
 * What every operation carries: who asks, and through what it works. Built once a request and never shared between two.
 */
export interface Context {
  /** What the token says; null when anonymous. */
  readonly identity: Identity | null;
  /** Who the database says that is. Throws UNAUTHENTICATED where nobody is signed in. */
  readonly principal: Principal;
  /** The same, null when nobody is signed in. */
  readonly principalOrNull: Principal | null;
  readonly database: Database;
  readonly cursors: CursorSeal;
  /** Where the values of the operation's fields stand in the rows that it has read. */
  readonly keys: Keys;
  readonly traceId: string;
  readonly remoteAddress: string;
  /** BCP 47 tags, best first. */
  readonly locales: readonly string[];
  /** Shown demo conveniences (introspection for everybody, hints). */
  readonly isDemo: boolean;
  /** Now, the same instant throughout the operation. */
  readonly now: Date;
  /** A batch function's value for one key; batch functions return values in the order of their keys. */
  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value>;
}

/** Loads the values of many keys with one statement, in key order. */
export type Batch<Key, Value> = (ctx: Context, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;

/** Per-request loaders, made as they are asked for: the platform never learns what upper rooms load. */
export function createLoad(ctx: () => Context): Context['load'] {
  const loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  return <Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> => {
    let loader = loaders.get(batch);
    if (loader === undefined) {
      loader = new DataLoader<unknown, unknown>((keys) => batch(ctx(), keys as readonly Key[]));
      loaders.set(batch, loader);
    }
    return loader.load(key) as Promise<Value>;
  };
}
