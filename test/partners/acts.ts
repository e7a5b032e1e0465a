import { randomUUID } from 'node:crypto';
import { fromGlobalId, toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import type { Actor, World } from '../world.ts';

/** One error as every act answers it. */
export interface ActError {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly current?: { readonly id: string; readonly version: number };
}

/** What an act answers: the records it names, and the errors. */
export type ActAnswer = Record<string, any> & { readonly userErrors: readonly ActError[] };

export type Input = Record<string, unknown>;

const userErrors = 'userErrors { __typename code message field ... on StaleVersionError { current { id ... on Versioned { version } } } }';

const party = `party {
  id kind name nameTranslations { locale text } countryCode timeZone website gln parent { id } version
  identifiers { id scheme value } externalReferences { id system value }
}`;
const contact = 'contact { id name jobTitle jobTitleTranslations { locale text } email phone isPrimary version }';
const contacts = 'party { id contacts { id name isPrimary version } }';
const location = `location {
  id name nameTranslations { locale text } purpose gln addressLines city postalCode countryCode timeZone version
}`;
const locations = 'party { id locations { id } }';

/** What each act is asked to answer. */
const answers = {
  createParty: party,
  updateParty: party,
  addPartyIdentifier: `identifier { id scheme value } ${party}`,
  removePartyIdentifier: `removedIdentifierId ${party}`,
  addExternalReference: `reference { id system value } ${party}`,
  removeExternalReference: `removedReferenceId ${party}`,
  addContact: `${contact} ${contacts}`,
  updateContact: `${contact} ${contacts}`,
  removeContact: `removedContactId ${contacts}`,
  addLocation: `${location} ${locations}`,
  updateLocation: `${location} ${locations}`,
  removeLocation: `removedLocationId ${locations}`,
} as const;

export type Act = keyof typeof answers;
export const acts = Object.keys(answers) as Act[];

/** The input field by which each act names its subject. */
export const subjectField: Readonly<Record<Exclude<Act, 'createParty'>, string>> = {
  updateParty: 'partyId',
  addPartyIdentifier: 'partyId', removePartyIdentifier: 'identifierId',
  addExternalReference: 'partyId', removeExternalReference: 'referenceId',
  addContact: 'partyId', updateContact: 'contactId', removeContact: 'contactId',
  addLocation: 'partyId', updateLocation: 'locationId', removeLocation: 'locationId',
};

/** The operation of an act. */
export function actDocument(act: Act): string {
  const input = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${act}(input: $input) { ${answers[act]} ${userErrors} } }`;
}

/** Performs an act, allowed or refused. */
export async function perform(actor: Actor, act: Act, input: Input): Promise<ActAnswer> {
  return (await actor.data(actDocument(act), { input }))[act];
}

/** Performs an act that must succeed. */
export async function performed(actor: Actor, act: Act, input: Input): Promise<ActAnswer> {
  const answer = await perform(actor, act, input);
  if (answer.userErrors.length > 0) throw new Error(`${act} was refused: ${JSON.stringify(answer.userErrors)}`);
  return answer;
}

/** Performs an act that must be refused for one reason, and returns that. */
export async function refused(actor: Actor, act: Act, input: Input): Promise<ActError> {
  const answer = await perform(actor, act, input);
  const [error, ...more] = answer.userErrors;
  if (error === undefined || more.length > 0) throw new Error(`${act} was to be refused for one reason: ${JSON.stringify(answer)}`);
  return error;
}

/** A complete input of an act that changes something. What the act is about is put into the party first, behind the API. */
export async function inputFor(world: World, act: Act, partyKey: string, slug = 'formosa'): Promise<Input> {
  const partyId = world.id(partyKey, slug);
  const plant = (table: string, values: Input) => plantRow(world, table, { party_id: seedId(slug, 'party', partyKey), ...values }, slug);
  switch (act) {
    case 'createParty': return { kind: 'ORGANIZATION', name: 'Newcomer', timeZone: 'Asia/Taipei' };
    case 'updateParty': return { partyId, website: `https://www.${randomUUID()}.example` };
    case 'addPartyIdentifier': return { partyId, scheme: 'VAT', value: randomUUID() };
    case 'removePartyIdentifier': return {
      identifierId: toGlobalId('PartyIdentifier', await plant('party_identifier', { scheme: 'VAT', value: randomUUID() })),
    };
    case 'addExternalReference': return { partyId, system: 'wms', value: randomUUID() };
    case 'removeExternalReference': return {
      referenceId: toGlobalId('ExternalReference', await plant('external_reference', { system: 'wms', value: randomUUID() })),
    };
    case 'addContact': return { partyId, name: 'Chang San' };
    case 'updateContact': return { contactId: toGlobalId('Contact', await plant('contact', { name: 'Li Si' })), name: 'Wang Wu' };
    case 'removeContact': return { contactId: toGlobalId('Contact', await plant('contact', { name: 'Li Si' })) };
    case 'addLocation': return { partyId, name: 'North gate', purpose: 'OFFICE' };
    case 'updateLocation': return {
      locationId: toGlobalId('Location', await plant('location', { name: 'South gate', purpose: 'STORE' })), name: 'East gate',
    };
    case 'removeLocation': return { locationId: toGlobalId('Location', await plant('location', { name: 'South gate', purpose: 'STORE' })) };
  }
}

/** The uuid in a global id, as the tables keep it. */
export function uuidOf(globalId: string): string {
  return fromGlobalId(globalId)!.id;
}

/** Puts a row into a table of the workspace, past the API, and returns its uuid. */
export async function plantRow(world: World, table: string, values: Input, slug = 'formosa'): Promise<string> {
  const row: Input = { workspace_id: seedId(slug, 'workspace', slug), id: randomUUID(), ...values };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await world.sql(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`, Object.values(row));
  return String(row['id']);
}
