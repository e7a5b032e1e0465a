import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { getNamedType, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType, type GraphQLSchema, isInputObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { toGlobalId } from '../../src/platform/ids.ts';
import type { Answer } from '../world.ts';
import { apiLimits } from '../../src/platform/limits/limits.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import { type Batch, bytesOf, chunks, expectNothing, neverBeen } from './asking.ts';
import { actors, isAskedOfAll, type IsolationWorld, openIsolationWorld, type Persona } from './isolation-world.ts';
import { actsOnIds, refusalsOf } from './acts-on-ids.ts';
import { hiddenAlike, oneOfEach, someOfEach } from './alike.ts';
import { secretsOf } from './oracle.ts';
import { recordsOf } from './records.ts';
import { requiredArguments } from './required-arguments.ts';
import { typeOf } from './sample-input.ts';
import { developmentActs, developmentById, parts } from './development/parts.ts';
import { supplyActs } from './supply-fields.ts';

/**
 * For every two personas: whatever the one sees and the other may not, the other asks for by every way that takes an id or a text, and
 * gets the very answer that a record gets which never was. Each persona asks for what it may not see of both workspaces; among that is
 * what any other one sees.
 *
 * Complete for every persona: `nodes`, texts, and every filter by ids with all records of the type that it takes. Spread, so that the time
 * grows with what there is to ask and not with its product: the records of a type fall into groups that are hidden for one reason
 * (alike.ts). `node` gets one of each group, each query for one record and each field of an act an eighth and at least one; the next
 * persona, query or field gets others. Fields of acts and filters get records of other types besides: the one a single record, the other
 * one of each. Ids under the names of other types are dealt out among all personas.
 */

// Thousands of requests, which a busy machine takes its time for.
jest.setTimeout(600_000);

let isolation: IsolationWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld();
});
afterAll(() => isolation.world.close());

(isAskedOfAll ? describe : describe.skip).each(actors)('%s, of what is hidden,', (name) => {
  let persona: Persona;
  let hidden: string[];
  let groups: string[][];
  let before: string;
  const turn = actors.indexOf(name);
  beforeAll(async () => {
    persona = isolation.persona(name);
    groups = Object.values(hiddenAlike(isolation, persona)).flat();
    hidden = groups.flat();
    before = await isolation.fingerprint();
  });

  test('is told nothing by node', async () => {
    await expectSame({ kind: 'query', type: 'ID!', field: (id) => `node(id: ${id}) { __typename id }` }, oneOfEach(groups, turn));
  });

  test('is told nothing by nodes', async () => {
    const ask = (ids: string[]) => persona.actor.query('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    // As many of what never was are answered alike, whichever they are.
    const nothing = new Map<number, string>();
    for (const ids of chunks(hidden, 100)) {
      const answer = await ask(ids);
      expect(answer.data['nodes']).toEqual(ids.map(() => null));
      if (!nothing.has(ids.length)) nothing.set(ids.length, bytesOf(await ask(ids.map(neverBeen))));
      expect(bytesOf(answer)).toBe(nothing.get(ids.length));
    }
  });

  test('is told nothing by the queries for one record', async () => {
    const roots = fieldsOf(schema.getQueryType()).filter(({ name: root, args }) => root !== 'node' && args.some((argument) => isRequiredArgument(argument) && String(argument.type) === 'ID!'));
    expect(roots.map(({ name: root }) => root).toSorted()).toEqual(['activityReport', 'benefit', 'bond', 'certificate', 'contract', 'demandEvent', 'export', 'exposure', 'import', 'interchange', 'item', 'job', 'jointInvestment', 'keyPartnerProposal', 'neighborhood', 'networkMetrics', 'party', 'paths', 'personalData', 'promise', 'relationship', 'replenishmentOrder', 'replenishmentProposal', 'shipment', 'stockPosition', 'supplyChain', 'supplyException', 'surveyInstrument', 'surveyRound', 'tie', 'vmiAgreement', ...developmentById].toSorted());
    for (const [index, root] of roots.entries()) await expectSame({ kind: 'query', type: 'ID!', field: (id) => `${root.name}(${requiredArguments(root, id).join(', ')}) { __typename }` }, someOfEach(groups, turn + index));
  });

  test('is told nothing under the names of other types', async () => {
    const records = isolation.facts.flatMap((facts) => recordsOf(facts));
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields()).map((type) => type.name);
    // A user and what that user manages are two records of one uuid.
    const real = new Set(records.map(({ id }) => id));
    const disguised = types.flatMap((type) => records.map(({ uuid }) => toGlobalId(type, uuid)).filter((id) => !real.has(id)));
    // Each persona tries a part of them, and all together try all.
    const own = disguised.filter((_, index) => index % actors.length === turn);
    for (const ids of chunks(own, 100)) {
      const { nodes } = await persona.actor.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(nodes).toEqual(ids.map(() => null));
    }
  });

  test('is told nothing by filters that take ids', async () => {
    const ofType = isolation.hidden(persona);
    for (const { place, filter, type } of listsOf(persona)) {
      for (const { name: by } of Object.values(filter.getFields()).filter((field) => getNamedType(field.type).name === 'ID')) {
        const asked = [...ofType[typeOf(by)] ?? [], ...Object.values(ofType).map(([first]) => first!)];
        for (const shape of [(ids: string[]) => ({ [by]: ids }), (ids: string[]) => ({ not: { [by]: ids } }), (ids: string[]) => ({ or: [{ [by]: ids }, { and: [{ [by]: ids }] }] })]) {
          const nothing = bytesOf(await askList(place, type, shape([neverBeen(asked[0]!)])));
          for (const ids of chunks(asked, 100)) expect(bytesOf(await askList(place, type, shape(ids)))).toBe(nothing);
        }
      }
    }
  });

  test('is told nothing by filters that take texts', async () => {
    const texts = [...new Set(secretsOf(isolation.facts, persona.asker, ['name', 'displayName']))];
    const searchable = Map.groupBy(listsOf(persona).filter(({ filter }) => 'search' in filter.getFields()), ({ type }) => type);
    for (const [type, lists] of searchable) {
      // What the first list that they may ask for finds is no less than what a narrower list of the same type would.
      for (const { place } of lists) {
        const ask = (part: readonly string[]) => askList(place, type, { or: part.map((search) => ({ search })) });
        const nothing = await ask(['⁂ nobody']);
        if (nothing.errors !== undefined) continue;
        for (const part of chunks(texts, apiLimits.maxFilterConditions)) expect(bytesOf(await ask(part))).toBe(bytesOf(nothing));
        break;
      }
    }
  });

  test('is told nothing by any act that takes an id', async () => {
    const otherwise: unknown[] = [];
    for (const { act, field, batch, inputs } of actsOnIds(schema, isolation, persona, turn)) {
      const answers = await expectNothing(persona.actor, batch, inputs, (value) => ({ ...value, [field]: neverBeen(String(value[field])) }));
      const refusals = [...new Set(answers.flatMap(refusalsOf))];
      const expected = [expectedRefusal(persona, act, field)];
      if (refusals.length > 0 && refusals.join() !== expected.join()) otherwise.push({ act, field, refusals, expected });
    }
    expect(otherwise).toEqual([]);
  });

  test('has changed nothing by it', async () => {
    expect(await isolation.fingerprint()).toBe(before);
  });

  async function expectSame(batch: Batch, ids: readonly string[]): Promise<void> {
    const answers = await expectNothing(persona.actor, batch, ids, neverBeen);
    // Nothing there, or refused altogether.
    expect(answers.flatMap(({ data }) => Object.values(data)).filter((record) => record !== null)).toEqual([]);
  }

  async function askList(place: Place, type: string, filter: object): Promise<Answer> {
    const answer = await persona.actor.query(`query ($filter: ${type}) { ${place('filter: $filter')} }`, { filter });
    expect(answer.status).toBe(200);
    return answer;
  }
});

