import { seedId } from '../../../src/server/seed.ts';
import type { ConfidentialityFacts } from '../../../seeds/development-facts.ts';
import type { PartFacts, PaperFacts } from './developed-facts.ts';
import type { FactRecord } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

/** To whom of a project's suppliers a record is shown; staff see it besides. Whoever is not among them does not see that it is there. */

/** Nobody but staff. */
export function forStaff(record: FactRecord): FactRecord {
  return { ...record, party: null, parties: [] };
}

/** The one supplier whose relationship it is, and no rival in the same project. */
export function forOwner(facts: Facts, relationship: string, record: FactRecord): FactRecord {
  const party = partnerOf(facts, relationship);
  return { ...record, party, parties: [party] };
}

/** All to whom the project is open today. */
export function forInsiders(facts: Facts, project: string, record: FactRecord): FactRecord {
  return { ...record, party: null, parties: insidersOf(facts, project) };
}

/** The one supplier, while the project is open to it. */
export function forOwnerInside(facts: Facts, project: string, relationship: string, record: FactRecord): FactRecord {
  const party = partnerOf(facts, relationship);
  return { ...record, party, parties: insidersOf(facts, project).filter((insider) => insider === party) };
}

/** Parties that were invited to a project and may know of it, whatever became of that. */
export function invitedTo(facts: Facts, project: string): string[] {
  return [...new Set(involvementsOf(facts).filter((one) => one.project === project && one.invited !== undefined).map(({ relationship }) => partnerOf(facts, relationship)))];
}

/** Parties to whom a project is open today: their part is active, what is confidential is signed, and where they design also who owns what. */
export function insidersOf(facts: Facts, project: string): string[] {
  const isOpen = ({ relationship, state, responsibility, end }: PartFacts) => state === 'ACTIVE' && end === undefined && holds(facts, relationship, project, 'NDA')
    && (['NONE', 'WHITE_BOX'].includes(responsibility) || holds(facts, relationship, project, 'IP_TERMS'));
  return [...new Set(involvementsOf(facts).filter((one) => one.project === project && isOpen(one)).map(({ relationship }) => partnerOf(facts, relationship)))];
}

function holds(facts: Facts, relationship: string, project: string, kind: ConfidentialityFacts['kind']): boolean {
  return papersOf(facts).some((one) => one.relationship === relationship && one.kind === kind && (one.project === undefined || one.project === project) && one.signedOn !== undefined
    && one.from <= 0 && (one.until === undefined || one.until >= 0));
}

/** Of the seeds and of what the tests add. */
export function involvementsOf({ development, developed }: Facts): readonly PartFacts[] {
  return [...(development?.involvements ?? []), ...developed.involvements];
}

export function papersOf({ development, developed }: Facts): readonly PaperFacts[] {
  return [...(development?.confidentiality ?? []), ...developed.confidentiality];
}

export function partnerOf({ relationships }: Facts, relationship: string): string {
  return relationships.find(({ key }) => key === relationship)!.partner;
}

/** The uuid of a record of the seeds in SQL, in quotes. */
export function quotedId(slug: string, kind: string, key: string): string {
  return `'${seedId(slug, kind, key)}'`;
}
