import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { cadencePage } from './cadence.type.ts';
import { informationSchedulePage } from './information-schedule.type.ts';

/** What agreed rhythms add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipRhythms {
  @page(() => cadencePage, { link: { id: 'relationship_id' }, description: 'The rhythms of contact that the sides have agreed, ended ones too.' })
  cadences!: unknown;

  @page(() => informationSchedulePage, { link: { id: 'relationship_id' }, description: 'When each side tells the other what, ended schedules too.' })
  informationSchedules!: unknown;
}
