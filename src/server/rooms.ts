import { RelationshipSubscriptions } from '../markets/relationship.subscription.resolver.ts';
import { RelationshipQueries } from '../markets/relationship.resolver.ts';
import { RelationshipMutations, relationshipPayloads } from '../markets/relationship.mutations.resolver.ts';
import { marketRules } from '../markets/markets.policy.ts';
import { PartyRelationships } from '../markets/party-relationships.type.ts';
import { StageChangeEntity } from '../markets/stage-change.entity.ts';
import { RelationshipEntity } from '../markets/relationship.entity.ts';
import { competitorResolvers } from '../markets/competitor/competitor.resolver.ts';
import { CompetitorRelationship } from '../markets/competitor/competitor-relationship.type.ts';
import { customerResolvers } from '../markets/customer/customer.resolver.ts';
import { CustomerRelationship } from '../markets/customer/customer-relationship.type.ts';
import { distributorResolvers } from '../markets/distributor/distributor.resolver.ts';
import { DistributorRelationship } from '../markets/distributor/distributor-relationship.type.ts';
import { influencerResolvers } from '../markets/influencer/influencer.resolver.ts';
import { InfluencerRelationship } from '../markets/influencer/influencer-relationship.type.ts';
import { internalResolvers } from '../markets/internal/internal.resolver.ts';
import { InternalRelationship } from '../markets/internal/internal-relationship.type.ts';
import { supplierResolvers } from '../markets/supplier/supplier.resolver.ts';
import { SupplierRelationship } from '../markets/supplier/supplier-relationship.type.ts';
import { endingsRoom } from '../markets/endings/endings.room.ts';
import { handoversRoom } from '../markets/handovers/handovers.room.ts';
import { postsRoom } from '../markets/internal/posts/posts.room.ts';
import { managersRoom } from '../markets/managers/managers.room.ts';
import { bondsRoom } from '../markets/bonds/bonds.room.ts';
import { keyPartnersRoom } from '../markets/key-partners/key-partners.room.ts';
import { levelsRoom } from '../markets/levels/levels.room.ts';
import { exchangeRoom } from '../exchange/exchange.room.ts';
import { networkRoom } from '../markets/network/network.room.ts';
import { sharingRoom } from '../markets/sharing/sharing.room.ts';
import { certificatesRoom } from '../markets/certificates/certificates.room.ts';
import { disputesRoom } from '../trust/disputes/disputes.room.ts';
import { disputeTexts } from '../trust/disputes/free-texts.ts';
import { opportunismTexts } from '../trust/opportunism/free-texts.ts';
import { opportunismRoom } from '../trust/opportunism/opportunism.room.ts';
import { surveysRoom } from '../trust/surveys/surveys.room.ts';
import { surveyTexts } from '../trust/surveys/free-texts.ts';
import { Ground } from '../migrations/0001-ground.ts';
import { Markets } from '../migrations/0002-markets.ts';
import { Network } from '../migrations/0003-network.ts';
import { Events } from '../migrations/0004-events.ts';
import { Sharing } from '../migrations/0005-sharing.ts';
import { Managers } from '../migrations/0007-managers.ts';
import { Certificates } from '../migrations/0008-certificates.ts';
import { Parties } from '../migrations/0010-parties.ts';
import { mergeCertificates } from '../markets/certificates/merge-certificates.service.ts';
import { mergeRelationships } from '../markets/merge-relationships.service.ts';
import { mergeTies } from '../markets/network/merge-ties.service.ts';
import { mergeDetails, mergeTree } from '../partners/merge/merge-details.service.ts';
import { whenPartiesMerge } from '../partners/merge/merge-part.ts';
import { erasureRoom } from '../partners/erasure/erasure.room.ts';
import { mayNamePeople } from '../partners/erasure/free-texts.ts';
import { marketTexts } from '../markets/free-texts.ts';
import { mergeRoom } from '../partners/merge/merge.room.ts';
import { calendarRoom } from '../partners/calendar/calendar.room.ts';
import { Bonds } from '../migrations/0006-bonds.ts';
import { Exchange } from '../migrations/0009-exchange.ts';
import { demandRoom } from '../vmi/demand/demand.room.ts';
import { demandTexts } from '../vmi/demand/demand-texts.ts';
import { agreementsRoom } from '../vmi/agreements/agreements.room.ts';
import { agreementTexts } from '../vmi/agreements/free-texts.ts';
import { levelTexts } from '../vmi/levels/free-texts.ts';
import { positionLevelsRoom } from '../vmi/levels/levels.room.ts';
import { itemsRoom } from '../vmi/items/items.room.ts';
import { proposalsRoom } from '../vmi/proposals/proposals.room.ts';
import { orderTexts } from '../vmi/orders/free-texts.ts';
import { ordersRoom } from '../vmi/orders/orders.room.ts';
import { shipmentsRoom } from '../vmi/shipments/shipments.room.ts';
import { vmiRoom } from '../vmi/vmi.room.ts';
import { stockTexts } from '../vmi/stock/free-texts.ts';
import { outlookRoom } from '../vmi/outlook/outlook.room.ts';
import { stockRoom } from '../vmi/stock/stock.room.ts';
import { autonomyRoom } from '../vmi/autonomy/autonomy.room.ts';
import { decisionsRoom } from '../vmi/decisions/decisions.room.ts';
import { decisionTexts } from '../vmi/decisions/free-texts.ts';
import { Autonomy } from '../migrations/0021-autonomy.ts';
import { activityRoom } from '../vmi/activity/activity.room.ts';
import { activityTexts } from '../vmi/activity/free-texts.ts';
import { Activity } from '../migrations/0019-activity.ts';
import { interchangesRoom } from '../exchange/interchanges/interchanges.room.ts';
import { interchangeTexts } from '../exchange/interchanges/free-texts.ts';
import { mergeInterchanges } from '../exchange/interchanges/merge-interchanges.service.ts';
import { exceptionsRoom } from '../vmi/exceptions/exceptions.room.ts';
import { kpisRoom } from '../vmi/kpis/kpis.room.ts';
import { homesRoom } from '../vmi/homes/homes.room.ts';
import { exceptionTexts } from '../vmi/exceptions/free-texts.ts';
import { Exceptions } from '../migrations/0022-exceptions.ts';
import { developmentMigrations, developmentRooms, developmentTexts } from './development-rooms.ts';
import { channelMigrations, channelRooms, channelTexts } from './channel-rooms.ts';
import { practiceMigrations, practiceRooms, practiceTexts } from './practice-rooms.ts';
import { workMigrations, workRooms, workTexts } from './work-rooms.ts';
import { trustRoom } from '../trust/trust.room.ts';
import { Evidence } from '../migrations/0011-evidence.ts';
import { Promises } from '../migrations/0012-promises.ts';
import { promiseTexts } from '../trust/promises/free-texts.ts';
import { promisesRoom } from '../trust/promises/promises.room.ts';
import { Disputes } from '../migrations/0014-disputes.ts';
import { Surveys } from '../migrations/0016-surveys.ts';
import { NarrowLedgers } from '../migrations/0017-narrow-ledgers.ts';
import { Supply } from '../migrations/0018-supply.ts';
import { SupplyEvidence } from '../migrations/0020-supply-evidence.ts';
import { Interactions } from '../migrations/0013-interactions.ts';
import { interactionsRoom } from '../trust/interactions/interactions.room.ts';
import { contactTexts } from '../trust/interactions/free-texts.ts';
import { levelsShownRoom } from '../trust/levels/levels-shown.room.ts';
import { rhythmTexts } from '../trust/rhythms/free-texts.ts';
import { rhythmsRoom } from '../trust/rhythms/rhythms.room.ts';
import { questionsRoom } from '../trust/questions/questions.room.ts';
import { questionTexts } from '../trust/questions/free-texts.ts';
import { Commitments } from '../migrations/0015-commitments.ts';
import { contractsRoom } from '../trust/contracts/contracts.room.ts';
import { contractTexts } from '../trust/contracts/contract-texts.ts';
import { investmentsRoom } from '../trust/investments/investments.room.ts';
import { investmentTexts } from '../trust/investments/investment-texts.ts';
import { benefitsRoom } from '../trust/benefits/benefits.room.ts';
import { benefitTexts } from '../trust/benefits/benefit-texts.ts';
import { ApiKeyEntity, MembershipEntity, UserEntity, WorkspaceEntity } from '../partners/member.entity.ts';
import { ContactEntity, ExternalReferenceEntity, LocationEntity, PartyIdentifierEntity } from '../partners/party-details.entity.ts';
import { PartyEntity } from '../partners/party.entity.ts';
import { apiKeyPayloads } from '../partners/api-key.input.ts';
import { ApiKeyResolver } from '../partners/api-key.resolver.ts';
import { AuditQueries } from '../partners/audit-entry.resolver.ts';
import { memberPayloads } from '../partners/member.input.ts';
import { MemberResolver } from '../partners/member.resolver.ts';
import { memberRules } from '../partners/members.policy.ts';
import { PartyMembers } from '../partners/membership.page.ts';
import { ViewerQueries, WorkspaceQueries } from '../partners/viewer.resolver.ts';
import { ContactMutations, contactPayloads } from '../partners/contact.resolver.ts';
import { LocationMutations, locationPayloads } from '../partners/location.resolver.ts';
import { PartyIdentifierMutations, partyIdentifierPayloads } from '../partners/party-identifier.resolver.ts';
import { PartyMutations, partyPayloads } from '../partners/party.mutations.resolver.ts';
import { PartyQueries } from '../partners/party.resolver.ts';
import { FieldsChangedEvent, RecordCreatedEvent, RecordRemovedEvent, StateChangedEvent } from '../partners/timeline-event.type.ts';
import { timelineRules } from '../partners/timeline.policy.ts';
import { PartySubscriptions } from '../partners/party.subscription.resolver.ts';
import { partnerRules } from '../partners/partners.policy.ts';
import { ApiInfoQueries } from './api-info.resolver.ts';
import { housekeeping } from '../platform/jobs/housekeeping.job.ts';
import type { JobDefinition } from '../platform/jobs/job.ts';
import { jobRules } from '../platform/jobs/job.policy.ts';
import { JobResolver } from '../platform/jobs/job.resolver.ts';
import { NodeQueries } from '../platform/node.resolver.ts';
import type { Room } from '../platform/room.ts';
import { composeRules, platformRules } from '../platform/rules.ts';
import { BlockedError, BlockedErrorResolver, CriteriaNotMetError, CriteriaNotMetErrorResolver, StaleVersionErrorResolver, UserErrorResolver, GenericUserError, StaleVersionError, StateConflictError } from '../platform/errors/user-error.type.ts';

