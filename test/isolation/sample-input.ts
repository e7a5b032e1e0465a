import { getNamedType, getNullableType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import type { IsolationWorld, Persona } from './isolation-world.ts';

/** Which records the ids of input fields stand for. An input with another one needs a line here. */
const typeOfId: Readonly<Record<string, string>> = {
  partyId: 'Party', partnerId: 'Party', parentId: 'Party', managerId: 'User', relationshipId: 'Relationship', contactId: 'Contact', locationId: 'Location',
  identifierId: 'PartyIdentifier', referenceId: 'ExternalReference', membershipId: 'Membership', apiKeyId: 'ApiKey',
};

/** The fields of an input that take an id, each with the type of record that it stands for. */
export function idFieldsOf(input: GraphQLInputObjectType): { name: string; type: string }[] {
  return Object.values(input.getFields()).filter((field) => getNamedType(field.type).name === 'ID').map(({ name }) => ({ name, type: typeOf(name) }));
}

function typeOf(field: string): string {
  const type = typeOfId[field];
  if (type === undefined) throw new Error(`Say what ${field} is the id of.`);
  return type;
}

/** What an input must hold, so well formed that only an id can be wrong; ids are of records that the persona sees where there are some. */
export function sampleInput(input: GraphQLInputObjectType, isolation: IsolationWorld, persona: Persona): Record<string, unknown> {
  const required = Object.values(input.getFields()).filter((field) => isRequiredInputField(field));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field, isolation, persona)]));
}

/** Texts that are checked for their form. */
const texts: Readonly<Record<string, string>> = { email: 'somebody@nowhere.example', timeZone: 'Asia/Taipei', value: '9520001010002', code: 'no such code' };

function sampleOf({ name, type }: GraphQLInputField, isolation: IsolationWorld, persona: Persona): unknown {
  const named = getNamedType(type);
  if (named.name === 'ID') return companion(isolation, persona, typeOf(name));
  return inList(type, isEnumType(named) ? named.getValues()[0]!.name : isInputObjectType(named) ? sampleInput(named, isolation, persona) : scalars[named.name] ?? texts[name] ?? 'Text');
}

const scalars: Readonly<Record<string, unknown>> = { Int: 1, Boolean: false, Date: '2020-01-01' };

function inList(type: GraphQLInputType, value: unknown): unknown {
  return isListType(getNullableType(type)) ? [value] : value;
}

/** A record to go with a hidden one: of staff a party that supplies nothing yet, so that no rule of business comes first. */
function companion(isolation: IsolationWorld, persona: Persona, type: string): string {
  const isStaff = persona.asker.party === persona.facts.focal;
  if (type === 'Party') return isolation.world.id(isStaff ? idle[persona.asker.slug]! : persona.asker.party, persona.asker.slug);
  return isolation.visible(persona)[type]?.[0] ?? '';
}

const idle: Readonly<Record<string, string>> = { formosa: 'riders-voice', fjordhave: 'bramble-tools' };
