import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Job } from '../../platform/jobs/job.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { RunStatusEnum } from './proposal.enums.ts';

@readType({ table: 'replenishment_run', rule: seeSupply, implements: [Node, Versioned], description: 'One computation of what an agreement’s positions need. Each cycle is computed once.' })
export class ReplenishmentRun extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @column(() => String, { column: 'cycle', description: 'What it is for: the day on which a review began, with “renewed” and a time where open proposals were renewed since; or “asked” and when.' })
  cycle!: string;

  @column(() => RunStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => Boolean, { column: 'is_full', description: 'Of all places; else of those where something had changed.' })
  isFull!: boolean;

  @one(() => User, { link: { started_by: 'id' }, nullable: true, description: 'Who asked for it; null for the schedule and for whom the asker does not see.' })
  startedBy!: User | null;

  @column(() => DateTime, { column: 'started_at', convert: toInstant, description: 'When it was asked for.' })
  startedAt!: Date;

  @column(() => DateTime, { column: 'finished_at', convert: toInstant, nullable: true, description: 'When it was through, or failed; null while it is at work.' })
  finishedAt!: Date | null;

  @column(() => Int, { column: 'places', description: 'Ship-to places to look at, as far as known.' })
  places!: number;

  @column(() => Int, { column: 'places_done', description: 'Those looked at.' })
  placesDone!: number;

  @column(() => Int, { column: 'positions', description: 'Positions computed.' })
  positions!: number;

  @column(() => Int, { column: 'blocked_positions', description: 'Those whose need cannot be told, such as of stock that nobody has counted.' })
  blockedPositions!: number;

  @column(() => Int, { column: 'proposals', description: 'Proposals made. One that still said the same was kept and is not counted.' })
  proposals!: number;

  @column(() => Int, { column: 'proposed_lines', description: 'Lines of the proposals made.' })
  proposedLines!: number;

  @column(() => Int, { column: 'superseded_proposals', description: 'Open proposals that no longer said what is needed.' })
  supersededProposals!: number;

  @column(() => String, { column: 'failure', nullable: true, description: 'Why it failed, as a code; null unless it did.' })
  failure!: string | null;

  @one(() => Job, { link: (run, job) => sql`${job('name')} = 'vmi.replenish' and ${job('key')} = ${run('id')}::text`, nullable: true, description: 'The work behind it; null where it is not to be seen, and after thirty days.' })
  job!: Job | null;
}

/** Lists of runs. */
export const runPage = definePage({
  name: 'ReplenishmentRun',
  type: () => ReplenishmentRun,
  description: 'Runs that the asker may see.',
  defaultSize: 25,
  orders: { STARTED_AT: { column: 'started_at', cast: 'timestamptz', field: 'startedAt', description: 'By when they were asked for.' } },
  defaultOrder: { field: 'STARTED_AT', direction: 'DESC' },
  filters: { statuses: { type: () => [RunStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' } },
});
