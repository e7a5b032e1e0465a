import type { EntityManager } from '@mikro-orm/postgresql';
import { v5 } from 'uuid';
import { demoWorlds } from '../../seeds/demo-world.ts';
import type { CalendarFacts } from '../../seeds/calendar-facts.ts';
import type { PartyFacts, RelationshipFacts, TieFacts, UserFacts, WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { isMutual, TieEntity } from '../markets/network/tie.entity.ts';
import { RelationshipEntity } from '../markets/relationship.entity.ts';
import { BusinessCalendarEntity } from '../partners/calendar/calendar.entity.ts';
import { MembershipEntity, UserEntity, WorkspaceEntity } from '../partners/member.entity.ts';
import { ContactEntity, ExternalReferenceEntity, LocationEntity, PartyIdentifierEntity } from '../partners/party-details.entity.ts';
import { PartyEntity } from '../partners/party.entity.ts';
import type { Database } from '../platform/database/database.ts';
import type { ActRule } from '../platform/rules.ts';
import { sql } from '../platform/sql.ts';
import { createSystemContext } from '../platform/system.ts';
import { write, type Write } from '../platform/writes/write.ts';
import { seedManagement } from './seed-management.ts';
import { seedCertificates } from './seed-certificates.ts';
import { seedDisputes } from './seed-disputes.ts';
import { seedBonds } from './seed-bonds.ts';
import { seedPromises } from './seed-promises.ts';
import { seedMarketFields } from './seed-market-fields.ts';
import { seedDealings } from './seed-dealings.ts';
import { seedSharing } from './seed-sharing.ts';
import { seedContributions } from './seed-contributions.ts';
import { seedDeliveries } from './seed-deliveries.ts';
import { seedDemand } from './seed-demand.ts';
import { seedDevelopment } from './seed-development.ts';
import { seedForces } from './seed-forces.ts';
import { seedGates } from './seed-gates.ts';
import { seedDocuments } from './seed-documents.ts';
import { seedCosts } from './seed-costs.ts';
import { seedRegister } from './seed-register.ts';
import { seedInternalService } from './seed-internal-service.ts';
import { seedJointPlans } from './seed-joint-plans.ts';
import { seedJointValues } from './seed-joint-values.ts';
import { seedDevelopmentWork } from './seed-development-work.ts';
import { seedDepartments } from './seed-departments.ts';
import { seedPractices } from './seed-practices.ts';
import { seedScorecards } from './seed-scorecards.ts';
import { seedSelection } from './seed-selection.ts';
import { seedStock } from './seed-stock.ts';
import { seedSupplierProgrammes } from './seed-supplier-programmes.ts';
import { seedChannel } from './seed-channel.ts';
import { seedCharters } from './seed-charters.ts';
import { seedKnowledge } from './seed-knowledge.ts';
import { seedTopFigures } from './seed-top-figures.ts';
import { seedWorkPlans } from './seed-work-plans.ts';
import { seedChangeRequests } from './seed-change-requests.ts';
import { seedPayments } from './seed-payments.ts';
import { seedSupply } from './seed-supply.ts';
import { seedSurveys } from './seed-surveys.ts';
import { seedContracts } from './seed-contracts.ts';
import { developmentIssuer } from './identity/development-issuer.ts';

const seedRule: ActRule = { kind: 'act', name: 'workspace.seed', description: 'The platform lays out the demo worlds.', permission: null };

/** Lays out the demo worlds that the database does not hold yet; returns their names. */
export async function seedDemoWorlds(database: Database, today = new Date()): Promise<string[]> {
  const known = new Set((await database.call<{ slug: string }>(sql`select slug from system_workspaces()`)).map(({ slug }) => slug));
  const missing = demoWorlds(today).filter(({ slug }) => !known.has(slug));
  for (const world of missing) await seedWorld(database, world);
  return missing.map(({ slug }) => slug);
}

/** The uuid of a record of a demo world: the same in every database, so that examples with ids hold everywhere. */
export function seedId(slug: string, kind: string, key: string): string {
  return v5(`${slug}/${kind}/${key}`, namespace);
}

const namespace = '6f2b6f0e-5a3c-4d0e-9d5b-3b1f1f1f7a10';

/** One world in one transaction: it is there whole, or not at all. */
async function seedWorld(database: Database, world: WorldFacts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(world.slug, kind, key);
  const workspaceId = idOf('workspace', world.slug);
  const focalPartyId = idOf('party', world.focal);
  const ctx = createSystemContext(database, { workspaceId, workspaceSlug: world.slug, focalPartyId });
  await write(ctx, { rule: seedRule }, async (tx) => {
    const { em } = tx;
    const layer: Layer = { em, world, workspaceId, idOf };
    em.create(WorkspaceEntity, { id: workspaceId, slug: world.slug, name: world.name.en, names: { ...world.name }, focalPartyId, reportingCurrency: world.undertakings?.reportingCurrency ?? null } as never);
    await em.flush();
    // Whole before parts: a department refers to its organization.
    for (const parties of [world.parties.filter(({ parent }) => parent === undefined), world.parties.filter(({ parent }) => parent !== undefined)]) {
      for (const party of parties) addParty(layer, party);
      await em.flush();
    }
    for (const party of world.parties) addPlaces(layer, party);
    await em.flush();
    for (const party of world.parties) addPartyDetails(layer, party);
    for (const calendar of world.calendars) addCalendar(layer, calendar);
    for (const user of world.users) addUser(layer, user);
    await em.flush();
    for (const user of world.users) addMembership(layer, user);
    for (const relationship of world.relationships) addRelationship(layer, relationship);
    for (const tie of world.ties) addTie(layer, tie);
    await em.flush();
    for (const seedPart of parts) {
      await seedPart(layer, tx);
      await em.flush();
      // A flush looks at all that the manager holds.
      em.clear();
    }
    return { workspaceId };
  });
}

/** What stands on the parties and their relationships, in an order in which each finds what it names. */
const parts: readonly ((layer: Layer, tx: Write) => Promise<void>)[] = [
  seedSharing, seedManagement, seedCertificates, seedBonds, seedPromises, seedDisputes, seedSurveys, seedDealings, seedContracts,
  seedSupply, seedDemand, seedDeliveries, seedStock,
  seedDevelopment, seedGates, seedDocuments, seedCosts, seedContributions, seedDevelopmentWork, seedSupplierProgrammes, seedSelection, seedJointValues,
  seedCharters, seedInternalService, seedChangeRequests, seedPayments, seedForces, seedScorecards, seedJointPlans, seedRegister,
  seedDepartments, seedWorkPlans, seedKnowledge, seedTopFigures,
  // Practices are looked at last: they are measured from all the rest.
  seedPractices, seedChannel,
];

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

function addParty({ em, world, workspaceId, idOf }: Layer, party: PartyFacts): void {
  em.create(PartyEntity, {
    workspaceId, id: idOf('party', party.key), kind: party.kind, name: party.names.en, names: { ...party.names }, countryCode: party.countryCode,
    timeZone: party.timeZone, website: party.website ?? null, parentId: party.parent === undefined ? null : idOf('party', party.parent), isFocal: party.key === world.focal,
  } as never);
}

function addPlaces({ em, workspaceId, idOf }: Layer, party: PartyFacts): void {
  const of = { workspaceId, partyId: idOf('party', party.key) };
  for (const { key, names, addressLines, ...location } of party.locations ?? []) {
    em.create(LocationEntity, { gln: null, postalCode: null, ...location, ...of, id: idOf('location', `${party.key}/${key}`), name: names.en, names: { ...names }, addressLines: [...addressLines] } as never);
  }
}

function addPartyDetails({ em, workspaceId, idOf }: Layer, party: PartyFacts): void {
  const of = { workspaceId, partyId: idOf('party', party.key) };
  for (const identifier of party.identifiers ?? []) {
    em.create(PartyIdentifierEntity, { ...of, ...identifier, id: idOf('identifier', `${identifier.scheme}:${identifier.value}`) } as never);
  }
  for (const reference of party.externalReferences ?? []) {
    em.create(ExternalReferenceEntity, { ...of, ...reference, id: idOf('reference', `${reference.system}:${reference.value}`) } as never);
  }
  for (const { key, jobTitle, location, ...contact } of party.contacts ?? []) {
    const locationId = location === undefined ? null : idOf('location', `${party.key}/${location}`);
    em.create(ContactEntity, { email: null, phone: null, isPrimary: false, ...contact, ...of, locationId, id: idOf('contact', `${party.key}/${key}`), jobTitle: jobTitle?.en ?? null, jobTitles: { ...jobTitle } } as never);
  }
}

function addCalendar({ em, workspaceId, idOf }: Layer, { party, location, workingDays, openingHours, specialDays }: CalendarFacts): void {
  em.create(BusinessCalendarEntity, {
    workspaceId, id: idOf('calendar', location ?? party), partyId: idOf('party', party), locationId: location === undefined ? null : idOf('location', `${party}/${location}`),
    workingDays: [...workingDays], specialDays: specialDays.map((day) => ({ isWorkingDay: false, hours: [], ...day })),
    openingHours: openingHours.flatMap(({ weekdays, ...span }) => weekdays.map((weekday) => ({ weekday, ...span }))),
  } as never);
}

function addUser({ em, workspaceId, idOf }: Layer, { key, displayName, email, locale, timeZone }: UserFacts): void {
  em.create(UserEntity, { workspaceId, id: idOf('user', key), issuer: developmentIssuer, subject: key, displayName, email, locale, timeZone } as never);
}

function addMembership({ em, workspaceId, idOf }: Layer, user: UserFacts): void {
  em.create(MembershipEntity, {
    workspaceId, id: idOf('membership', user.key), userId: idOf('user', user.key), partyId: idOf('party', user.party), role: user.role, status: 'ACTIVE',
  } as never);
}

function addRelationship({ em, world, workspaceId, idOf }: Layer, relationship: RelationshipFacts): void {
  const partner = world.parties.find(({ key }) => key === relationship.partner);
  em.create(RelationshipEntity, {
    workspaceId, id: idOf('relationship', relationship.key), market: relationship.market, focalId: idOf('party', relationship.focal ?? world.focal), partnerId: idOf('party', relationship.partner),
    partnerName: partner?.names.en ?? '', stage: relationship.stage, isKey: relationship.isKey ?? false, startedOn: relationship.startedOn ?? null,
    endedOn: relationship.endedOn ?? null, endReason: relationship.endReason?.code ?? null, endNote: relationship.endReason?.note ?? null,
    managerId: relationship.manager === undefined ? null : idOf('user', relationship.manager),
    continuesId: relationship.continues === undefined ? null : idOf('relationship', relationship.continues), note: relationship.note ?? null,
    intendedLevel: relationship.intendedLevel ?? null,
    ...seedMarketFields(relationship, { world, idOf }),
  } as never);
}

function addTie({ em, workspaceId, idOf }: Layer, { key, kind, from, to, yearlyAmount, ...tie }: TieFacts): void {
  const [first, second] = [idOf('party', from), idOf('party', to)];
  const ends = isMutual(kind) && first > second ? { fromId: second, toId: first } : { fromId: first, toId: second };
  const amount = yearlyAmount && { yearlyAmountMinor: String(toMinorUnits(yearlyAmount.amount, yearlyAmount.currencyCode)), yearlyAmountCurrency: yearlyAmount.currencyCode };
  em.create(TieEntity, { workspaceId, id: idOf('tie', key), kind, ...ends, ...amount, ...tie } as never);
}
