import { getNamedType, getNullableType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { mayChangeDealing } from './dealings.ts';
import type { IsolationWorld, Persona } from './isolation-world.ts';
import { recordsOf } from './records.ts';

/** Which records the ids of input fields and filters stand for. An input or a filter with another one needs a line here. */
const typeOfId: Readonly<Record<string, string>> = {
  partyId: 'Party', partnerId: 'Party', providingDepartmentId: 'Party', receivingDepartmentId: 'Party', parentId: 'Party', managerId: 'User',
  relationshipId: 'Relationship', tieId: 'Tie', sharingAgreementId: 'SharingAgreement', bondId: 'Bond', proposalId: 'KeyPartnerProposal', chosenId: 'Relationship',
  releasedId: 'Relationship', fromId: 'Party', sharedStatementId: 'SharedStatement', continuesId: 'Relationship', toUserId: 'User', handoverId: 'Handover',
  handoverItemId: 'HandoverItem', endingRequestId: 'EndingRequest', toId: 'Party', contactId: 'Contact', locationId: 'Location', certificateId: 'Certificate',
  supersedesId: 'Certificate', requirementId: 'RelationshipRequirement', commitmentId: 'CsrCommitment', identifierId: 'PartyIdentifier',
  referenceId: 'ExternalReference', membershipId: 'Membership', survivorId: 'Party', duplicateId: 'Party', calendarId: 'BusinessCalendar', userId: 'User',
  apiKeyId: 'ApiKey', disputeId: 'Dispute', opportunisticActId: 'OpportunisticAct', uploadId: 'Upload', promiseId: 'PartnerPromise', promiseAttachmentId: 'PromiseAttachment',
  surveyInstrumentId: 'SurveyInstrument', surveyRoundId: 'SurveyRound', surveyInvitationId: 'SurveyInvitation', staffId: 'User',
  interactionId: 'Interaction', participantId: 'User', questionId: 'Question', cadenceId: 'Cadence', informationScheduleId: 'InformationSchedule',
  contractId: 'RelationshipContract', renewsContractId: 'RelationshipContract', jointInvestmentId: 'JointInvestment', benefitId: 'BenefitRecord', benefitMeasureId: 'BenefitMeasure', fromManagerId: 'User', toManagerId: 'User',
};

/** The fields of an input that take an id, each with the type of record that it stands for. */
export function idFieldsOf(input: GraphQLInputObjectType): { name: string; type: string }[] {
  return Object.values(input.getFields()).filter((field) => getNamedType(field.type).name === 'ID').map(({ name }) => ({ name, type: typeOf(name) }));
}

/** The type of record that an id in a field of that name stands for; of a list of ids each one's. */
export function typeOf(field: string): string {
  const type = typeOfId[field] ?? typeOfId[field.replace(/Ids$/, 'Id')];
  if (type === undefined) throw new Error(`Say what ${field} is the id of.`);
  return type;
}

/** What an input must hold, so well formed that only an id can be wrong. */
export function sampleInput(input: GraphQLInputObjectType, idOf: (type: string) => string = () => 'no id'): Record<string, unknown> {
  const required = Object.values(input.getFields()).filter((field) => isRequiredInputField(field));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field, idOf)]));
}

/** An id of a record that the persona sees, to go with a hidden one; a party of staff supplies nothing yet, so that no rule of business comes first. */
export function companionOf(isolation: IsolationWorld, persona: Persona): (type: string) => string {
  const { asker: { slug, party }, facts: { focal } } = persona;
  const visible = isolation.visible(persona);
  const known = new Map<string, string>();
  const find = (type: string) => {
    if (type === 'Party') return isolation.world.id(party === focal ? idle[slug]! : party, slug);
    return choices[type]?.(isolation, persona) ?? visible[type]?.[0] ?? 'no id';
  };
  return (type) => {
    const found = known.get(type) ?? find(type);
    known.set(type, found);
    return found;
  };
}

/** Of some types not any record will do, because a rule about the record itself comes first. */
const choices: Readonly<Record<string, (isolation: IsolationWorld, persona: Persona) => string | undefined>> = {
  Relationship: calm,
  Interaction: (_isolation, persona) => recordsOf(persona.facts).find((record) => record.type === 'Interaction' && mayChangeDealing(persona, record))?.id ?? 'no id',
};

/** A living relationship that somebody manages, and if there is one, such that nothing is under way with it. */
function calm({ visible, world }: IsolationWorld, persona: Persona): string | undefined {
  const { slug, relationships, management: { handovers, endingRequests } } = persona.facts;
  const busy = [...handovers, ...endingRequests].map(({ relationship }) => relationship);
  const seen = visible(persona)['Relationship'] ?? [];
  const living = relationships.filter(({ key, stage, manager }) => stage !== 'TERMINATED' && manager !== undefined && seen.includes(world.relationshipId(key, slug)));
  const found = living.find(({ key }) => !busy.includes(key)) ?? living[0];
  return found && world.relationshipId(found.key, slug);
}

const idle: Readonly<Record<string, string>> = { formosa: 'riders-voice', fjordhave: 'bramble-tools' };

/** Texts that are checked for their form. */
const texts: Readonly<Record<string, string>> = { opens: '08:00', closes: '17:00', email: 'somebody@nowhere.example', timeZone: 'Asia/Taipei', value: '9520001010002', code: 'no such code', quarter: '2020-Q1', query: '{ parties { nodes { id } } }' };

function sampleOf({ name, type }: GraphQLInputField, idOf: (type: string) => string): unknown {
  const named = getNamedType(type);
  if (named.name === 'ID') return idOf(typeOf(name));
  return inList(type, isEnumType(named) ? named.getValues()[0]!.name : isInputObjectType(named) ? sampleInput(named, idOf) : scalars[named.name] ?? texts[name] ?? 'Text');
}

const scalars: Readonly<Record<string, unknown>> = { Int: 1, Boolean: false, Date: '2020-01-01', DateTime: '2020-01-01T00:00:00Z', Float: 0.5, Decimal: '1', CurrencyCode: 'EUR' };

function inList(type: GraphQLInputType, value: unknown): unknown {
  return isListType(getNullableType(type)) ? [value] : value;
}
