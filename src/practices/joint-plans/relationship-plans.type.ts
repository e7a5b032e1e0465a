import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { jointPlanPage } from './joint-plan.page.ts';

/** What joint business plans add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipJointPlans {
  @page(() => jointPlanPage, { link: { id: 'relationship_id' }, description: 'The joint business plans of the two sides; both see them.' })
  jointPlans!: unknown;
}
