import { allianceCheckItems } from '../../src/markets/sharing/sharing-agreement.entity.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { noticesOf } from '../../src/server/seed-certificates.ts';
import { overdueOf } from '../../src/server/seed-promises.ts';
import { seedId } from '../../src/server/seed.ts';
import { surveyed } from '../../src/server/seed-surveys.ts';
import type { SurveyRoundFacts } from '../../seeds/survey-facts.ts';
import type { Amount } from '../../seeds/values.ts';
import { parts } from './development/parts.ts';
import { recordsOfDemand } from './demand-records.ts';
import type { FactRecord, Make } from './fact-record.ts';
import type { Facts } from './facts.ts';
import { recordsOfSupply } from './supply.ts';
import { constructsOf, itemsOf, resultIdOf } from './survey-results.ts';

/** Every record of a world, but for the audit log, which tells of all the others. */
export function recordsOf(facts: Facts): readonly FactRecord[] {
  const records = known.get(facts) ?? makeRecords(facts);
  known.set(facts, records);
  return records;
}

const known = new WeakMap<Facts, FactRecord[]>();

function makeRecords(facts: Facts): FactRecord[] {
  const make = (type: string, kind: string, key: string, party: string | null, texts: Record<string, readonly (string | undefined)[]>): FactRecord => {
    const uuid = seedId(facts.slug, kind, key);
    return { type, uuid, id: toGlobalId(type, uuid), party, texts: Object.fromEntries(Object.entries(texts).map(([name, values]) => [name, values.filter((value) => value !== undefined)])) };
  };
  return [
    make('Workspace', 'workspace', facts.slug, null, { name: Object.values(facts.name) }),
    ...facts.parties.flatMap((party) => [
      make('Party', 'party', party.key, party.key, { name: Object.values(party.names), website: [party.website], timeZone: [party.timeZone] }),
      ...(party.identifiers ?? []).map(({ scheme, value }) => make('PartyIdentifier', 'identifier', `${scheme}:${value}`, party.key, { value: [value] })),
      ...(party.externalReferences ?? []).map(({ system, value }) => make('ExternalReference', 'reference', `${system}:${value}`, party.key, { value: [value] })),
      ...(party.contacts ?? []).map(({ key, name, jobTitle, email, phone }) => make('Contact', 'contact', `${party.key}/${key}`, party.key, {
        name: [name], jobTitle: Object.values(jobTitle ?? {}), email: [email], phone: [phone],
      })),
      ...(party.locations ?? []).map(({ key, names, gln, addressLines, city, postalCode, timeZone }) => make('Location', 'location', `${party.key}/${key}`, party.key, {
        name: Object.values(names), gln: [gln], addressLines, city: [city], postalCode: [postalCode], timeZone: [timeZone],
      })),
    ]),
    ...facts.calendars.map(({ party, location, specialDays }) => make('BusinessCalendar', 'calendar', location ?? party, party, { specialDays: specialDays.map(({ name }) => name) })),
    ...facts.relationships.map(({ key, partner, note, endReason, fields }) => make('Relationship', 'relationship', key, partner, {
      note: [note], endNote: [endReason?.note], alliancePurpose: [fields?.alliancePurpose], complementaryResource: [fields?.complementaryResource], segment: [fields?.segment],
      walletSource: [fields?.walletSource], serviceOwed: [fields?.serviceOwed], issues: fields?.issues ?? [], annualSpend: amountOf(fields?.annualSpend),
      annualRevenue: amountOf(fields?.annualRevenue), estimatedWallet: amountOf(fields?.wallet),
    })),
    ...facts.steps.map(({ key, relationship, kind, reason }) => ({
      ...make('StageChange', 'step', key, partnerOf(facts, relationship), { reason: [reason] }), kind,
    })),
    ...facts.ties.map(({ key, good, note, yearlyAmount }) => make('Tie', 'tie', key, null, { good: [good], note: [note], yearlyAmount: [yearlyAmount?.amount] })),
    ...recordsOfSharing(facts, make),
    ...recordsOfManagement(facts, make),
    ...recordsOfCertificates(facts, make),
    ...recordsOfBonds(facts, make),
    ...recordsOfPromises(facts, make),
    ...recordsOfDisputes(facts, make),
    ...recordsOfSurveys(facts, make),
    ...recordsOfDealings(facts, make),
    ...recordsOfUndertakings(facts, make),
    ...recordsOfSupply(facts, make),
    ...recordsOfDemand(facts, make),
    ...parts.flatMap((part) => part.records(facts, make)),
    ...facts.users.map(({ key, displayName, email, timeZone }) => make('User', 'user', key, null, { displayName: [displayName], email: [email], timeZone: [timeZone] })),
    ...facts.memberships.map(({ key, party, reason }) => make('Membership', 'membership', key, party, { statusReason: [reason] })),
    ...facts.keys.map(({ key, party }) => make('ApiKey', 'key', key, party, { name: [`Key ${key}`] })),
  ];
}

