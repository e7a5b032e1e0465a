import { seedId } from '../../src/server/seed.ts';
import type { Persona } from './isolation-world.ts';
import type { FactRecord } from './fact-record.ts';

/** Contact that one's own side has recorded and not yet corrected, and questions of one's relationships that are open. */
export function mayChangeDealing({ facts: { slug, focal, users, dealings }, asker }: Persona, { type, uuid, party }: FactRecord): boolean {
  const isStaff = asker.party === focal;
  if (!isStaff && party !== asker.party) return false;
  if (type === 'Question') return dealings!.questions.find(({ key }) => seedId(slug, 'question', key) === uuid)!.answer === undefined;
  const { by, correctedBy } = dealings!.contacts.find(({ key }) => seedId(slug, 'interaction', key) === uuid)!;
  return correctedBy === undefined && (users.find(({ key }) => key === by)!.party === focal) === isStaff;
}

/** What one's own side has told. */
export function mayWithdraw({ facts: { slug, focal, sharing }, asker }: Persona, { uuid, party }: FactRecord): boolean {
  const { direction } = sharing.statements.find(({ key }) => seedId(slug, 'statement', key) === uuid)!;
  const isStaff = asker.party === focal;
  return (direction === 'FOCAL_TO_PARTNER') === isStaff && (isStaff || party === asker.party);
}
