import type { ForceFacts } from '../../../seeds/force-facts.ts';
import { forces as formosa } from '../../../seeds/formosa/forces.ts';
import { otherForces as fjordhave } from '../../../seeds/other-forces.ts';
import { forStaff } from '../development/shown.ts';
import type { IsolationPart } from '../development/part.ts';

const ledger = { app_user: 'INSERT SELECT' };
const stories: Readonly<Record<string, readonly ForceFacts[]>> = { formosa, fjordhave };

/** How strong each side stands is for the firm alone. */
export const forces: IsolationPart = {
  grants: { force_assessment: ledger, force_fact: ledger },
  types: {
    ForceAssessment: { table: 'force_assessment', changedBy: 'NOBODY', isEvent: true, permission: 'TRUST_READ' },
    ForceFact: { table: 'force_fact', changedBy: 'NOBODY', permission: 'TRUST_READ' },
  },
  narrowing: ['audit_entry_of_force_assessment', 'audit_entry_of_force_fact'],
  functions: { 'force_fact_comes_with_assessment()': 'v' },
  pointsAnywhere: ['force_fact.source_id'],
  records: ({ slug }, make) => (stories[slug] ?? []).flatMap(({ key, note, facts }) => [
    forStaff(make('ForceAssessment', 'force-assessment', key, null, { note: note === undefined ? [] : [note] })),
    ...facts.map(([side, part, , source]) => forStaff(make('ForceFact', 'force-fact', `${key}/${side}/${part}`, null, { source: [source] }))),
  ]),
  twins: { force_assessment: { note: "'Twin of it'" }, force_fact: { source: "'Twin of ' || source" } },
  told: {},
  toldToStaff: { Relationship: ['forces'] },
  emptyToPartners: { Relationship: ['forceHistory'] },
  acts: { RELATIONSHIP_WRITE: ['assessForces'] },
  ids: { forceAssessmentId: 'ForceAssessment' },
};
