import type { Permission } from '../../src/platform/principal.ts';
import { seedId } from '../../src/server/seed.ts';
import type { Asker } from './asker.ts';
import type { Facts } from './facts.ts';
import type { FactRecord } from './fact-record.ts';
import { recordsOf } from './records.ts';
import { developmentTold, developmentToldInside, developmentToldToStaff, developmentTypes } from './development/parts.ts';
import { supplyForPartners, supplyForStaff } from './supply-fields.ts';
import { supplyOfBothSides } from './supply.ts';

/**
 * Who may see what, said a second time: from the facts that the world was made of, without a look at rules, policies or tables. What the
 * API, the rules alone and the policies alone show is held against these sets.
 */

/** The one answer to "may they see this record?". */
export function maySee(facts: Facts, asker: Asker, { type, party, uuid, kind, isShown, people, parties, side }: FactRecord): boolean {
  const may = (permission: Permission) => asker.permissions.has(permission);
  if (facts.slug !== asker.slug) return false;
  const isStaff = asker.party === facts.focal;
  const isOwn = party === asker.party;
  const isOwnOrFocal = isOwn || party === facts.focal;
  const mayRelate = may('RELATIONSHIP_READ') && may('PARTY_READ');
  if (ofBothSides.includes(type)) return mayRelate && (isStaff || isOwn);
  if (supplyOfBothSides.includes(type)) return mayRelate && (isStaff || (isOwn && isShown !== false));
  if (ofStaff.includes(type)) return mayRelate && isStaff;
  const developed = developmentTypes[type];
  // What is the partner's own affair staff do not see either.
  if (developed !== undefined) {
    // What is of single people of the firm is for those named.
    const isTheirs = people === undefined || people.some((person) => person === asker.user);
    return mayRelate && isTheirs && (developed.permission === undefined || !isStaff || may(developed.permission)) && (isStaff ? side !== 'PARTNER' : parties!.includes(asker.party));
  }
  switch (type) {
    // It is read with its plan, and is no record of its own.
    case 'JointPlanFigure': return false;
    case 'Workspace': return true;
    case 'Party': return may('PARTY_READ') && (isStaff || isOwnOrFocal || facts.parties.find(({ key }) => key === party)?.parent === asker.party);
    case 'PartyIdentifier':
    case 'BusinessCalendar':
    case 'Location': return may('PARTY_READ') && (isStaff || isOwnOrFocal);
    case 'Contact': return may('PARTY_READ') && (isStaff || isOwn);
    case 'ExternalReference': return may('PARTY_READ') && isStaff;
    case 'StageChange': return mayRelate && (isStaff || (isOwn && kind === 'LIFECYCLE'));
    case 'SharedStatement': return mayRelate && isTold(facts, asker, uuid, ['AGGREGATED', 'ALL']);
    case 'AccessRecord': return mayRelate && (isOfFirm(facts, uuid) ? isStaff : !isStaff && isOwn);
    case 'SurveyInstrument':
    case 'SurveyRound': return mayRelate && (isStaff || people!.some((person) => person === asker.user));
    case 'SurveyInvitation': return mayRelate && people!.some((person) => person === asker.user);
    // The demo shares no scorecard.
    case 'SurveyResult': return mayRelate && (isStaff ? may('TRUST_READ') : isOwn && isShown === true && facts.sharing.agreements.some(({ category }) => category === 'SCORECARD'));
    case 'BenefitMeasure': return mayRelate && may('TRUST_READ') && isStaff;
    case 'Item':
    case 'ItemUnit': return mayRelate && (isStaff || parties!.includes(asker.party));
    case 'SupplyException': return mayRelate && (isStaff || isOwn) && (side === undefined || (side === 'FOCAL') === isStaff);
    case 'Interaction':
    case 'InteractionParticipant':
    case 'Bond': return mayRelate && (isStaff || (isOwn && isShown === true));
    case 'Tie': return mayRelate && (isStaff || areEnds(facts, uuid, [asker.party, facts.focal]));
    case 'Membership': return may('MEMBER_READ') || (may('PARTY_READ') && isOwn);
    case 'ApiKey': return may('KEY_READ');
    case 'User': return maySeeUser(facts, asker, uuid);
    default: throw new Error(`Say who may see a ${type}.`);
  }
}

/** Of records of development projects: who hears of what happened to one; those who see it, and of a project those to whom it is open. */
export function hears({ focal }: Facts, { party }: Asker, { parties = [], insiders = parties, hearers = insiders }: FactRecord): boolean {
  return party === focal || hearers.includes(party);
}

