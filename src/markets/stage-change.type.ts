import 'reflect-metadata';
import { User } from '../partners/user.type.ts';
import { defineEnum } from '../platform/define-enum.ts';
import { Node, toInstant } from '../platform/public.type.ts';
import { column, one, readType } from '../platform/reads/declare.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { oneOf } from '../platform/reads/page.ts';
import { DateTime } from '../platform/scalars.ts';
import { seeOwnView, seeStageChange } from './markets.policy.ts';
import type { StageKind } from './stage-change.entity.ts';

export const StageKindEnum = defineEnum<StageKind>('StageKind', 'Which life a stage belongs to.', {
  LIFECYCLE: 'The relationship’s: RelationshipStage.', CUSTOMER: 'The customer’s: CustomerStage.',
  LEVEL: 'The level that the relationship is meant to have: RelationshipLevel; NONE while it has none.',
});

@readType({ table: 'stage_change', rule: seeStageChange, implements: Node, description: 'A step of a relationship from stage to stage. Never changed afterwards.' })
export class StageChange extends Node {
  @column(() => StageKindEnum, { column: 'kind', description: 'Which life it is a step of.' })
  kind!: string;

  @column(() => String, { column: 'from_stage', nullable: true, description: 'The stage before; null for the first.' })
  fromStage!: string | null;

  @column(() => String, { column: 'to_stage', description: 'The stage since.' })
  toStage!: string;

  @column(() => String, { column: 'reason', nullable: true, rule: seeOwnView, description: 'Why, for the firm’s own people; staff only.' })
  reason!: string | null;

  @column(() => DateTime, { column: 'changed_at', convert: toInstant, description: 'When.' })
  changedAt!: Date;

  @one(() => User, { link: { changed_by: 'id' }, nullable: true, description: 'Who took the step; null for a key, the platform, or a person not to be seen.' })
  changedBy!: User | null;
}

export const stageChangePage = definePage({
  name: 'StageChange',
  type: () => StageChange,
  description: 'The steps of relationships from stage to stage.',
  defaultSize: 25,
  orders: { CHANGED_AT: { column: 'id', cast: 'uuid', field: 'changedAt', description: 'In the order taken.' } },
  defaultOrder: { field: 'CHANGED_AT', direction: 'DESC' },
  filters: { kinds: { type: () => [StageKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these lives.' } },
});
