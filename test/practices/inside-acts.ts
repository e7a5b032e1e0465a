import { randomUUID } from 'node:crypto';
import type { Answer, World } from '../world.ts';

/** Acts within departments as the tests do them, over the wire. */

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const actions = 'viewerActions { action isAllowed reason { code } }';
const post = `departmentPost { id version state isHead person { id } sinceOn untilOn ${actions} }`;
const sponsorship = `partnerSponsorship { id version state everyDays person { id } answerNote lastContactAt nextContactDueOn endReason ${actions} }`;
const role = `departmentRole { id version state name skills { skill least } person { id } closeReason ${actions} }`;
const training = `training { id version state what skill dueOn doneOn note isOverdue ${actions} }`;
const goal = `incentiveGoal { id version state statement payShare isTied isOneSided withdrawalReason ${actions} }`;
const appraisal = `appraisal { id version state dueOn heldOn looksAtRelationships summary comment cancelReason ${actions} }`;
const matter = `expertMatter { id version state field decision dropReason opinions { id state overrideReason } ${actions} }`;
const opinion = `expertOpinion { id version state opinion overrideReason ${actions} }`;

const selections: Readonly<Record<string, string>> = {
  nameDepartmentPost: post, endDepartmentPost: post,
  proposePartnerSponsor: sponsorship, answerPartnerSponsor: sponsorship, endPartnerSponsor: sponsorship,
  defineDepartmentRole: role, fillDepartmentRole: role, closeDepartmentRole: role,
  recordPersonSkill: 'personSkill { id skill level judgedBy { id } }', agreeTraining: training, completeTraining: training, cancelTraining: training,
  setIncentiveGoal: goal, agreeToIncentiveGoal: goal, withdrawIncentiveGoal: goal,
  planAppraisal: appraisal, holdAppraisal: appraisal, commentAppraisal: appraisal, cancelAppraisal: appraisal,
  raiseExpertMatter: matter, askExpert: opinion, giveExpertOpinion: opinion, decideExpertMatter: matter, dropExpertMatter: matter, explainOverride: opinion,
};

function asked(world: World, persona: string, name: string, input: object): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return world.as(persona).query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[name]!} ${errors} } }`, { input });
}

/** Does an act that must succeed; its record. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { data, errors: faults } = await asked(world, persona, name, { idempotencyKey: randomUUID(), ...input });
  if (faults !== undefined) throw new Error(faults.map(({ message }) => message).join());
  const { userErrors, ...records } = data[name] as { userErrors: readonly object[] };
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return Object.values(records)[0] as Record<string, any>;
}

/** Why an act is refused: the error's code, with the state where it conflicts; the code of the fault where it is not even tried. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { data, errors: faults } = await asked(world, persona, name, input);
  if (faults !== undefined) return faults[0]!.extensions.code;
  const [first] = data[name].userErrors as readonly Record<string, string>[];
  return first === undefined ? 'done' : [first['code'], first['currentState']].filter((part) => part !== undefined).join(' ');
}

/** A department's practice as somebody sees it. */
export async function practiceOf(world: World, persona: string, department: string, practice: string): Promise<Record<string, any>> {
  const { relationship } = await world.as(persona, { locales: ['en'] }).data(`query ($id: ID!) { relationship(id: $id) { practices { practice level explanation criteria { indicator verdict }
    indicators { indicator value evidence records { recordType recordId } } history { nodes { level change } } } } }`, { id: world.relationshipId(department) });
  return relationship.practices.find((one: Record<string, any>) => one['practice'] === practice);
}