/** What both sides of a relationship see of it, each partner of its own. */
const ofBothSides: readonly string[] = [
  'Relationship', 'SharingAgreement', 'Dispute', 'DisputeMessage', 'Certificate', 'RelationshipRequirement', 'LapseOverride',
  'LapseNotice', 'PartnerPromise', 'PromiseAttachment', 'PromiseNotice', 'CsrCommitment', 'CsrEvidence', 'Question', 'ResponseAgreement',
  'Cadence', 'CadencePeriod', 'InformationSchedule', 'InformationPeriod', 'RelationshipContract', 'RenewalReview', 'JointInvestment',
  'BenefitRecord', 'BenefitAnswer',
];

/** What staff alone see of relationships. */
const ofStaff: readonly string[] = [
  'AllianceCheck', 'DisputeNote', 'OpportunisticAct', 'RelationshipFigure', 'KeyPartnerProposal', 'KeyPartnerCandidate', 'ManagerLoad',
  'ManagerLimit', 'LoadOverride', 'Handover', 'HandoverItem', 'EndingRequest',
];

/** Whether what was seen was the firm's; else it was the partner's. */
function isOfFirm({ slug, sharing, accesses }: Facts, uuid: string): boolean {
  const { agreement } = accesses.find(({ key }) => seedId(slug, 'access', key) === uuid)!;
  return sharing.agreements.find(({ key }) => key === agreement)!.direction === 'FOCAL_TO_PARTNER';
}

/** Told by the asker's own side, or to it under an agreement of one of these levels. */
function isTold({ slug, focal, sharing, relationships }: Facts, asker: Asker, uuid: string, levels: readonly string[]): boolean {
  const { relationship, direction, category } = sharing.statements.find(({ key }) => seedId(slug, 'statement', key) === uuid)!;
  const isStaff = asker.party === focal;
  if (!isStaff && relationships.find(({ key }) => key === relationship)!.partner !== asker.party) return false;
  return (direction === 'FOCAL_TO_PARTNER') === isStaff || sharing.agreements.some((agreement) => agreement.agreedBy !== undefined && levels.includes(agreement.level)
    && agreement.relationship === relationship && agreement.direction === direction && agreement.category === category);
}

/** A tie between exactly these two. */
function areEnds(facts: Facts, uuid: string, parties: readonly string[]): boolean {
  const { from, to } = tieOf(facts, uuid);
  return parties.includes(from) && parties.includes(to);
}

function tieOf(facts: Facts, uuid: string): Facts['ties'][number] {
  return facts.ties.find(({ key }) => seedId(facts.slug, 'tie', key) === uuid)!;
}

function maySeeUser(facts: Facts, asker: Asker, uuid: string): boolean {
  const { key } = facts.users.find((user) => seedId(facts.slug, 'user', user.key) === uuid)!;
  if (!asker.permissions.has('PARTY_READ') && !asker.permissions.has('MEMBER_READ')) return false;
  if (asker.party === facts.focal || key === asker.user || isColleague(facts, asker, key)) return true;
  return asker.permissions.has('RELATIONSHIP_READ') && facts.relationships.some(({ partner, manager }) => partner === asker.party && manager === key);
}

function isColleague(facts: Facts, asker: Asker, user: string): boolean {
  return facts.memberships.some((membership) => membership.user === user && membership.party === asker.party);
}

/** Fields that stay hidden on records that are seen. */
export function isHidden(facts: Facts, asker: Asker, record: FactRecord, field: string): boolean {
  const isStaff = asker.party === facts.focal;
  if (field === 'lastChange') return !asker.permissions.has('AUDIT_READ');
  if (forStaff[record.type]?.includes(field)) return !isStaff;
  if (developmentToldInside[record.type]?.includes(field)) return !isStaff && !record.insiders!.includes(asker.party);
  switch (`${record.type}.${field}`) {
    case 'SharedStatement.body': return !isTold(facts, asker, record.uuid, ['ALL']);
    case 'Tie.note':
    case 'Tie.yearlyAmount': return !isStaff;
    case 'Tie.shareOfNeed': return !isStaff && tieOf(facts, record.uuid).to !== asker.party;
    case 'Party.calendar':
    case 'Party.isOpen':
    case 'Party.isWorkingDay':
    case 'Party.addWorkingDays':
    case 'Party.workingDaysBetween':
    case 'Party.gln': return !isStaff && record.party !== asker.party && record.party !== facts.focal;
    case 'User.email': return !isStaff && record.uuid !== seedId(facts.slug, 'user', asker.user ?? '') && !facts.users.some(({ key }) => seedId(facts.slug, 'user', key) === record.uuid && isColleague(facts, asker, key));
    case 'Membership.statusReason':
    case 'Membership.invitationExpiresAt': return !asker.permissions.has('MEMBER_READ');
    default: return false;
  }
}

