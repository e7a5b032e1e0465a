import 'reflect-metadata';
import { Int } from 'type-graphql';
import { inDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { cancelTrainingRule, completeTrainingRule, seePersonal } from './department-people.policy.ts';
import { TrainingStateEnum } from './people.enums.ts';

defineActions({ COMPLETE_TRAINING: 'Say that a training is done.', CANCEL_TRAINING: 'Give a training up.' });

@readType({ table: 'person_skill', rule: seePersonal, implements: Node, description: 'What somebody was found to be able to do. It never changes; the newest of a skill counts. Seen by them, the head of their department, and who keeps the firm’s people.' })
export class PersonSkill extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Whose skill it is; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => String, { column: 'skill', description: 'The skill, as roles call it.' })
  skill!: string;

  @column(() => Int, { column: 'level', description: 'How well, from 1 (begins) to 5 (teaches it).' })
  level!: number;

  @one(() => User, { link: { judged_by: 'id' }, nullable: true, description: 'Who found so; null for whom the asker does not see.' })
  judgedBy!: User | null;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, description: 'When.' })
  judgedAt!: string;
}

@readType({ table: 'training', rule: seePersonal, implements: [Node, Versioned, Actionable], description: 'What somebody is to learn by a day. Seen by them, the head of their department, and who keeps the firm’s people.' })
export class Training extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Who learns; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => String, { column: 'what', description: 'What is learned.' })
  what!: string;

  @column(() => String, { column: 'skill', nullable: true, description: 'The skill that it is for, as roles call it; null where it is for none.' })
  skill!: string | null;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day for it.' })
  dueOn!: string;

  @column(() => TrainingStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: (row, { now }) => sql`(${row('state')} = 'AGREED' and ${row('due_on')} < ${now.toISOString().slice(0, 10)}::date)`, description: 'It is to be done, and its day is over (UTC).' })
  isOverdue!: boolean;

  @column(() => LocalDate, { column: 'done_on', nullable: true, description: 'The day on which it was done; null while it is not.' })
  doneOn!: string | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What came of it, or why it was given up.' })
  note!: string | null;

  @one(() => User, { link: { agreed_by: 'id' }, nullable: true, description: 'Who recorded it; null for whom the asker does not see.' })
  agreedBy!: User | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}, 'personId', ${row('person_id')}`), { COMPLETE_TRAINING: completeTrainingRule, CANCEL_TRAINING: cancelTrainingRule })
  viewerActions!: unknown;
}

/** Lists of skills. */
export const skillPage = definePage({
  name: 'PersonSkill',
  type: () => PersonSkill,
  description: 'Skills that the asker may see: their own, and of whom they lead.',
  defaultSize: 25,
  orders: { JUDGED_AT: { column: 'judged_at', cast: 'timestamptz', field: 'judgedAt', description: 'By when they were found.' } },
  defaultOrder: { field: 'JUDGED_AT', direction: 'DESC' },
  filters: { leastLevel: { type: () => Int, field: 'level', sql: (row, least: number) => sql`${row('level')} >= ${least}::integer`, description: 'At this level at least, 1 to 5.' } },
});

/** Lists of trainings. */
export const trainingPage = definePage({
  name: 'Training',
  type: () => Training,
  description: 'Trainings that the asker may see: their own, and of whom they lead.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the last day for them.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'DESC' },
  filters: { states: { type: () => [TrainingStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