/** Asks for a list where it stands, with a filter. */
type Place = (filter: string) => string;

/** What tells one list from another; cursors are sealed anew each time. */
function listing(field: GraphQLField<unknown, unknown>, filter: string): string {
  const nodes = getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
  const selected = 'id' in nodes.getFields() ? 'id' : '__typename';
  return `${field.name}(${[filter, ...requiredArguments(field, '"a"')].join(', ')}) { totalCount nodes { ${selected} } pageInfo { hasNextPage hasPreviousPage } }`;
}

/** Every list with a filter: those of queries, and those of one record of each type that the persona sees. */
function listsOf(persona: Persona): { place: Place; filter: GraphQLInputObjectType; type: string }[] {
  const visible = isolation.visible(persona);
  const withFilter = (fields: readonly GraphQLField<unknown, unknown>[], around: (list: string) => string) => fields.flatMap((field) => {
    const filter = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
    return isInputObjectType(filter) ? [{ place: (by: string) => around(listing(field, by)), filter, type: filter.name }] : [];
  });
  const nested = Object.entries(visible).flatMap(([typeName, [id]]) => withFilter(fieldsOf(schema.getType(typeName)), (list) => `node(id: ${JSON.stringify(id)}) { ... on ${typeName} { ${list} } }`));
  return [...withFilter(fieldsOf(schema.getQueryType()), (list) => list), ...nested];
}

function fieldsOf(type: unknown): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** Which refusal it is: the role’s, the rule’s because the whole act is not a partner’s, or that there is no such record. */
function expectedRefusal({ asker, facts }: Persona, act: string, field: string): string {
  const permission = [...Object.entries(permissionOfAct), ...Object.entries(developmentActs)].find(([, acts]) => acts?.includes(act))?.[0];
  if (permission === undefined) throw new Error(`Say which permission ${act} takes.`);
  if (![...asker.permissions].some((held) => held === permission)) return 'FORBIDDEN';
  return asker.party !== facts.focal && act === 'createParty' ? 'NOT_ALLOWED' : refusedBefore(asker, `${act}.${field}`) ?? 'NOT_FOUND';
}