/** What only staff read of records that partners see. */
export const forStaff: Readonly<Record<string, readonly string[]>> = withAdded(developmentToldToStaff, {
  ...supplyForStaff,
  Party: ['externalReferences', 'mergeReason'],
  Relationship: [
    'isKey', 'note', 'endNote', 'endingTakesApproval', 'supplyCategory', 'annualSpend', 'shareOfItsRevenue', 'complementaryResource', 'barrierCategories', 'isLegallyCleared', 'legalChecks', 'segment', 'customerStage', 'annualRevenue', 'estimatedWallet',
    'walletSource', 'walletConfidence', 'shareOfWallet', 'stance', 'power', 'reach', 'issues', 'nextEngagementOn', 'nextCustomerStages', 'highestBond', 'lockIn', 'intendedLevel',
    'suggestedLevel', 'levelShown',
    'partnerStanding', 'ownStanding', 'standingGap', 'trustAssessment', 'standingChange', 'standingHistory', 'surveyComparisons', 'scorecard',
  ],
  Interaction: ['notes'],
  Bond: ['ourCost', 'ourBenefit', 'ourSwitchingCost', 'theirSwitchingCost', 'isShownToPartner', 'evidence', 'endReason'],
  SurveyInstrument: ['items', 'constructs', 'editions'],
  SurveyRound: ['sides', 'market', 'invited'],
  StageChange: ['reason'],
  JointInvestment: ['focalEvidenceGap', 'partnerEvidenceGap'],
  RelationshipRequirement: ['note', 'endReason'],
  LapseOverride: ['reason'],
});

