import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { Relationship } from '../../../markets/relationship.type.ts';
import type { AuditEntry } from '../../../partners/audit-entry.type.ts';
import { lastChange } from '../../../partners/last-change.ts';
import { Party } from '../../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../../partners/timeline-event.type.ts';
import { User } from '../../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../../platform/public.type.ts';
import { column, list, one, page, readType } from '../../../platform/reads/declare.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { betweenIn } from '../acting-people.ts';
import { handOverActions } from '../internal-service.actions.ts';
import { WorkHandOverStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';
import { ServiceRequest } from '../requests/service-request.type.ts';

@readType({
  table: 'work_hand_over', rule: seeInternalService, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'Work that one department of the firm hands over to another. The firm’s own: no partner learns of it.',
})
export class WorkHandOver extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship between the two departments.' })
  relationship!: Relationship;

  @one(() => Party, { link: { from_id: 'id' }, description: 'The department that hands it over.' })
  from!: Party;

  @one(() => Party, { link: { to_id: 'id' }, description: 'The department that receives it.' })
  to!: Party;

  @one(() => ServiceRequest, { link: { request_id: 'id' }, nullable: true, description: 'The request that it belongs to; null where it belongs to none.' })
  request!: ServiceRequest | null;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'what', description: 'What is handed over, and what is left to do.' })
  what!: string;

  @column(() => WorkHandOverStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => Int, { column: 'round', description: 'How many times it was handed over: 1, and one more each time it had come back.' })
  round!: number;

  @column(() => Boolean, { column: 'is_by_working_days', description: 'True where hours count on working days alone, by the receiving department’s calendar or else the firm’s; false where all hours count because neither is known.' })
  isByWorkingDays!: boolean;

  @column(() => DateTime, { column: 'first_handed_over_at', convert: toInstant, description: 'When it was handed over first.' })
  firstHandedOverAt!: Date;

  @one(() => User, { link: { handed_over_by: 'id' }, nullable: true, description: 'Who handed it over last; null for whom the asker does not see.' })
  handedOverBy!: User | null;

  @column(() => DateTime, { column: 'handed_over_at', convert: toInstant, description: 'When it was handed over last.' })
  handedOverAt!: Date;

  @one(() => User, { link: { taken_up_by: 'id' }, nullable: true, description: 'Who took it up since; null while nobody has.' })
  takenUpBy!: User | null;

  @column(() => DateTime, { column: 'taken_up_at', convert: toInstant, nullable: true, description: 'When it was taken up since; null while it was not.' })
  takenUpAt!: Date | null;

  @column(() => Float, { column: 'hours_to_take_up', nullable: true, description: 'Hours that counted from the last hand-over to its being taken up, 24 to a working day; null while it was not.' })
  hoursToTakeUp!: number | null;

  @one(() => User, { link: { returned_by: 'id' }, nullable: true, description: 'Who last returned it; null where nobody has.' })
  returnedBy!: User | null;

  @column(() => DateTime, { column: 'returned_at', convert: toInstant, nullable: true, description: 'When it last came back; null where it did not.' })
  returnedAt!: Date | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null where it was not.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was taken back; null where it was not.' })
  withdrawalReason!: string | null;

  @list(() => WorkHandOverStep, { link: { id: 'hand_over_id' }, order: ['number'], description: 'The steps it has taken, in order; a few.' })
  steps!: WorkHandOverStep[];

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => betweenIn(row, ['from_id', 'to_id']), handOverActions)
  viewerActions!: unknown;
}

@readType({ table: 'work_hand_over_step', rule: seeInternalService, implements: Node, description: 'A step that work handed over between departments has taken. It never changes.' })
export class WorkHandOverStep extends Node {
  @column(() => Int, { column: 'number', description: '1, 2, …' })
  number!: number;

  @column(() => Int, { column: 'round', description: 'In which round: 1, and one more each time it was handed over again.' })
  round!: number;

  @column(() => WorkHandOverStateEnum, { column: 'kind', description: 'Where the work stood from then on.' })
  kind!: string;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who took it; null for whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When.' })
  madeAt!: Date;

  @column(() => String, { column: 'note', nullable: true, description: 'What was said with it; null where nothing was.' })
  note!: string | null;

  @column(() => Float, { column: 'hours', nullable: true, description: 'Of one by which it was taken up: hours that had counted since it was handed over. Null of others.' })
  hours!: number | null;
}

definesTimeline('WorkHandOver', () => WorkHandOver, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, fromId: { field: 'from', idOf: 'Party' }, toId: { field: 'to', idOf: 'Party' }, requestId: { field: 'request', idOf: 'ServiceRequest' },
  handedOverBy: { field: 'handedOverBy', idOf: 'User' }, takenUpBy: { field: 'takenUpBy', idOf: 'User' }, returnedBy: { field: 'returnedBy', idOf: 'User' },
});
definesTimeline('WorkHandOverStep', () => WorkHandOverStep, { madeBy: { field: 'madeBy', idOf: 'User' } });
