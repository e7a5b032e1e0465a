import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { sql } from '../../platform/sql.ts';
import { ForceAssessment, isStale } from './force-assessment.type.ts';
import { seeForces } from './forces.policy.ts';

/** Assessments of one relationship. */
export const forcePage = definePage({
  name: 'ForceAssessment',
  type: () => ForceAssessment,
  description: 'Assessments of the forces in a relationship.',
  defaultSize: 10,
  orders: { ASSESSED_AT: { column: 'assessed_at', cast: 'timestamptz', field: 'assessedAt', description: 'By when they were made.' } },
  defaultOrder: { field: 'ASSESSED_AT', direction: 'DESC' },
  filters: {
    isStale: { type: () => Boolean, field: 'isStale', sql: (row, value: boolean) => sql`(${isStale(row)} = ${value})`, description: 'Older than a year or out of date, or not.' },
  },
});

/** What forces add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipForces {
  @one(() => ForceAssessment, {
    link: { id: 'relationship_id' }, latest: (row) => row('assessed_at'), nullable: true, rule: seeForces,
    description: 'How strong each side stands towards the other, by the newest assessment; null where there is none. Staff only.',
  })
  forces!: ForceAssessment | null;

  @page(() => forcePage, { link: { id: 'relationship_id' }, description: 'All assessments of that, newest first; staff only.' })
  forceHistory!: unknown;
}
