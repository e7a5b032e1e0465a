import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeChangeRequest } from './change-requests.policy.ts';

@readType({ table: 'change_request_round', rule: seeChangeRequest, implements: Node, description: 'Terms that one side asked for, or set against those of the other. Both see them; they never change.' })
export class ChangeRequestRound extends Node {
  @column(() => Int, { column: 'number', description: '1 for what was asked for first, then 2, …' })
  number!: number;

  @column(() => SharingSideEnum, { column: 'by_side', description: 'Which side asked for it.' })
  bySide!: string;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who did; null for whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When.' })
  madeAt!: Date;

  @column(() => String, { column: 'what', description: 'What is to be otherwise.' })
  what!: string;

  @column(() => String, { column: 'why', description: 'Why.' })
  why!: string;

  @column(() => LocalDate, { column: 'effective_on', description: 'From which day on.' })
  effectiveOn!: string;

  @money({ minorUnits: 'cost_minor', currency: 'cost_currency', description: 'What it costs the side that is asked to change; null is unknown.' })
  cost!: unknown;

  @column(() => LocalDate, { column: 'answer_due_on', description: 'By which day, in UTC, the other side is to answer.' })
  answerDueOn!: string;
}

definesTimeline('ChangeRequestRound', () => ChangeRequestRound, { madeBy: { field: 'madeBy', idOf: 'User' } });