/** What comes before the question whether such a record is there, whatever is asked of: whose turn it is by the terms, that keys own and sign nothing. */
function refusedBefore(asker: Persona['asker'], place: string): string | undefined {
  const { party, user } = asker;
  if (place === 'openStockPosition.locationId' && ['jade-cell', 'saebom'].includes(party)) return 'NOT_ALLOWED';
  if (['takeOnSupplyException.ownerId', 'addVmiAgreementItem.itemId'].includes(place) && user === null) return 'NOT_ALLOWED';
  return parts.map((part) => part.refusedBefore?.(asker, place)).find((refusal) => refusal !== undefined);
}

const permissionOfAct: Readonly<Record<string, readonly string[]>> = {
  TRUST_MODEL_WRITE: ['adoptTrustModel', 'setReportingCurrency'],
  ...supplyActs,
  PARTY_WRITE: [
    'createParty', 'updateParty', 'addPartyIdentifier', 'removePartyIdentifier', 'addExternalReference', 'removeExternalReference',
    'addContact', 'updateContact', 'removeContact', 'addLocation', 'updateLocation', 'removeLocation', 'submitCertificate', 'setBusinessCalendar', 'addSpecialDays', 'removeBusinessCalendar', 'eraseContact',
  ],
  RELATIONSHIP_WRITE: [
    'createSurveyInstrument', 'updateSurveyInstrument', 'publishSurveyInstrument', 'reviseSurveyInstrument', 'retireSurveyInstrument', 'openSurveyRound', 'cancelSurveyRound',
    'recordShareOfWallet', 'recordGainShared', 'takeBackBenefitMeasure',
    'verifyCertificate', 'rejectCertificate', 'revokeCertificate', 'requireCertificate', 'requireCommitment', 'endRequirement', 'overrideLapse',
    'addCsrCommitment', 'withdrawCsrCommitment', 'addCsrEvidence',
    'createRelationship', 'updateRelationship', 'assignRelationshipManager', 'advanceRelationship', 'endRelationship', 'addTie', 'updateTie', 'endTie',
    'startHandover', 'addHandoverItem', 'tickHandoverItem', 'completeHandover', 'cancelHandover', 'withdrawEnding', 'updateSupplierRelationship',
    'addBond', 'updateBond', 'verifyBond', 'endBond', 'setIntendedLevel', 'moveCustomer', 'recordRelationshipFigures', 'proposeKeyPartners', 'confirmKeyPartners',
    'updateInternalRelationship', 'updateCompetitorRelationship', 'updateDistributorRelationship', 'updateCustomerRelationship', 'updateInfluencerRelationship', 'checkAlliance', 'mergeParties',
    'setResponseTime', 'setCadence', 'endCadence', 'setInformationSchedule', 'endInformationSchedule',
  ],
  DEALING_WRITE: [
    'logInteraction', 'logInteractions', 'correctInteraction', 'withdrawInteraction', 'askQuestion', 'answerQuestion', 'acceptAnswer', 'reopenQuestion', 'withdrawQuestion',
    'closeQuestion', 'raiseDispute', 'acknowledgeDispute', 'beginDisputeTalks', 'proposeSettlement', 'agreeToSettlement', 'declineSettlement', 'judgeSettlement',
    'withdrawDispute', 'abandonDispute', 'writeInDispute', 'noteDispute', 'reportOpportunisticAct', 'makePromise', 'acceptPromise', 'withdrawPromise', 'renegotiatePromise',
    'claimPromiseKept', 'confirmPromiseKept', 'reportPromiseBroken', 'waivePromise', 'contestPromise', 'withdrawPromiseContest', 'attachToPromise',
    'withdrawPromiseAttachment', 'answerSurvey', 'declineSurvey', 'draftContract', 'agreeToContract', 'declineContract', 'withdrawContract', 'giveContractNotice',
    'recordJointInvestment', 'declareInvestmentShare', 'confirmInvestmentShare', 'endJointInvestment', 'recordBenefit', 'correctBenefit', 'takeBackBenefit',
    'acknowledgeBenefit', 'disputeBenefit',
  ],
  SHARING_WRITE: ['proposeSharing', 'agreeToSharing', 'declineSharing', 'lowerSharing', 'endSharing', 'tellPartner', 'withdrawStatement'],
  RELATIONSHIP_APPROVE: ['approveEnding', 'declineEnding', 'setManagerLimit', 'decidePromiseContest', 'confirmOpportunisticAct', 'rejectOpportunisticAct', 'overturnOpportunisticAct'],
  MEMBER_WRITE: ['inviteMember', 'reissueInvitation', 'suspendMember', 'reinstateMember', 'removeMember', 'eraseUser'],
  DATA_IMPORT: ['startImport'],
  KEY_WRITE: ['createApiKey', 'rotateApiKey', 'revokeApiKey'],
};
