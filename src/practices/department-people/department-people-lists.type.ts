import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import { appraisalPage } from './appraisal.type.ts';
import { seeRole } from './department-people.policy.ts';
import { goalPage } from './goal.type.ts';
import { skillPage, trainingPage } from './learning.type.ts';
import { rolePage } from './role.type.ts';

const ofIt = { id: 'relationship_id' } as const;

/** What a department's people add to its relationship. */
@addsTo(() => Relationship)
export class RelationshipPeople {
  @page(() => rolePage, { link: ofIt, rule: seeRole, description: 'Of a department: what there is to do in relationships, and who does it; staff only. Of a partner there are none.' })
  departmentRoles!: unknown;

  @page(() => goalPage, { link: ofIt, description: 'Of a department: what variable pay hangs on, one’s own and of whom one leads. Of a partner there are none.' })
  incentiveGoals!: unknown;

  @page(() => skillPage, { link: ofIt, description: 'Of a department: what its people can, oneself and whom one leads. Of a partner there are none.' })
  personSkills!: unknown;

  @page(() => trainingPage, { link: ofIt, description: 'Of a department: what its people are to learn, oneself and whom one leads. Of a partner there are none.' })
  trainings!: unknown;

  @page(() => appraisalPage, { link: ofIt, description: 'Of a department: appraisals, one’s own and of whom one leads. Of a partner there are none.' })
  appraisals!: unknown;
}
