import type { FactRecord, Make } from '../fact-record.ts';
import { satisfactionResults } from '../survey-results.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const counted = { ...rights, app_system: 'SELECT' };
const triggers = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const changed = ['department_post', 'partner_sponsorship', 'department_role', 'incentive_goal', 'training', 'appraisal', 'expert_matter', 'expert_opinion'];

/** What is within departments: the firm's own and, of single people, theirs, their head's, and of who keeps the firm's people. Partners learn nothing. */
export const inside: IsolationPart = {
  grants: {
    department_post: counted, partner_sponsorship: rights, department_role: counted, person_skill: { app_user: 'INSERT SELECT', app_system: 'SELECT' }, incentive_goal: counted, training: counted, appraisal: counted,
    expert_matter: rights, expert_opinion: rights,
  },
  types: {
    DepartmentPost: { table: 'department_post', changedBy: 'STAFF', isEvent: true },
    PartnerSponsorship: { table: 'partner_sponsorship', changedBy: 'STAFF', isEvent: true },
    DepartmentRole: { table: 'department_role', changedBy: 'STAFF', isEvent: true },
    PersonSkill: { table: 'person_skill', changedBy: 'NOBODY' },
    IncentiveGoal: { table: 'incentive_goal', changedBy: 'STAFF' },
    Training: { table: 'training', changedBy: 'STAFF' },
    Appraisal: { table: 'appraisal', changedBy: 'STAFF' },
    ExpertMatter: { table: 'expert_matter', changedBy: 'STAFF', isEvent: true },
    ExpertOpinion: { table: 'expert_opinion', changedBy: 'STAFF', isEvent: true },
  },
  narrowing: [...changed, 'person_skill'].map((table) => `audit_entry_of_${table}`),
  definers: { 'department_figures(uuid,uuid,timestamp with time zone,timestamp with time zone)': 's' },
  functions: {
    'app_keeps_people(uuid)': 's', 'app_leads(uuid,uuid)': 's', 'app_works_in(uuid,uuid)': 's', 'practice_fits_relationship()': 'v', 'practice_telling_is_outside()': 'v', 'person_skill_stands()': 'v',
    ...Object.assign({}, ...changed.map(triggers)) as Record<string, string>,
  },
  records,
  twins: {
    department_post: {}, partner_sponsorship: { reason: "'Twin of ' || reason" }, department_role: { name: "'Twin of ' || name" }, person_skill: { skill: "'Twin of ' || skill" },
    incentive_goal: { statement: "'Twin of ' || statement" }, training: { what: "'Twin of ' || what" }, appraisal: {}, expert_matter: { question: "'Twin of ' || question" }, expert_opinion: {},
  },
  told: {},
  emptyToPartners: { Relationship: ['departmentPosts', 'sponsorships', 'departmentRoles', 'incentiveGoals', 'personSkills', 'trainings', 'appraisals', 'expertMatters'] },
  lists: [
    { root: 'departmentPosts', stem: 'DepartmentPost', type: 'DepartmentPost', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'partnerSponsorships', stem: 'PartnerSponsorship', type: 'PartnerSponsorship', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'expertMatters', stem: 'ExpertMatter', type: 'ExpertMatter', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'satisfactionFigures', stem: 'SurveyResult', type: 'SurveyResult', enumerations: { sides: 'side', constructs: 'construct' }, isForStaff: true, held: satisfactionResults },
  ],
  acts: {
    DEALING_WRITE: [
      'nameDepartmentPost', 'endDepartmentPost', 'defineDepartmentRole', 'fillDepartmentRole', 'closeDepartmentRole', 'recordPersonSkill', 'agreeTraining', 'completeTraining', 'cancelTraining',
      'setIncentiveGoal', 'agreeToIncentiveGoal', 'withdrawIncentiveGoal', 'planAppraisal', 'holdAppraisal', 'commentAppraisal', 'cancelAppraisal',
      'raiseExpertMatter', 'askExpert', 'giveExpertOpinion', 'decideExpertMatter', 'dropExpertMatter', 'explainOverride',
    ],
    RELATIONSHIP_WRITE: ['proposePartnerSponsor', 'answerPartnerSponsor', 'endPartnerSponsor'],
  },
  ids: {
    departmentPostId: 'DepartmentPost', partnerSponsorshipId: 'PartnerSponsorship', departmentRoleId: 'DepartmentRole', incentiveGoalId: 'IncentiveGoal', trainingId: 'Training', appraisalId: 'Appraisal',
    expertMatterId: 'ExpertMatter', expertOpinionId: 'ExpertOpinion', personId: 'User', expertId: 'User',
  },
};

function records({ departments, users, focal }: Facts, make: Make): FactRecord[] {
  if (departments === undefined) return [];
  const keepers = users.filter(({ party, role }) => party === focal && role === 'ADMIN').map(({ key }) => key);
  const headsOf = (of: string) => departments.posts.filter(({ department, isHead, until }) => department === of && isHead === true && until === undefined).map(({ person }) => person);
  /** Theirs, their head's, and of who keeps the firm's people; nobody else of the firm hears of it. */
  const personal = ({ department, person }: { department: string; person: string }, record: FactRecord): FactRecord => ({ ...forStaff(record), people: [person, ...headsOf(department), ...keepers], isSealed: true });
  return [
    ...departments.posts.map(({ key }) => forStaff(make('DepartmentPost', 'department-post', key, null, {}))),
    ...departments.sponsors.map(({ key, reason, answered }) => forStaff(make('PartnerSponsorship', 'partner-sponsorship', key, null, { reason: [reason], answerNote: [answered?.note] }))),
    ...departments.roles.map(({ key, name }) => forStaff(make('DepartmentRole', 'department-role', key, null, { name: [name] }))),
    ...departments.skills.map((one) => personal(one, make('PersonSkill', 'person-skill', one.key, null, {}))),
    ...departments.goals.map((one) => personal(one, make('IncentiveGoal', 'incentive-goal', one.key, null, { statement: [one.statement] }))),
    ...departments.trainings.map((one) => personal(one, make('Training', 'training', one.key, null, { what: [one.what], note: [one.done?.note] }))),
    ...departments.appraisals.map((one) => personal(one, make('Appraisal', 'appraisal', one.key, null, { summary: [one.held?.summary], comment: [one.comment?.text] }))),
    ...departments.matters.flatMap(({ key, question, decided, opinions }) => [
      forStaff(make('ExpertMatter', 'expert-matter', key, null, { question: [question], decision: [decided?.decision] })),
      ...opinions.map(({ key: opinion, given, overridden }) => forStaff(make('ExpertOpinion', 'expert-opinion', opinion, null, { opinion: [given?.opinion], overrideReason: [overridden?.reason ?? undefined] }))),
    ]),
  ];
}
