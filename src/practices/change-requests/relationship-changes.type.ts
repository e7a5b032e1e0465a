import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { changeRequestPage } from './change-request.page.ts';

/** What requests for changes add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipChanges {
  @page(() => changeRequestPage, { link: { id: 'relationship_id' }, description: 'What the two sides have asked each other to change, newest first; both see all of it.' })
  changeRequests!: unknown;
}