/** What each room brings to the whole. A new room is listed here, with its migration below, and nowhere else. */
const rooms: readonly Room[] = [
  networkRoom, sharingRoom,
  managersRoom, handoversRoom, endingsRoom, postsRoom,
  certificatesRoom,
  calendarRoom,
  mergeRoom,
  erasureRoom,
  bondsRoom, levelsRoom, keyPartnersRoom,
  exchangeRoom,
  promisesRoom,
  disputesRoom, opportunismRoom,
  trustRoom,
  itemsRoom, agreementsRoom, positionLevelsRoom,
  vmiRoom,
  ordersRoom, shipmentsRoom,
  stockRoom,
  autonomyRoom, decisionsRoom,
  activityRoom, interchangesRoom,
  demandRoom, proposalsRoom,
  outlookRoom,
  exceptionsRoom, kpisRoom, homesRoom,
  surveysRoom,
  interactionsRoom, questionsRoom, rhythmsRoom, levelsShownRoom,
  contractsRoom, investmentsRoom, benefitsRoom,
  ...developmentRooms,
  ...practiceRooms,
  ...workRooms,
  ...channelRooms,
];

/** What each kind of record has to do when two parties are merged. */
whenPartiesMerge(mergeDetails, mergeTree, mergeRelationships, mergeTies, mergeCertificates);
whenPartiesMerge(mergeInterchanges);
/** And where their texts may name people. */
mayNamePeople(...marketTexts);
mayNamePeople(...promiseTexts);
mayNamePeople(...orderTexts);
mayNamePeople(...decisionTexts);
mayNamePeople(...disputeTexts, ...opportunismTexts);
mayNamePeople(...surveyTexts);
mayNamePeople(...contactTexts, ...questionTexts, ...rhythmTexts);
mayNamePeople(...stockTexts);
mayNamePeople(...agreementTexts, ...levelTexts);
mayNamePeople(...contractTexts, ...investmentTexts, ...benefitTexts);
mayNamePeople(...activityTexts, ...interchangeTexts);
mayNamePeople(...demandTexts);
mayNamePeople(...exceptionTexts);
mayNamePeople(...developmentTexts);
mayNamePeople(...practiceTexts);
mayNamePeople(...workTexts);
mayNamePeople(...channelTexts);

