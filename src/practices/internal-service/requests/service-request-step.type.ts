import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { User } from '../../../partners/user.type.ts';
import { Node, toInstant } from '../../../platform/public.type.ts';
import { column, one, readType } from '../../../platform/reads/declare.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { ServiceRequestStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';

@readType({ table: 'service_request_step', rule: seeInternalService, implements: Node, description: 'A step that a request of one department to another has taken. It never changes.' })
export class ServiceRequestStep extends Node {
  @column(() => Int, { column: 'number', description: '1, 2, …' })
  number!: number;

  @column(() => ServiceRequestStateEnum, { column: 'kind', description: 'Where the request stood from then on.' })
  kind!: string;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who took it; null for whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When.' })
  madeAt!: Date;

  @column(() => String, { column: 'note', nullable: true, description: 'What was said with it; null where nothing was.' })
  note!: string | null;

  @column(() => Float, { column: 'hours', nullable: true, description: 'Of one by which it was done: hours that had counted until then. Null of others.' })
  hours!: number | null;

  @column(() => DateTime, { column: 'due_at', convert: toInstant, nullable: true, description: 'By when it was to be done from then on; null where no time was agreed.' })
  dueAt!: Date | null;
}

definesTimeline('ServiceRequestStep', () => ServiceRequestStep, { madeBy: { field: 'madeBy', idOf: 'User' } });
