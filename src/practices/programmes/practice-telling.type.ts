import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm, seeTelling } from './programmes.policy.ts';

defineActions({ TELL_PRACTICES: 'Tell the partner how its practices stand.', STOP_TELLING_PRACTICES: 'Take back what the partner was told of its practices.' });

@readType({ table: 'practice_telling', rule: seeTelling, implements: [Node, Versioned], description: 'That a partner is told how the practices towards it stand, from a moment on.' })
export class PracticeTelling extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @one(() => User, { link: { told_by: 'id' }, nullable: true, description: 'Who told it; null for whom the asker does not see.' })
  toldBy!: User | null;

  @column(() => DateTime, { column: 'told_at', convert: toInstant, description: 'Since when.' })
  toldAt!: string;

  @one(() => User, { link: { taken_back_by: 'id' }, nullable: true, rule: seeAsFirm, description: 'Who took that back; staff only.' })
  takenBackBy!: User | null;

  @column(() => DateTime, { column: 'taken_back_at', convert: toInstant, nullable: true, rule: seeAsFirm, description: 'When it was taken back; null while it stands; staff only.' })
  takenBackAt!: string | null;

  @column(() => String, { column: 'reason', nullable: true, rule: seeAsFirm, description: 'Why it was taken back; staff only.' })
  reason!: string | null;
}

definesTimeline('PracticeTelling', () => PracticeTelling, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, toldBy: { field: 'toldBy', idOf: 'User' }, takenBackBy: { field: 'takenBackBy', idOf: 'User' } });