/** Who tells whom what, and who saw it. */
function recordsOfSharing(facts: Facts, make: Make): FactRecord[] {
  return [
    ...facts.sharing.agreements.map(({ key, relationship, purpose }) => make('SharingAgreement', 'sharing', key, partnerOf(facts, relationship), { purpose: [purpose] })),
    ...facts.sharing.statements.map(({ key, relationship, title, body }) => make('SharedStatement', 'statement', key, partnerOf(facts, relationship), { title: [title], body: [body] })),
    ...facts.accesses.map(({ key, agreement }) => make('AccessRecord', 'access', key, partnerOf(facts, facts.sharing.agreements.find((one) => one.key === agreement)!.relationship), {})),
    ...facts.sharing.clearedAlliances.flatMap((relationship) => allianceCheckItems.map((item) => make('AllianceCheck', 'check', `${relationship}/${item}`, partnerOf(facts, relationship), {}))),
  ];
}

/** What parties have shown and promised, and what is asked of them. */
function recordsOfCertificates(facts: Facts, make: Make): FactRecord[] {
  return [
    ...facts.certificates.map(({ key, party, number, issuer, scope, document, reason }) => make('Certificate', 'certificate', key, party, {
      number: [number], issuer: [issuer], scope: [scope], document: [document], statusReason: [reason],
    })),
    ...facts.commitments.flatMap(({ key, relationship, commitment, evidence }) => [
      make('CsrCommitment', 'commitment', key, partnerOf(facts, relationship), { commitment: [commitment] }),
      ...evidence.map(({ key: found, what, document, assessor }) => make('CsrEvidence', 'evidence', found, partnerOf(facts, relationship), { what: [what], document: [document], assessor: [assessor] })),
    ]),
    ...facts.requirements.flatMap(({ key, relationship, note, override }) => [
      make('RelationshipRequirement', 'requirement', key, partnerOf(facts, relationship), { note: [note] }),
      ...(override === undefined ? [] : [make('LapseOverride', 'override', key, partnerOf(facts, relationship), { reason: [override.reason] })]),
    ]),
    ...noticesOf(facts).map(({ key, relationship }) => make('LapseNotice', 'notice', key, partnerOf(facts, relationship), {})),
  ];
}

/** What holds relationships, what they bring, and who is worth a manager. */
function recordsOfBonds(facts: Facts, make: Make): FactRecord[] {
  return [
    ...facts.bonds.map(({ key, relationship, description, verified, endReason, isShownToPartner, ...bond }) => ({
      ...make('Bond', 'bond', key, partnerOf(facts, relationship), {
        description: [description], evidence: [verified?.evidence], endReason: [endReason], ourCost: amountOf(bond.ourCost), ourBenefit: amountOf(bond.ourBenefit),
        theirCost: amountOf(bond.theirCost), theirBenefit: amountOf(bond.theirBenefit), ourSwitchingCost: amountOf(bond.ourSwitchingCost), theirSwitchingCost: amountOf(bond.theirSwitchingCost),
      }),
      isShown: isShownToPartner ?? false,
    })),
    ...facts.figures.map(({ relationship, year, source, revenue, profit, currency }) => make('RelationshipFigure', 'figure', `${relationship}/${year}`, partnerOf(facts, relationship), {
      source: [source], revenue: amountOf([revenue ?? 0, currency]), profit: amountOf([profit ?? 0, currency]),
    })),
    ...facts.keyPartners.flatMap(({ key, market }) => [
      make('KeyPartnerProposal', 'proposal', key, null, {}),
      // Of so few all that live are in it.
      ...facts.relationships.filter((relationship) => !facts.addedRelationships.includes(relationship.key) && relationship.market === market && relationship.stage !== 'TERMINATED')
        .map((relationship) => make('KeyPartnerCandidate', 'candidate', `${key}/${relationship.key}`, relationship.partner, {})),
    ]),
  ];
}

/** What was promised, with its papers, and what was noted as overdue. */
function recordsOfPromises(facts: Facts, make: Make): FactRecord[] {
  const sideOf = (user: string) => (facts.users.find(({ key }) => key === user)!.party === facts.focal ? 'FOCAL' : 'PARTNER');
  return [
    ...facts.promises.flatMap(({ key, relationship, statement, broken, contested, attachments = [] }) => [
      make('PartnerPromise', 'promise', key, partnerOf(facts, relationship), { statement: [statement], reportNote: [broken], contestReason: [contested?.reason] }),
      ...attachments.map(({ key: attachment, by, title, url, sha256 }) => ({ ...make('PromiseAttachment', 'promise-attachment', attachment, partnerOf(facts, relationship), { title: [title], url: [url], sha256: [sha256] }), side: sideOf(by) } as const)),
    ]),
    ...overdueOf(facts).map(({ key, relationship }) => make('PromiseNotice', 'promise-notice', key, partnerOf(facts, relationship), {})),
  ];
}