/** What everybody reads of records that they see, or somebody among the partners. A new field is added here or above, or a test fails. */
export const forPartners: Readonly<Record<string, readonly string[]>> = withAdded(developmentTold, withAdded(developmentToldInside, {
  ...supplyForPartners,
  Workspace: ['slug', 'name', 'focalParty', 'reportingCurrency'],
  RelationshipContract: [
    'relationship', 'kind', 'title', 'number', 'terms', 'signedOn', 'validFrom', 'validUntil', 'noticeDays', 'isRenewedAutomatically', 'renewalMonths', 'state', 'endsOn', 'daysLeft', 'renewalReviews', 'renews',
    'renewals', 'draftedBySide', 'draftedBy', 'focalAgreedBy', 'focalAgreedAt', 'partnerAgreedBy', 'partnerAgreedAt', 'inForceAt', 'noticeBySide', 'noticeBy', 'noticeGivenAt', 'reason', 'closedAt',
  ],
  RenewalReview: ['kind', 'endsOn', 'notedAt'],
  JointInvestment: [
    'relationship', 'kind', 'title', 'purpose', 'madeBy', 'investedOn', 'usefulUntil', 'focalAmount', 'focalSpecificShare', 'focalDeclaredBy', 'focalDeclaredAt', 'focalConfirmedBy', 'focalConfirmedAt',
    'partnerAmount', 'partnerSpecificShare', 'partnerDeclaredBy', 'partnerDeclaredAt', 'partnerConfirmedBy', 'partnerConfirmedAt', 'state', 'endedOn', 'endedBy', 'endReason',
  ],
  BenefitRecord: ['relationship', 'giver', 'kind', 'fromOn', 'untilOn', 'worth', 'note', 'recordedBySide', 'recordedBy', 'recordedAt', 'state', 'answer', 'corrects', 'correctedBy'],
  BenefitAnswer: ['isAcknowledged', 'reason', 'answeredBy', 'answeredAt'],
  Party: ['kind', 'name', 'nameTranslations', 'countryCode', 'timeZone', 'website', 'isFocal', 'parent', 'parts', 'gln', 'identifiers', 'contacts', 'locations', 'relationships', 'members', 'timeline', 'ties', 'certificates',
    'calendar', 'isOpen', 'isWorkingDay', 'addWorkingDays', 'workingDaysBetween', 'mergedInto', 'mergedAt', 'mergedParties'],
  PartnerPromise: [
    'relationship', 'madeBySide', 'proposedBySide', 'promisor', 'promisee', 'statement', 'category', 'dueOn', 'timeZone', 'dueEndsAt', 'importance', 'answerDays', 'status', 'isOverdue', 'daysOverdue', 'supersedes',
    'supersededBy', 'counters', 'madeBy', 'madeAt', 'acceptedBy', 'acceptedAt', 'claimedKeptOn', 'claimedBy', 'claimedAt', 'claimNote', 'reportedBy', 'reportedAt', 'reportNote', 'answerBy', 'contestedBy', 'contestedAt',
    'contestReason', 'decidedBy', 'decidedAt', 'decisionReason', 'keptOn', 'resolvedBy', 'resolvedAt', 'resolutionNote', 'attachments', 'timeline',
  ],
  PromiseAttachment: ['addedBySide', 'title', 'url', 'sha256', 'mediaType', 'addedBy', 'withdrawnAt', 'withdrawnBy'],
  PromiseNotice: ['promise', 'dueOn', 'notedAt'],
  PartyIdentifier: ['scheme', 'value'],
  Contact: ['name', 'jobTitle', 'jobTitleTranslations', 'email', 'phone', 'isPrimary', 'location', 'isAvailable', 'erasure'],
  BusinessCalendar: ['location', 'workingDays', 'openingHours', 'specialDays'],
  Location: ['name', 'nameTranslations', 'purpose', 'gln', 'addressLines', 'city', 'postalCode', 'countryCode', 'timeZone', 'calendar', 'isOpen', 'isWorkingDay', 'addWorkingDays', 'workingDaysBetween'],
  Relationship: [
    'evidence',
    'market', 'focal', 'partner', 'stage', 'startedOn', 'endedOn', 'endReason', 'mergedInto', 'manager', 'continues', 'continuedBy', 'handovers', 'endingRequests', 'loadOverrides', 'stageChanges', 'supplierKind', 'isAllied', 'alliancePurpose', 'hasInformationBarrier',
    'allianceFrom', 'allianceUntil', 'tier', 'territories', 'channel', 'influencerKind', 'providingDepartment', 'receivingDepartment', 'serviceOwed', 'timeline', 'promises', 'promiseNotices', 'promiseRecord', 'sharingAgreements', 'bonds', 'figures', 'disputes', 'disputeRecord', 'opportunisticActs',
    'statements', 'accessRecords',
    'surveyResults', 'surveyStanding',
    'interactions', 'questions', 'responseAgreements', 'answerTimes', 'cadences', 'informationSchedules',
    'contracts', 'jointInvestments', 'benefits', 'benefitMeasures', 'reciprocity',
    'vmiAgreements', 'certificates', 'requirements', 'blocks', 'csrCommitments', 'lapseNotices',
  ],
  Dispute: [
    'relationship', 'raisedBySide', 'raisedBy', 'raisedAt', 'matter', 'title', 'description', 'claim', 'documentReference', 'termDays', 'dueOn', 'isPastTerm', 'status', 'acknowledgedBy', 'acknowledgedAt', 'settlementTerms',
    'settlementAmount', 'settlementProposedBySide', 'settlementProposedBy', 'settlementProposedAt', 'settledBy', 'settledAt', 'focalJudgement', 'partnerJudgement', 'closedBy', 'closedAt', 'closeReason', 'outcome', 'concludedAt',
    'messages', 'notes', 'timeline',
  ],
  DisputeMessage: ['dispute', 'side', 'writtenBy', 'writtenAt', 'body', 'attachments'],
  Bond: ['relationship', 'kind', 'description', 'theirCost', 'theirBenefit', 'startedOn', 'untilOn', 'isInForce', 'isVerified', 'verifiedAt', 'verifiedBy', 'endedOn'],
  Interaction: [
    'relationship', 'channel', 'initiator', 'purpose', 'occurredAt', 'durationMinutes', 'subject', 'participants', 'isShared', 'recordedBySide', 'recordedBy', 'standing', 'corrects', 'correctedBy', 'setAsideAt', 'setAsideReason',
  ],
  InteractionParticipant: ['user', 'contact'],
  Question: [
    'relationship', 'askedBySide', 'text', 'category', 'askedBy', 'askedAt', 'agreedHours', 'isByWorkingDays', 'dueAt', 'state', 'isOverdue', 'overdueNotedAt', 'answer', 'answeredBy', 'answeredAt', 'hoursTaken',
    'isInTime', 'reopenedAt', 'reopenReason', 'endedAt', 'endReason',
  ],
  ResponseAgreement: ['relationship', 'answeringSide', 'hours', 'reason', 'setBy', 'recordedAt'],
  Cadence: ['relationship', 'everyDays', 'purpose', 'responsible', 'startsOn', 'reason', 'setBy', 'nextDueOn', 'isKept', 'periods', 'endedOn', 'endReason'],
  CadencePeriod: ['firstDay', 'lastDay', 'isKept', 'judgedAt'],
  InformationSchedule: ['relationship', 'category', 'direction', 'rhythm', 'everyDays', 'graceDays', 'startsOn', 'reason', 'setBy', 'nextDueOn', 'isKept', 'periods', 'endedOn', 'endReason'],
  InformationPeriod: ['firstDay', 'lastDay', 'isShared', 'judgedAt'],
  StageChange: ['kind', 'fromStage', 'toStage', 'changedAt', 'changedBy'],
  Certificate: [
    'party', 'relationship', 'standard', 'number', 'issuer', 'scope', 'issuedOn', 'validFrom', 'expiresOn', 'daysLeft', 'document', 'status', 'statusReason', 'revokedOn', 'state', 'supersedes', 'supersededBy',
    'submittedBy', 'reviewedBy', 'reviewedAt',
  ],
  RelationshipRequirement: ['relationship', 'kind', 'standard', 'commitment', 'blocks', 'requiredFrom', 'status', 'unmetSince', 'isBlocking', 'override', 'overrides', 'endedOn'],
  LapseOverride: ['until', 'isInForce', 'madeAt', 'madeBy'],
  LapseNotice: ['kind', 'expiresOn', 'certificate', 'evidence', 'notedAt'],
  SurveyInstrument: ['name', 'edition', 'state', 'publishedAt', 'publishedBy', 'retiredAt'],
  SurveyRound: ['instrument', 'state', 'languages', 'minimumRespondents', 'opensAt', 'closesAt', 'openedBy', 'endedAt', 'endReason', 'relationships', 'results'],
  SurveyInvitation: ['round', 'relationship', 'side', 'state', 'questions', 'myAnswers', 'answeredAt', 'invitedAt'],
  SurveyResult: ['round', 'relationship', 'side', 'construct', 'closedAt', 'hasEnoughRespondents', 'score', 'respondents', 'respondentsAtLeast', 'alpha', 'alphaStandardized', 'isCoarse'],
  CsrCommitment: ['relationship', 'committedBy', 'area', 'commitment', 'standard', 'madeOn', 'status', 'statusReason', 'withdrawnOn', 'standing', 'evidence'],
  CsrEvidence: ['commitment', 'what', 'document', 'assessor', 'assessedOn', 'validUntil', 'isInForce', 'outcome', 'recordedAt', 'recordedBy'],
  User: ['displayName', 'email', 'locale', 'timeZone', 'erasure'],
  Membership: ['user', 'party', 'role', 'status', 'statusReason', 'invitationExpiresAt'],
}));

