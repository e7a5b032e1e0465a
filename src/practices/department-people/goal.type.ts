import 'reflect-metadata';
import { Float } from 'type-graphql';
import { inDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { agreeToGoalRule, seePersonal, withdrawGoalRule } from './department-people.policy.ts';
import { IncentiveGoalStateEnum } from './people.enums.ts';

defineActions({ AGREE_TO_INCENTIVE_GOAL: 'Agree to a goal of one’s own.', WITHDRAW_INCENTIVE_GOAL: 'Take a goal back.' });

@readType({
  table: 'incentive_goal', rule: seePersonal, implements: [Node, Versioned, Actionable],
  description: 'What somebody’s variable pay hangs on. It counts from when they have agreed. Seen by them, the head of their department, and who keeps the firm’s people.',
})
export class IncentiveGoal extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Whose goal it is; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => String, { column: 'statement', description: 'The goal.' })
  statement!: string;

  @column(() => Float, { column: 'pay_share', description: 'Its part of the person’s variable pay, 0 to 1.' })
  payShare!: number;

  @column(() => Boolean, { column: 'is_tied', description: 'It is tied to results of relationships.' })
  isTied!: boolean;

  @column(() => Boolean, { column: 'is_one_sided', description: 'It rewards the firm’s gain at a partner’s expense.' })
  isOneSided!: boolean;

  @column(() => LocalDate, { column: 'from_on', description: 'The first day that it counts for.' })
  fromOn!: string;

  @column(() => LocalDate, { column: 'until_on', description: 'The last.' })
  untilOn!: string;

  @column(() => IncentiveGoalStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who set it; null for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'set_at', convert: toInstant, description: 'When.' })
  setAt!: string;

  @column(() => DateTime, { column: 'agreed_at', convert: toInstant, nullable: true, description: 'When the person agreed; null while they have not.' })
  agreedAt!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null while it is not.' })
  withdrawnAt!: string | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why.' })
  withdrawalReason!: string | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}, 'personId', ${row('person_id')}`), { AGREE_TO_INCENTIVE_GOAL: agreeToGoalRule, WITHDRAW_INCENTIVE_GOAL: withdrawGoalRule })
  viewerActions!: unknown;
}

/** Lists of goals. */
export const goalPage = definePage({
  name: 'IncentiveGoal',
  type: () => IncentiveGoal,
  description: 'Goals that the asker may see: their own, and of whom they lead.',
  defaultSize: 25,
  orders: { UNTIL_ON: { column: 'until_on', cast: 'date', field: 'untilOn', description: 'By the last day that they count for.' } },
  defaultOrder: { field: 'UNTIL_ON', direction: 'DESC' },
  filters: { states: { type: () => [IncentiveGoalStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
