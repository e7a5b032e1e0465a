import { getNamedType, getNullableType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isRequiredInputField } from 'graphql';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { developmentBesides, developmentCompanions, developmentIds, developmentSamples } from './development/parts.ts';
import { mayChangeDealing } from './dealings.ts';
import type { IsolationWorld, Persona } from './isolation-world.ts';
import { recordsOf } from './records.ts';

/** Which records the ids of input fields and filters stand for. An input or a filter with another one needs a line here. */
const typeOfId: Readonly<Record<string, string>> = {
  ...developmentIds,
  agreementId: 'VmiAgreement', positionId: 'StockPosition', itemId: 'Item', activityReportId: 'ActivityReport', interchangeId: 'Interchange',
  partyId: 'Party', partnerId: 'Party', providingDepartmentId: 'Party', receivingDepartmentId: 'Party', parentId: 'Party', managerId: 'User',
  relationshipId: 'Relationship', tieId: 'Tie', sharingAgreementId: 'SharingAgreement', bondId: 'Bond', proposalId: 'KeyPartnerProposal', chosenId: 'Relationship',
  releasedId: 'Relationship', fromId: 'Party', sharedStatementId: 'SharedStatement', continuesId: 'Relationship', toUserId: 'User', handoverId: 'Handover',
  handoverItemId: 'HandoverItem', endingRequestId: 'EndingRequest', toId: 'Party', contactId: 'Contact', locationId: 'Location', certificateId: 'Certificate',
  supersedesId: 'Certificate', requirementId: 'RelationshipRequirement', commitmentId: 'CsrCommitment', identifierId: 'PartyIdentifier',
  referenceId: 'ExternalReference', membershipId: 'Membership', survivorId: 'Party', duplicateId: 'Party', calendarId: 'BusinessCalendar', userId: 'User',
  replenishmentProposalId: 'ReplenishmentProposal', proposalLineId: 'ProposalLine',
  orderId: 'ReplenishmentOrder', orderLineId: 'OrderLine', shipmentId: 'Shipment', shipToId: 'Location', substituteItemId: 'Item', 
  apiKeyId: 'ApiKey', disputeId: 'Dispute', opportunisticActId: 'OpportunisticAct', uploadId: 'Upload', promiseId: 'PartnerPromise', promiseAttachmentId: 'PromiseAttachment',
  surveyInstrumentId: 'SurveyInstrument', surveyRoundId: 'SurveyRound', surveyInvitationId: 'SurveyInvitation', staffId: 'User',
  interactionId: 'Interaction', participantId: 'User', questionId: 'Question', cadenceId: 'Cadence', informationScheduleId: 'InformationSchedule',
  stockPositionId: 'StockPosition', fromStockPositionId: 'StockPosition', toStockPositionId: 'StockPosition',
  demandEventId: 'DemandEvent', 
  contractId: 'RelationshipContract', renewsContractId: 'RelationshipContract', jointInvestmentId: 'JointInvestment', benefitId: 'BenefitRecord', benefitMeasureId: 'BenefitMeasure', fromManagerId: 'User', toManagerId: 'User',
  vmiAgreementId: 'VmiAgreement', vmiAgreementVersionId: 'VmiAgreementVersion', vmiAgreementItemId: 'VmiAgreementItem', exceptionId: 'SupplyException', ownerId: 'User',
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

/**
 * What an input must hold, so well formed that only an id can be wrong.
 * @param tried the field that is given an id to try, where another one goes with it
 */
export function sampleInput(input: GraphQLInputObjectType, idOf: (type: string) => string = () => 'no id', tried = ''): Record<string, unknown> {
  const required = Object.values(input.getFields()).filter((field) => isRequiredInputField(field));
  return { ...Object.fromEntries(required.map((field) => [field.name, sampleOf(field, idOf)])), ...oneOfSeveral[input.name], ...goesWith[`${input.name}.${tried}`] };
}

/** Where a field is taken only beside another. */
const goesWith: Readonly<Record<string, object>> = { ...developmentBesides, 'MapActivityCodeInput.locationId': { kind: 'LOCATION' } };

/** Where an act wants one of several fields, none of them required by itself. */
const oneOfSeveral: Readonly<Record<string, object>> = { ...developmentSamples, SetPositionParametersByRuleInput: { daysOfSupply: { minimumDays: 5, targetDays: 10 } } };

/** An id of a record that the persona sees, to go with a hidden one; a party of staff supplies nothing yet, so that no rule of business comes first. */
export function companionOf(isolation: IsolationWorld, persona: Persona): (type: string) => string {
  const { asker: { slug, party }, facts: { focal } } = persona;
  const visible = isolation.visible(persona);
  const known = new Map<string, string>();
  const find = (type: string) => {
    if (type === 'Party') return isolation.world.id(party === focal ? idle[slug]! : party, slug);
    return choices[type]?.(isolation, persona) ?? developmentCompanions[type]?.(visible[type] ?? [], persona.asker) ?? visible[type]?.[0] ?? 'no id';
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
  VmiAgreement: agreementInForce,
  Interaction: (_isolation, persona) => recordsOf(persona.facts).find((record) => record.type === 'Interaction' && mayChangeDealing(persona, record))?.id ?? 'no id',
};

/** An agreement that is in force, which most acts want. */
function agreementInForce({ visible }: IsolationWorld, persona: Persona): string | undefined {
  const { slug } = persona.facts;
  const known = ['jade-vmi', 'saebom-vmi', 'suhe-vmi', 'radhafen-vmi', 'isarvelo-vmi', 'twin-vmi'].map((key) => toGlobalId('VmiAgreement', seedId(slug, 'vmi-agreement', key)));
  return visible(persona)['VmiAgreement']?.find((id) => known.includes(id));
}

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
