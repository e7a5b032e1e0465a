import 'reflect-metadata';
import { Int } from 'type-graphql';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sayUnmet, UnmetCriterion } from '../../platform/errors/user-error.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, readType } from '../../platform/reads/declare.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { sql } from '../../platform/sql.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { seeAsFirm, seeInside } from '../esi.policy.ts';
import { unmetAt, unmetFacts, type UnmetRow } from './gate-guards.ts';
import { gateSubject } from './gate-subject.ts';
import { gateActions } from './gate.actions.ts';
import { EsiGateStateEnum, EsiStageEnum } from './project.enums.ts';

@readType({ table: 'esi_gate', rule: seeInside, implements: [Node, Versioned, Actionable], description: 'The gate at which a stage of a development project ends.' })
export class EsiGate extends Node {
  @column(() => EsiStageEnum, { column: 'stage', description: 'The stage that ends here.' })
  stage!: string;

  @column(() => EsiGateStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => LocalDate, { column: 'planned_on', nullable: true, description: 'The day on which it is to be passed.' })
  plannedOn!: string | null;

  @column(() => DateTime, { column: 'entered_at', convert: toInstant, nullable: true, description: 'When its stage began; null before.' })
  enteredAt!: Date | null;

  @column(() => DateTime, { column: 'exited_at', convert: toInstant, nullable: true, description: 'When its stage ended; null before.' })
  exitedAt!: Date | null;

  @column(() => Int, { column: 'round', description: 'How many reviews it has seen, the open one included.' })
  round!: number;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When it was last decided; null before.' })
  decidedAt!: Date | null;

  @column(() => Int, { column: 'quorum', nullable: true, rule: seeAsFirm, description: 'How many of those who decide must be for it; null for all of them; staff only.' })
  quorum!: number | null;

  @expression(() => [UnmetCriterion], {
    nullable: true, rule: seeAsFirm, sql: unmetAt, convert: (rows, { locales }) => sayUnmet(unmetFacts(rows as UnmetRow[]), locales), description: 'What must be so before it is passed, and is not: all of it; staff only.',
  })
  unmet!: UnmetCriterion[] | null;

  @expression(() => Boolean, { nullable: true, rule: seeAsFirm, sql: (row) => sql`(json_array_length(${unmetAt(row)}) = 0)`, description: 'Nothing is missing that must be so before it is passed; staff only.' })
  isReady!: boolean | null;

  @viewerActionsOver(gateSubject, gateActions)
  viewerActions!: unknown;
}

definesTimeline('EsiGate', () => EsiGate, { projectId: { field: 'project', idOf: 'EsiProject' } });
