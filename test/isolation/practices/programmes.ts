import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, forStaff } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const ledger = { app_user: 'INSERT SELECT' };
const triggers = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const work = ['relationship', 'practice', 'isTold', 'state'];

/** How practices towards partners stand, and what is done about them: the firm's, but for what a partner is told. */
export const programmes: IsolationPart = {
  grants: {
    maturity_model: ledger, practice_telling: rights, practice_assessment: ledger, practice_standing: rights, practice_target: rights, practice_action: rights, practice_review: rights,
  },
  types: {
    MaturityModel: { table: 'maturity_model', changedBy: 'NOBODY', permission: 'TRUST_READ' },
    PracticeTelling: { table: 'practice_telling', changedBy: 'STAFF', isEvent: true, permission: 'TRUST_READ', living: 'where taken_back_at is null' },
    PracticeAssessment: { table: 'practice_assessment', changedBy: 'NOBODY', isEvent: true, permission: 'TRUST_READ' },
    PracticeStanding: { table: 'practice_standing', changedBy: 'STAFF', permission: 'TRUST_READ' },
    PracticeTarget: { table: 'practice_target', changedBy: 'STAFF', isEvent: true, permission: 'TRUST_READ' },
    PracticeAction: { table: 'practice_action', changedBy: 'BOTH', isEvent: true, permission: 'TRUST_READ' },
    PracticeReview: { table: 'practice_review', changedBy: 'BOTH', isEvent: true, permission: 'TRUST_READ' },
  },
  narrowing: ['practice_telling', 'practice_assessment', 'practice_target', 'practice_action', 'practice_review'].map((table) => `audit_entry_of_${table}`),
  functions: { 'practice_telling_stays()': 'v', 'practice_action_has_owner()': 'v', ...triggers('practice_target'), ...triggers('practice_action'), ...triggers('practice_review') },
  pointsAnywhere: ['maturity_model.author_id'],
  records,
  add: learn,
  history: ({ slug, practices }) => (practices?.tellings ?? []).filter(({ takenBack }) => takenBack !== undefined).map(({ key }) => seedId(slug, 'practice-telling', key)),
  twins: {
    maturity_model: { number: 'number + 100', reason: "'Twin of ' || reason" }, practice_telling: {}, practice_assessment: {}, practice_standing: {}, practice_target: { reason: "'Twin of ' || reason" },
    practice_action: { what: "'Twin of ' || what" }, practice_review: { finding: "'Twin of ' || finding" },
  },
  told: {
    Relationship: ['practices', 'practiceTelling', 'practiceTargets', 'practiceActions', 'practiceReviews'],
    PracticeTelling: ['relationship', 'toldBy', 'toldAt'],
    PracticeAssessment: ['relationship', 'practice', 'audience', 'level', 'change', 'fromLevel', 'decidedBy', 'criteria', 'indicators', 'missingForNext', 'assessedAt', 'explanation'],
    PracticeStanding: ['relationship', 'practice', 'level', 'lastLookedAt', 'indicators', 'missingForNext', 'assessment'],
    PracticeTarget: [...work, 'indicator', 'unit', 'comparison', 'value', 'baseValue', 'startsOn', 'dueOn', 'progress', 'reason', 'setBy', 'withdrawnAt', 'withdrawalReason'],
    PracticeAction: [...work, 'what', 'ownerSide', 'owner', 'dueOn', 'isOverdue', 'plannedBy', 'endedBy', 'endedAt', 'note'],
    PracticeReview: [...work, 'heldOn', 'finding', 'nextDueOn', 'reviewedBy', 'comment', 'commentedBy', 'commentedAt'],
  },
  toldToStaff: { PracticeTelling: ['takenBackBy', 'takenBackAt', 'reason'], PracticeAssessment: ['number', 'model'] },
  lists: [
    { root: 'maturityModels', stem: 'MaturityModel', type: 'MaturityModel', enumerations: { practices: 'practice' }, isForStaff: true },
    {
      root: 'practiceStandings', stem: 'PracticeStanding', type: 'PracticeStanding', enumerations: { practices: 'practice', levels: 'level', markets: 'relationship.market' }, isForStaff: true,
      held: ({ slug }) => learned(slug).flatMap(({ type, audience, id }) => (type === 'PracticeStanding' && audience === 'FIRM' ? [toGlobalId(type, id)] : [])),
    },
    { root: 'practiceActions', stem: 'PracticeAction', type: 'PracticeAction', enumerations: { states: 'state', ownerSides: 'ownerSide' } },
  ],
  acts: {
    DEALING_WRITE: ['assessPractices', 'setPracticeTarget', 'withdrawPracticeTarget', 'planPracticeAction', 'completePracticeAction', 'cancelPracticeAction', 'recordPracticeReview', 'commentPracticeReview'],
    SHARING_WRITE: ['tellPractices', 'stopTellingPractices'],
    TRUST_MODEL_WRITE: ['adoptMaturityModel'],
  },
  ids: { practiceTargetId: 'PracticeTarget', practiceActionId: 'PracticeAction', practiceReviewId: 'PracticeReview' },
  // What is the firm's to do is refused to partners altogether.
  refusedBefore: ({ party }, place) => (!firms.includes(party) && firmsActs.some((act) => place.startsWith(`${act}.`)) ? 'NOT_ALLOWED' : undefined),
};

