import type { Context } from '../context.ts';
import type { Write, WriteAnswer } from '../writes/write.ts';
import type { WriteRequest } from '../writes/write-request.ts';

/** A kind of work that is done behind the request that asked for it. */
export interface JobDefinition<Payload extends object = Record<string, never>> {
  /** `room.verb-noun`, unique over all rooms; it stands in the database, so it never changes. */
  readonly name: string;
  /**
   * Does the work. It may be run more than once, and be cut off anywhere: what it changes goes through `job.write`, whose steps have one
   * effect each, and `job.checkpoint` tells how far an earlier run came.
   */
  readonly run: (job: RunningJob<Payload>) => Promise<void>;
  /** How often a failing run is tried before it is set aside; 5 when not given. */
  readonly mostAttempts?: number;
  /** Runs in each workspace once in every so many milliseconds. Such a job has no payload. */
  readonly every?: number;
}

/** One run of a job. */
export interface RunningJob<Payload extends object> {
  readonly id: string;
  /** The platform at work in the job's workspace. */
  readonly ctx: Context;
  readonly payload: Payload;
  /** What the last `progress` of an earlier run left; null at the beginning. */
  readonly checkpoint: unknown;
  /** The run is to end soon: the server stops, or another worker has taken over. */
  readonly signal: AbortSignal;
  /**
   * One step's changes in one transaction, with one effect however often the step is run. Throws when another worker has taken the job over.
   * @param step names the step within the job, the same in every run
   */
  readonly write: <Made extends object>(step: string, request: StepRequest, work: (write: Write) => Promise<Made>) => Promise<WriteAnswer<Made>>;
  /** Tells, between the steps, how far the work has come and what a later run would go on from. Throws when the run is to end. */
  readonly progress: (told: Progress) => Promise<void>;
}

export interface StepRequest extends Pick<WriteRequest, 'rule' | 'constraints'> {
  /** In whose name the step is done, under their rules and audited as theirs; the platform's when not given. The same in every run. */
  readonly as?: Context;
}

export interface Progress {
  readonly done: number;
  readonly total?: number;
  readonly checkpoint?: unknown;
}

/** The run was ended from outside: it failed at nothing. */
export class RunInterrupted extends Error {
  override readonly name = 'RunInterrupted';
}

/** Defines a job; the server lists it among those that its workers run. */
export function defineJob<Payload extends object = Record<string, never>>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

export const usualAttempts = 5;
