import type { Database } from '../database/database.ts';

type Listener = () => void;

const listeners = new WeakMap<Database, Set<Listener>>();

/** Calls the listener after each commit of a write of this process; returns how to stop that. Other servers' commits are not heard here. */
export function onCommit(database: Database, listener: Listener): () => void {
  const own = listeners.get(database) ?? new Set();
  listeners.set(database, own.add(listener));
  return () => void own.delete(listener);
}

/** A write of this process has committed. Listeners only make a note of it, so the writer does not wait. */
export function announceCommit(database: Database): void {
  for (const listener of listeners.get(database) ?? []) listener();
}