/** The public types that no field names directly: TypeGraphQL would leave them out. */
export const types = [
  SupplierRelationship, InternalRelationship, CompetitorRelationship, DistributorRelationship, CustomerRelationship, InfluencerRelationship,
  RecordCreatedEvent, RecordRemovedEvent, FieldsChangedEvent, StateChangedEvent,
  GenericUserError, StaleVersionError, StateConflictError, BlockedError, CriteriaNotMetError,
  ...rooms.flatMap(({ types: own = [] }) => own),
];

export const resolvers = [
  NodeQueries, ApiInfoQueries, UserErrorResolver, StaleVersionErrorResolver, BlockedErrorResolver, CriteriaNotMetErrorResolver,
  PartyQueries, PartyMutations, PartyIdentifierMutations, ContactMutations, LocationMutations,
  ...partyPayloads, ...partyIdentifierPayloads, ...contactPayloads, ...locationPayloads,
  ViewerQueries, WorkspaceQueries, AuditQueries, MemberResolver, PartyMembers, ...memberPayloads, ApiKeyResolver, ...apiKeyPayloads,
  RelationshipQueries, PartyRelationships, RelationshipMutations, ...relationshipPayloads,
  ...supplierResolvers, ...internalResolvers, ...competitorResolvers, ...distributorResolvers, ...customerResolvers, ...influencerResolvers,
  PartySubscriptions, RelationshipSubscriptions, JobResolver,
  ...rooms.flatMap((room) => room.resolvers),
];

