import 'reflect-metadata';
import { Int, registerEnumType } from 'type-graphql';
import { Node, toInstant } from '../public.type.ts';
import { column, readType } from '../reads/declare.ts';
import { DateTime } from '../scalars.ts';
import { seeJob } from './job.policy.ts';

export const JobStateEnum = { WAITING: 'WAITING', RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const;
registerEnumType(JobStateEnum, {
  name: 'JobState', description: 'Where a job stands.',
  valuesConfig: {
    WAITING: { description: 'It will run, for the first time or again.' },
    RUNNING: { description: 'It is being run.' },
    DONE: { description: 'It is done.' },
    FAILED: { description: 'It failed as often as it may, and is set aside.' },
  },
});

@readType({ table: 'job', rule: seeJob, implements: Node, description: 'Work that is done behind the request that asked for it.' })
export class Job extends Node {
  @column(() => String, { column: 'name', description: 'What kind of work, such as platform.keep-house.' })
  name!: string;

  @column(() => JobStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Int, { column: 'progress_done', description: 'How much of it is done, in its own unit.' })
  done!: number;

  @column(() => Int, { column: 'progress_total', nullable: true, description: 'How much there is to do; null while that is not known.' })
  total!: number | null;

  @column(() => Int, { column: 'attempts', description: 'Times it has been begun.' })
  attempts!: number;

  @column(() => String, { column: 'error_code', nullable: true, description: 'Why the last run failed, as a code.' })
  errorCode!: string | null;

  @column(() => DateTime, { column: 'run_at', convert: toInstant, description: 'It runs, or is tried again, not before this instant.' })
  runAt!: Date;

  @column(() => DateTime, { column: 'created_at', convert: toInstant, description: 'When it was asked for.' })
  createdAt!: Date;

  @column(() => DateTime, { column: 'started_at', convert: toInstant, nullable: true, description: 'When it was first begun.' })
  startedAt!: Date | null;

  @column(() => DateTime, { column: 'finished_at', convert: toInstant, nullable: true, description: 'When it was done or set aside.' })
  finishedAt!: Date | null;
}
