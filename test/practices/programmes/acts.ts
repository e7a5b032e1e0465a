import { randomUUID } from 'node:crypto';
import type { Answer, World } from '../../world.ts';

/** Acts on practices as the tests do them, over the wire. */

const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
const action = 'practiceAction { id version state what ownerSide owner { id } dueOn isOverdue isTold endedBy { id } note viewerActions { action isAllowed reason { code } } }';
const target = 'practiceTarget { id version state indicator unit comparison value baseValue dueOn isTold withdrawalReason progress { status value share distance } viewerActions { action isAllowed reason { code } } }';
const review = 'practiceReview { id version state heldOn finding nextDueOn isTold comment commentedBy { id } viewerActions { action isAllowed reason { code } } }';
const telling = 'practiceTelling { id toldAt takenBackAt reason }';

const acts: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  assessPractices: ['RelationshipPracticesInput', 'relationship { id }'], tellPractices: ['RelationshipPracticesInput', telling], stopTellingPractices: ['StopTellingPracticesInput', telling],
  adoptMaturityModel: ['AdoptMaturityModelInput', 'maturityModel { id number practice criteria { level indicator threshold leastEvidence } reason author { id } }'],
  setPracticeTarget: ['SetPracticeTargetInput', target], withdrawPracticeTarget: ['WithdrawPracticeTargetInput', target],
  planPracticeAction: ['PlanPracticeActionInput', action], completePracticeAction: ['EndPracticeActionInput', action], cancelPracticeAction: ['EndPracticeActionInput', action],
  recordPracticeReview: ['RecordPracticeReviewInput', review], commentPracticeReview: ['CommentPracticeReviewInput', review],
};

export interface Tried {
  readonly record: Record<string, any> | null;
  readonly userErrors: readonly Record<string, any>[];
}

/** Does an act as a persona, and gives all that came back. */
export function asked(world: World, persona: string, name: string, input: object): Promise<Answer> {
  const [type, selection] = acts[name]!;
  return world.as(persona).query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input });
}

/** Does an act as a persona; its record, or why not. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<Tried> {
  const { data, errors: faults } = await asked(world, persona, name, input);
  if (faults !== undefined) throw new Error(faults.map(({ message }) => message).join());
  const { userErrors, ...records } = data[name] as { userErrors: Tried['userErrors'] };
  return { record: Object.values(records)[0] as Tried['record'], userErrors };
}

/** Does an act that must succeed. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { record, userErrors } = await tried(world, persona, name, { idempotencyKey: randomUUID(), ...input });
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return record!;
}

/** Why an act is refused: the error's code, with the state where it conflicts; the code of the fault where it is not even tried. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string> {
  const { data, errors: faults } = await asked(world, persona, name, input);
  if (faults !== undefined) return faults[0]!.extensions.code;
  const [first] = data[name].userErrors as Tried['userErrors'];
  return first === undefined ? 'done' : [first['code'], first['currentState']].filter((part) => part !== undefined).join(' ');
}

/** A relationship's practices as somebody sees them. */
export async function practicesOf(world: World, persona: string, relationship: string, asOf?: string): Promise<Record<string, any>[]> {
  const { relationship: found } = await world.as(persona, { locales: ['en'] }).data(`query ($id: ID!, $asOf: DateTime) { relationship(id: $id) { practices(asOf: $asOf) { practice level explanation lastLookedAt assessedAt measuredAt
    criteria { level indicator comparison threshold leastEvidence value evidence verdict unit } missingForNext { level notMet { indicator distance } unknown { indicator records } }
    indicators { indicator value evidence verdict unit } history { nodes { level change fromLevel audience decidedBy { cause after { indicator } } explanation } } } } }`, { id: world.relationshipId(relationship), asOf: asOf ?? null });
  return found.practices;
}

/** One practice of it. */
export async function practiceOf(world: World, persona: string, relationship: string, practice: string): Promise<Record<string, any>> {
  return (await practicesOf(world, persona, relationship)).find((one) => one['practice'] === practice)!;
}

/** The value of an indicator in an answer. */
export function valueOf(programme: Record<string, any>, indicator: string): number | null {
  return programme['indicators'].find((one: Record<string, any>) => one['indicator'] === indicator).value;
}