/** Tables in the order of their foreign keys. */
export const entities = [
  WorkspaceEntity, PartyEntity, PartyIdentifierEntity, ExternalReferenceEntity, LocationEntity, ContactEntity,
  UserEntity, MembershipEntity, ApiKeyEntity, RelationshipEntity, StageChangeEntity,
  ...rooms.flatMap(({ entities: own = [] }) => own),
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const migrations = [
  { name: '0001-ground', class: Ground }, { name: '0002-markets', class: Markets }, { name: '0003-network', class: Network }, { name: '0004-events', class: Events },
  { name: '0005-sharing', class: Sharing },
  { name: '0007-managers', class: Managers },
  { name: '0008-certificates', class: Certificates },
  { name: '0010-parties', class: Parties },
  { name: '0006-bonds', class: Bonds },
  { name: '0009-exchange', class: Exchange },
  { name: '0011-evidence', class: Evidence },
  { name: '0012-promises', class: Promises },
  { name: '0014-disputes', class: Disputes },
  { name: '0016-surveys', class: Surveys },
  { name: '0013-interactions', class: Interactions },
  { name: '0015-commitments', class: Commitments },
  { name: '0017-narrow-ledgers', class: NarrowLedgers },
  { name: '0018-supply', class: Supply },
  { name: '0019-activity', class: Activity },
  { name: '0020-supply-evidence', class: SupplyEvidence },
  { name: '0021-autonomy', class: Autonomy },
  { name: '0022-exceptions', class: Exceptions },
  ...developmentMigrations,
  ...practiceMigrations,
  ...workMigrations,
  ...channelMigrations,
];

/** What is done behind the requests. */
export const jobs: readonly JobDefinition<never>[] = [housekeeping, ...rooms.flatMap(({ jobs: own = [] }) => own)];

export const rules = composeRules([platformRules, jobRules, partnerRules, memberRules, timelineRules, marketRules, ...rooms.map((room) => room.rules)]);
