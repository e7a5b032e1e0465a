import type { Write } from '../../platform/writes/write.ts';
import type { PartyRecord } from '../party.entity.ts';

/** Two records of one party, of which one goes on. The duplicate is marked as merged already, which is what lets the database move what it kept. */
export interface PartyMerge {
  readonly survivor: PartyRecord;
  readonly duplicate: PartyRecord;
  /** Why they are one; what staff typed. */
  readonly reason: string;
}

/** What becomes of one kind of record when two parties are merged. */
export interface MergePart {
  /** The columns that name a party and that it sees to, as `table.column`. A test asks of every foreign key to parties who does. */
  readonly moves: readonly string[];
  /** Moves the duplicate's records to the survivor, in the merge's own transaction. */
  readonly merge: (write: Write, merge: PartyMerge) => Promise<void>;
}

const parts: MergePart[] = [];

/** Lets a room see to its own records when two parties are merged, so that this room never learns of them. In the order given. */
export function whenPartiesMerge(...more: readonly MergePart[]): void {
  for (const part of more) if (!parts.includes(part)) parts.push(part);
}

/** What all rooms have to do on a merge. */
export function mergeParts(): readonly MergePart[] {
  return parts;
}