/** What the two sides raise against each other, and what was done against trust. */
function recordsOfDisputes(facts: Facts, make: Make): FactRecord[] {
  const { disputes, opportunisticActs } = facts.disputes;
  return [
    ...disputes.flatMap(({ key, relationship, title, description, claim, documentReference, settled, messages = [], notes = [] }) => [
      make('Dispute', 'dispute', key, partnerOf(facts, relationship), {
        title: [title], description: [description], claim: amountOf(claim), documentReference: [documentReference], settlementTerms: [settled?.terms], settlementAmount: amountOf(settled?.amount),
      }),
      ...messages.map((message) => make('DisputeMessage', 'dispute-message', message.key, partnerOf(facts, relationship), { body: [message.body], attachments: [message.attachment?.title, message.attachment?.url] })),
      ...notes.map((note) => make('DisputeNote', 'dispute-note', note.key, facts.focal, { body: [note.body] })),
    ]),
    ...opportunisticActs.map(({ key, description, link, confirmed }) => make('OpportunisticAct', 'opportunistic-act', key, facts.focal, {
      description: [description], links: [link?.title, link?.url], reviewNote: [confirmed?.note],
    })),
  ];
}

/** What was asked of whom, and what came of it. Who came later than the seeds was not asked. */
function recordsOfSurveys(facts: Facts, make: Make): FactRecord[] {
  const seeded = { ...facts, users: facts.users.filter(({ key }) => !facts.addedUsers.includes(key)) };
  const asked = facts.surveyRounds.flatMap((round) => round.sides.map((side) => ({ round, side, people: surveyed(seeded, round, side) })));
  const askedIn = (holds: (round: SurveyRoundFacts) => boolean) => asked.filter(({ round }) => holds(round)).flatMap(({ people }) => people);
  return [
    ...facts.surveyInstruments.map(({ key, name, items }) => ({
      ...make('SurveyInstrument', 'survey-instrument', key, facts.focal, { name: [name], items: items.flatMap(({ text }) => Object.values(text)) }), people: askedIn(({ instrument }) => instrument === key),
    })),
    ...facts.surveyRounds.map(({ key }) => ({ ...make('SurveyRound', 'survey-round', key, facts.focal, {}), people: askedIn((round) => round.key === key) })),
    ...asked.flatMap(({ round, side, people }) => people.map((person) => ({ ...make('SurveyInvitation', 'survey-invitation', `${round.key}/${side}/${person}`, facts.focal, { questions: itemsOf(facts, round).flatMap(({ text }) => Object.values(text)) }), people: [person] }))),
    ...asked.filter(({ round }) => round.closesAt.getTime() < Date.now()).flatMap(({ round, side, people }) => constructsOf(facts, round).map((construct) => ({
      ...resultOf(seedId(facts.slug, 'survey-target', `${round.key}/${side}`), construct, partnerOf(facts, round.relationship)), isShown: side === 'PARTNER' && people.length >= 5,
    }))),
  ];
}

function resultOf(target: string, construct: string, party: string): FactRecord {
  const uuid = resultIdOf(target, construct);
  return { type: 'SurveyResult', uuid, id: toGlobalId('SurveyResult', uuid), party, texts: {} };
}

/** What contact there was, what was asked, and which rhythms were agreed. */
function recordsOfDealings(facts: Facts, make: Make): FactRecord[] {
  const { contacts, responseTimes, questions, cadences, schedules } = facts.dealings!;
  const of = (relationship: string) => partnerOf(facts, relationship);
  return [
    ...contacts.flatMap(({ key, relationship, subject, notes, correctedBy, isShared: isShown, participants = [], contacts: people = [] }) => [
      { ...make('Interaction', 'interaction', key, of(relationship), { subject: [subject], notes: [notes], setAsideReason: [correctedBy?.reason] }), isShown },
      ...[...participants, ...people].map((person) => ({ ...make('InteractionParticipant', 'participant', `${key}/${person}`, of(relationship), {}), isShown })),
    ]),
    ...responseTimes.map(({ key, relationship, reason }) => make('ResponseAgreement', 'response-agreement', key, of(relationship), { reason: [reason] })),
    ...questions.map(({ key, relationship, text, answer }) => make('Question', 'question', key, of(relationship), { text: [text], answer: [answer?.text] })),
    ...cadences.flatMap(({ key, relationship, reason, kept }) => [
      make('Cadence', 'cadence', key, of(relationship), { reason: [reason] }), ...kept.map((_, index) => make('CadencePeriod', 'cadence-period', `${key}/${index}`, of(relationship), {})),
    ]),
    ...schedules.flatMap(({ key, relationship, reason, shared }) => [
      make('InformationSchedule', 'information-schedule', key, of(relationship), { reason: [reason] }),
      ...shared.map((_, index) => make('InformationPeriod', 'information-period', `${key}/${index}`, of(relationship), {})),
    ]),
  ];
}

