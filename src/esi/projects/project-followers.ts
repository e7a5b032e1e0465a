import type { Write } from '../../platform/writes/write.ts';
import type { EsiProjectRecord } from './project.entity.ts';

/** What a feature does of its own, in the same transaction, when a project ends or is taken up again. The project is held, and its new status is written. */
export interface ProjectFollower {
  readonly name: string;
  /** Everything in a project is held in one order: gates (1), suppliers' parts (2), what is kept under them (3). */
  readonly place: 1 | 2 | 3;
  /** Ends what the project leaves open; the project is CLOSED or CANCELLED. The database refuses what is left. */
  readonly ended?: (tx: Write, project: EsiProjectRecord) => Promise<void>;
  /** Gives back the time that stood still, to what waited for an answer when the project was put on hold. */
  readonly resumed?: (tx: Write, project: EsiProjectRecord, standstill: Standstill) => Promise<void>;
}

/** While nobody was expected to work. */
export interface Standstill {
  readonly from: Date;
  readonly until: Date;
}

const followers = new Map<string, ProjectFollower>();

/** Adds what a feature does with projects that end or are taken up again. */
export function followProjects(...added: readonly ProjectFollower[]): void {
  for (const follower of added) followers.set(follower.name, follower);
}

/** Ends everything that a project leaves open. */
export async function endWithProject(tx: Write, project: EsiProjectRecord): Promise<void> {
  await tx.em.flush();
  for (const { ended } of inOrder()) {
    await ended?.(tx, project);
    await tx.em.flush();
  }
}

/** Gives back the time that stood still. */
export async function resumeWithProject(tx: Write, project: EsiProjectRecord, standstill: Standstill): Promise<void> {
  await tx.em.flush();
  for (const { resumed } of inOrder()) {
    await resumed?.(tx, project, standstill);
    await tx.em.flush();
  }
}

/** A moment that was still to come when the standstill began, as much later as that lasted. */
export function later(dueAt: Date, { from, until }: Standstill): Date {
  return new Date(dueAt.getTime() + until.getTime() - from.getTime());
}

function inOrder(): ProjectFollower[] {
  return [...followers.values()].toSorted((a, b) => a.place - b.place || a.name.localeCompare(b.name));
}
