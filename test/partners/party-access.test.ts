import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Act, actDocument, acts, inputFor } from './acts.ts';
import { openWorld, type World } from '../world.ts';

/** Who may do what to which party: every act as every persona, on its own party, on the focal firm, and on a stranger. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

type Outcome = 'allowed' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED';
type Row = Readonly<Record<'own' | 'firm' | 'stranger', Outcome>>;

const everywhere = (outcome: Outcome): Row => ({ own: outcome, firm: outcome, stranger: outcome });

/** What the users of partners may do. What they see they are refused; what they do not see is not there. */
const ofPartners: Readonly<Record<Act, Row>> = {
  createParty: everywhere('NOT_ALLOWED'),
  updateParty: { own: 'allowed', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  addPartyIdentifier: { own: 'NOT_ALLOWED', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  removePartyIdentifier: { own: 'NOT_ALLOWED', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  addExternalReference: { own: 'NOT_ALLOWED', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  removeExternalReference: everywhere('NOT_FOUND'),
  addContact: { own: 'allowed', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  updateContact: { own: 'allowed', firm: 'NOT_FOUND', stranger: 'NOT_FOUND' },
  removeContact: { own: 'allowed', firm: 'NOT_FOUND', stranger: 'NOT_FOUND' },
  addLocation: { own: 'allowed', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  updateLocation: { own: 'allowed', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
  removeLocation: { own: 'allowed', firm: 'NOT_ALLOWED', stranger: 'NOT_FOUND' },
};

const personas: Readonly<Record<string, { own: string; may: (act: Act) => Row }>> = {
  admin: { own: 'formosa-stride', may: () => everywhere('allowed') },
  manager: { own: 'formosa-stride', may: () => everywhere('allowed') },
  buyer: { own: 'formosa-stride', may: () => everywhere('allowed') },
  planner: { own: 'formosa-stride', may: () => everywhere('FORBIDDEN') },
  engineer: { own: 'formosa-stride', may: () => everywhere('FORBIDDEN') },
  auditor: { own: 'formosa-stride', may: () => everywhere('FORBIDDEN') },
  supplier: { own: 'jade-cell', may: (act) => ofPartners[act] },
  'rival-supplier': { own: 'saebom', may: (act) => ofPartners[act] },
  channel: { own: 'radhafen', may: (act) => ofPartners[act] },
  'rival-channel': { own: 'isarvelo', may: (act) => ofPartners[act] },
  customer: { own: 'citypulse', may: (act) => ofPartners[act] },
  influencer: { own: 'battery-council', may: (act) => ofPartners[act] },
  'competitor-motors': { own: 'ridgeline', may: (act) => ofPartners[act] },
  competitor: { own: 'ridgeline', may: () => everywhere('FORBIDDEN') },
  // A relationship manager, but of another firm: of this workspace nothing is there.
  'other-workspace': { own: 'formosa-stride', may: (act) => everywhere(act === 'createParty' ? 'allowed' : 'NOT_FOUND') },
  'other-supplier': { own: 'jade-cell', may: (act) => everywhere(act === 'createParty' ? 'NOT_ALLOWED' : 'NOT_FOUND') },
  anonymous: { own: 'formosa-stride', may: () => everywhere('UNAUTHENTICATED') },
};

/** Everybody's stranger: a party that none of the personas acts for. */
const stranger = 'tieshan-frames';

describe.each(acts)('%s', (act) => {
  test.each(Object.keys(personas))('as %s', async (persona) => {
    const { own, may } = personas[persona]!;
    const outcomes = {
      own: await attempt(persona, act, own), firm: await attempt(persona, act, 'formosa-stride'),
      stranger: await attempt(persona, act, stranger),
    };
    expect(outcomes).toEqual(may(act));
  });
});

/** Tries an act. What was refused must have left no trace in any table, what was allowed must have left one. */
async function attempt(persona: string, act: Act, partyKey: string): Promise<string> {
  const input = await inputFor(world, act, partyKey);
  const before = await everythingWritten();
  const { data, errors } = await (persona === 'anonymous' ? world.bearing(null) : world.as(persona)).query(actDocument(act), { input });
  const code: string = errors?.[0]?.extensions.code ?? data[act].userErrors[0]?.code ?? 'allowed';
  const hasChanged = !isDeepStrictEqual(await everythingWritten(), before);
  return hasChanged === (code === 'allowed') ? code : `${code}, yet ${hasChanged ? 'something' : 'nothing'} changed`;
}

/** The newest transaction in each table, and how many rows there are: any insert, update or delete shows. */
function everythingWritten(): Promise<object[]> {
  const tables = ['party', 'party_identifier', 'external_reference', 'contact', 'location', 'audit_entry', 'outbox_event'];
  return world.sql(
    tables.map((table) => `select '${table}' as name, count(*), max(xmin::text::bigint) as newest from ${table}`).join(' union all '),
  );
}