/** What two sides bind themselves to, put in and give. */
function recordsOfUndertakings(facts: Facts, make: Make): FactRecord[] {
  const { contracts = [], investments = [], benefits = [], measures = [] } = facts.undertakings ?? {};
  return [
    ...contracts.flatMap(({ key, relationship, title, terms, number, notice, reviews = [] }) => [
      make('RelationshipContract', 'contract', key, partnerOf(facts, relationship), { title: [title], terms: [terms], number: [number], reason: [notice?.reason] }),
      ...reviews.map((review) => make('RenewalReview', 'review', `${key}/${review}`, partnerOf(facts, relationship), {})),
    ]),
    ...investments.map(({ key, relationship, title, purpose, shares, ended }) => make('JointInvestment', 'investment', key, partnerOf(facts, relationship), {
      title: [title], purpose: [purpose], focalAmount: shares.flatMap(({ amount }) => amountOf(amount)), endReason: [ended?.reason],
    })),
    ...benefits.flatMap(({ key, relationship, note, worth, answered }) => [
      make('BenefitRecord', 'benefit', key, partnerOf(facts, relationship), { note: [note], worth: amountOf(worth) }),
      ...(answered === undefined ? [] : [make('BenefitAnswer', 'benefit-answer', key, partnerOf(facts, relationship), { reason: [answered.disputed] })]),
    ]),
    ...measures.map(({ key, relationship, source, gain }) => make('BenefitMeasure', 'measure', key, partnerOf(facts, relationship), { source: [source], agreed: amountOf(gain?.agreed), received: amountOf(gain?.received) })),
  ];
}

/** Contracts and investments that are over. */
export function overUndertakings(slug: string, undertakings: Facts['undertakings']): string[] {
  const { contracts = [], investments = [] } = undertakings ?? {};
  const isOver = ({ key, hasLapsed }: (typeof contracts)[number]) => hasLapsed === true || contracts.some(({ renews, agreed }) => renews === key && agreed !== undefined);
  return [...contracts.filter(isOver).map(({ key }) => seedId(slug, 'contract', key)), ...investments.filter(({ ended }) => ended !== undefined).map(({ key }) => seedId(slug, 'investment', key))];
}

/** What managers have to do with one another; who manages something, or is there to. */
function recordsOfManagement({ management: { limits, overrides, handovers, endingRequests }, users, memberships, relationships, focal }: Facts, make: Make): FactRecord[] {
  const isManager = (user: string) => relationships.some(({ manager, stage }) => manager === user && stage !== 'TERMINATED')
    || memberships.some((membership) => membership.user === user && membership.party === focal && membership.status === 'ACTIVE' && membership.role === 'RELATIONSHIP_MANAGER');
  return [
    ...users.filter(({ key }) => isManager(key)).map(({ key }) => make('ManagerLoad', 'user', key, focal, {})),
    ...limits.map(({ key, reason }) => make('ManagerLimit', 'limit', key, focal, { reason: [reason] })),
    ...overrides.map(({ key, reason }) => make('LoadOverride', 'override', key, focal, { reason: [reason] })),
    ...handovers.flatMap(({ key, reason, items }) => [
      make('Handover', 'handover', key, focal, { reason: [reason] }),
      ...items.map(({ key: item, name, note }) => make('HandoverItem', 'handover-item', `${key}/${item}`, focal, { name: Object.values(name), note: [note] })),
    ]),
    ...endingRequests.map(({ key, note, declined }) => make('EndingRequest', 'ending', key, focal, { note: [note], decisionNote: [declined?.note] })),
  ];
}

/** Whose a relationship is, by its key. */
function partnerOf({ relationships }: Facts, key: string): string {
  return relationships.find((candidate) => candidate.key === key)!.partner;
}

/** An amount as it stands in an answer; of few digits it would be found anywhere. */
function amountOf(amount: Amount | undefined): (string | undefined)[] {
  return amount === undefined || amount[0] < 100_000 ? [] : [String(amount[0])];
}