/** The fields of each type with those that development projects add to it. */
function withAdded(added: Readonly<Record<string, readonly string[]>>, fields: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return { ...fields, ...Object.fromEntries(Object.entries(added).map(([type, more]) => [type, [...(fields[type] ?? []), ...more]])) };
}

/** The audit log tells every change to who may read it, but for what people are called and where they are reached, and what one side tells the other. */
function isPersonal({ type }: FactRecord, field: string): boolean {
  return type === 'Contact' || type === 'SharedStatement' || (type === 'User' && field !== 'timeZone');
}

/** Texts that the asker must meet nowhere: of records not seen and of hidden fields, unless the same text stands in what is seen; of all fields, or of those named. */
export function secretsOf(worlds: readonly Facts[], asker: Asker, among?: readonly string[]): string[] {
  const seen: string[] = [];
  const hidden: string[] = [];
  for (const facts of worlds) {
    // Everybody knows where they are a member themselves.
    const own = facts.memberships.filter(({ user, status }) => user === asker.user && status !== 'REMOVED').map(({ party }) => party);
    if (own.length > 0) seen.push(...Object.values(facts.name), ...facts.parties.filter(({ key }) => own.includes(key)).flatMap(({ names }) => Object.values(names)));
    for (const record of recordsOf(facts)) {
      const isSeen = maySee(facts, asker, record);
      const isLogged = facts.slug === asker.slug && asker.permissions.has('AUDIT_READ') && record.isSealed !== true;
      if (isSeen || isLogged) seen.push(record.uuid);
      else if (among === undefined) hidden.push(record.uuid);
      for (const [field, texts] of Object.entries(record.texts)) {
        const isOpen = (isSeen && !isHidden(facts, asker, record, field)) || (isLogged && !isPersonal(record, field));
        if (isOpen) seen.push(...texts);
        else if (among?.includes(field) !== false) hidden.push(...texts);
      }
    }
  }
  const open = seen.join('\n').toLowerCase();
  // Shorter ones stand in other texts by chance.
  return hidden.filter((text) => text.length >= 5 && !open.includes(text.toLowerCase()));
}