const firms = ['formosa-stride', 'fjordhave'];
const firmsActs = ['assessPractices', 'tellPractices', 'stopTellingPractices', 'setPracticeTarget', 'withdrawPracticeTarget', 'planPracticeAction', 'cancelPracticeAction', 'recordPracticeReview'];

/** What the platform found at its looks: how much that is follows from all other records, so that it is read from the world. */
interface Learned {
  readonly type: 'PracticeAssessment' | 'PracticeStanding';
  readonly id: string;
  readonly audience: 'FIRM' | 'PARTNER';
  readonly relationshipId: string;
  readonly tellingId: string | null;
}

const found = new Map<string, readonly Learned[]>();

function learned(slug: string): readonly Learned[] {
  const known = found.get(slug);
  if (known === undefined) throw new Error(`Nobody has looked into ${slug} yet.`);
  return known;
}

async function learn(world: World, { slug }: Facts): Promise<void> {
  const tables = { PracticeAssessment: 'practice_assessment', PracticeStanding: 'practice_standing' };
  const all = await world.sql<Learned>(Object.entries(tables).map(([type, table]) => `select '${type}' as type, t.id, t.audience, t.relationship_id as "relationshipId", t.telling_id as "tellingId"
    from ${table} t join workspace w on w.id = t.workspace_id where w.slug = $1`).join(' union all '), [slug]);
  found.set(slug, all);
}

function records(facts: Facts, make: Make): FactRecord[] {
  const { slug, practices } = facts;
  if (practices === undefined) return [];
  const standing = practices.tellings.filter(({ takenBack }) => takenBack === undefined);
  const isTold = (relationship: string) => standing.some((telling) => telling.relationship === relationship);
  const shown = (relationship: string, told: boolean, record: FactRecord) => (told && isTold(relationship) ? forOwner(facts, relationship, record) : forStaff(record));
  return [
    ...practices.models.map(({ key, reason }) => forStaff(make('MaturityModel', 'maturity-model', key, null, { reason: [reason] }))),
    ...practices.tellings.map(({ key, relationship, takenBack }) => shown(relationship, takenBack === undefined, make('PracticeTelling', 'practice-telling', key, null, { reason: [takenBack?.reason] }))),
    ...practices.targets.map(({ key, relationship, isTold: told = false, reason }) => shown(relationship, told, make('PracticeTarget', 'practice-target', key, null, { reason: [reason] }))),
    ...practices.actions.map(({ key, relationship, isTold: told = false, side, what, ended }) => shown(relationship, told || side === 'PARTNER', make('PracticeAction', 'practice-action', key, null, { what: [what], note: [ended?.note] }))),
    ...practices.reviews.map(({ key, relationship, isTold: told = false, finding, comment }) => shown(relationship, told, make('PracticeReview', 'practice-review', key, null, { finding: [finding], comment: [comment?.text] }))),
    ...learned(slug).map(({ type, id, audience, relationshipId, tellingId }) => {
      const record: FactRecord = { type, uuid: id, id: toGlobalId(type, id), party: null, texts: {} };
      const telling = standing.find(({ key }) => seedId(slug, 'practice-telling', key) === tellingId);
      const relationship = facts.relationships.find(({ key }) => seedId(slug, 'relationship', key) === relationshipId)!.key;
      return shown(relationship, audience === 'PARTNER' && telling !== undefined, record);
    }),
  ];
}
