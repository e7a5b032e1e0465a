import type { World } from '../../world.ts';

/** Acts on scorecards as the tests do them, over the wire. */

const scored = '{ total band shareKnown rows { criterion points contribution } }';
export const cardFields = `id version raterSide ratedSide periodKind periodYear periodNumber firstDay lastDay state modelVersion issueDueOn issuedAt issuedBy { id } disputesUntil closedAt withdrawalReason bands { name from to }
  rows { id criterion told measure value evidenceCount reason judgedBy { id } records { type id } } disputes { id state reason newValue decisionNote row { id criterion } raisedBySide }
  result { snapshot ${scored} effective ${scored} change openDisputes } bothWays { firmTotal partnerTotal firmShareKnown partnerShareKnown gap } viewerActions { action isAllowed reason { code } }`;
const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';

/** An answer as JSON has it. */
export type Shown = Record<string, any>;

export interface CardAnswer {
  readonly scorecard: Shown | null;
  readonly scorecardDispute?: Shown | null;
  readonly userErrors: readonly Shown[];
}

const inputs: Readonly<Record<string, string>> = {
  openScorecard: 'OpenScorecardInput', judgeScorecardRows: 'JudgeScorecardRowsInput', issueScorecard: 'ScorecardInput', withdrawScorecard: 'WithdrawScorecardInput', disputeScorecardRow: 'DisputeScorecardRowInput',
  decideScorecardDispute: 'DecideScorecardDisputeInput', withdrawScorecardDispute: 'ScorecardDisputeInput',
};

let keys = 0;

/** Does an act as a persona, whatever the answer. */
export async function tried(world: World, persona: string, name: string, input: object): Promise<CardAnswer> {
  const dispute = name.includes('Dispute') || name.startsWith('dispute') ? 'scorecardDispute { id version state newValue viewerActions { action isAllowed } }' : '';
  const answer = await world.as(persona).data(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { scorecard { ${cardFields} } ${dispute} ${errors} } }`, { input: { idempotencyKey: `card-${(keys += 1)}`, ...input } });
  return answer[name] as CardAnswer;
}

/** Does an act and takes the answer; fails the test when it is refused. */
export async function done(world: World, persona: string, name: string, input: object): Promise<CardAnswer & { readonly scorecard: Shown }> {
  const answer = await tried(world, persona, name, input);
  if (answer.userErrors.length > 0) throw new Error(`${persona} ${name}: ${JSON.stringify(answer.userErrors)}`);
  return answer as CardAnswer & { readonly scorecard: Shown };
}

/** The calendar month so many months before this one, in UTC. */
export function monthAgo(months: number): { kind: 'MONTH'; year: number; number: number } {
  const now = new Date();
  const index = now.getUTCFullYear() * 12 + now.getUTCMonth() - months;
  return { kind: 'MONTH', year: Math.floor(index / 12), number: (index % 12) + 1 };
}

/** Opens a card for a month, and judges all that people judge with one value. */
export async function judged(world: World, { relationship, raterSide, by, months, value = '80' }: { relationship: string; raterSide: 'FOCAL' | 'PARTNER'; by: string; months: number; value?: string }): Promise<Shown> {
  const { scorecard } = await done(world, 'manager', 'openScorecard', { relationshipId: world.relationshipId(relationship), period: monthAgo(months), raterSide });
  const { rows } = (await world.as(by).data('query ($id: ID!) { node(id: $id) { ... on PeriodScorecard { rows { id told } } } }', { id: scorecard['id'] })).node;
  const judgements = rows.filter(({ told }: Shown) => told === 'JUDGED').map(({ id }: Shown) => ({ scorecardRowId: id, value, reason: 'As we saw it.' }));
  return (await done(world, by, 'judgeScorecardRows', { scorecardId: scorecard['id'], judgements })).scorecard;
}

/** The same, issued. */
export async function issued(world: World, facts: Parameters<typeof judged>[1]): Promise<Shown> {
  const { id } = await judged(world, facts);
  return (await done(world, facts.by, 'issueScorecard', { scorecardId: id })).scorecard;
}

/** A card as a persona sees it; null where it does not. */
export async function cardAs(world: World, persona: string, id: string): Promise<Shown | null> {
  return (await world.as(persona).data(`query ($id: ID!) { node(id: $id) { ... on PeriodScorecard { ${cardFields} } } }`, { id })).node as Shown | null;
}

/** The firm agrees with a partner to tell it how it judges it. */
export async function shareScorecard(world: World, relationship: string, partner: string): Promise<void> {
  const { proposeSharing } = await world.as('manager').data('mutation ($input: ProposeSharingInput!) { proposeSharing(input: $input) { sharingAgreement { id } } }', {
    input: { relationshipId: world.relationshipId(relationship), category: 'SCORECARD', level: 'AGGREGATED', direction: 'FOCAL_TO_PARTNER', purpose: 'To look at it together.' },
  });
  await world.as(partner).data('mutation ($input: AgreeToSharingInput!) { agreeToSharing(input: $input) { sharingAgreement { state } } }', { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } });
}

/** Makes an issued card older than it is, which only the owner of the database can. */
export async function olderBy(world: World, id: string, days: number): Promise<void> {
  const uuid = Buffer.from(id, 'base64url').toString().split(':')[1]!;
  await world.sql('alter table scorecard disable trigger scorecard_keeps_to_its_course');
  await world.sql('alter table scorecard drop constraint if exists scorecard_period_over');
  await world.sql('update scorecard set disputes_until = disputes_until - $2::integer, issue_due_on = greatest(last_day + 1, issue_due_on - $2::integer) where id = $1', [uuid, days]);
  await world.sql('alter table scorecard enable trigger scorecard_keeps_to_its_course');
}
