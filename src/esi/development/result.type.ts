import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { resultActions } from './development.actions.ts';
import { ResultStateEnum } from './development.enums.ts';
import { seeUnderProgramme } from './development.policy.ts';
import { underSubject } from './under-programme.ts';

@readType({ table: 'supplier_goal_result', rule: seeUnderProgramme, implements: [Node, Versioned, Actionable], description: 'What was measured of a goal. It counts once a second person, of the firm, has verified it.' })
export class SupplierGoalResult extends Node {
  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('value')})::text`, description: 'The value, in the goal’s unit.' })
  value!: string;

  @column(() => LocalDate, { column: 'measured_on', description: 'The day it was measured.' })
  measuredOn!: string;

  @column(() => String, { column: 'method', description: 'How.' })
  method!: string;

  @column(() => SharingSideEnum, { column: 'measured_by_side', description: 'Whose people measured it.' })
  measuredBySide!: string;

  @one(() => User, { link: { measured_by: 'id' }, nullable: true, description: 'Who measured it; null for whom the asker does not see.' })
  measuredBy!: User | null;

  @column(() => ResultStateEnum, { column: 'state', description: 'Whether it counts.' })
  state!: string;

  @one(() => User, { link: { verified_by: 'id' }, nullable: true, description: 'Who verified or rejected it; null before, and for whom the asker does not see.' })
  verifiedBy!: User | null;

  @column(() => DateTime, { column: 'verified_at', convert: toInstant, nullable: true, description: 'When.' })
  verifiedAt!: Date | null;

  @column(() => String, { column: 'verification_note', nullable: true, description: 'What was said to that; of a rejected one, why.' })
  verificationNote!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(underSubject({ measuredBy: 'measured_by' }), resultActions)
  viewerActions!: unknown;
}

/** Lists of results. */
export const resultPage = definePage({
  name: 'SupplierGoalResult',
  type: () => SupplierGoalResult,
  description: 'Results that the asker may see.',
  defaultSize: 25,
  orders: { MEASURED_ON: { column: 'measured_on', cast: 'date', field: 'measuredOn', description: 'By the day they were measured.' } },
  defaultOrder: { field: 'MEASURED_ON', direction: 'DESC' },
  filters: { states: { type: () => [ResultStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});

definesTimeline('SupplierGoalResult', () => SupplierGoalResult, { measuredBy: { field: 'measuredBy', idOf: 'User' }, verifiedBy: { field: 'verifiedBy', idOf: 'User' } });
