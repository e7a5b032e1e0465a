import type { Indicator } from '../../../src/domain/practices/indicators.ts';
import { indicatorSources } from '../../../src/practices/measures/indicator-source.ts';
import { column, type Sql, sql } from '../../../src/platform/sql.ts';
import type { World } from '../../world.ts';

/** Acts on forces as the tests do them, over the wire. */

const sideForce = 'value knownWeight missing parts { part strength weight }';
export const assessmentFields = `id assessedAt assessedBy { id } note isCurrent isStale supersedes { id } facts { id side part value origin source sourceId observedOn validUntil isOutOfDate }
  balance { relation difference tolerance leastKnown comparedBy ourDependence theirDependence mutualDependence imbalance advantaged ours { ${sideForce} } theirs { ${sideForce} }
    consequences { key text because { name value bound text } } }`;

/** An assessment as JSON has it. */
export type Shown = Record<string, any>;

export interface AssessAnswer {
  readonly forceAssessment: Shown | null;
  readonly userErrors: readonly Shown[];
}

let keys = 0;

/** Assesses as a persona, whatever the answer. */
export async function tried(world: World, persona: string, input: object): Promise<AssessAnswer> {
  const answer = await world.as(persona).data(`mutation ($input: AssessForcesInput!) { assessForces(input: $input) { forceAssessment { ${assessmentFields} }
    userErrors { code message field ... on StaleVersionError { current { id } } } } }`, { input: { idempotencyKey: `forces-${(keys += 1)}`, ...input } });
  return answer['assessForces'] as AssessAnswer;
}

/** Assesses and takes the assessment; fails the test when it is refused. */
export async function assessed(world: World, persona: string, input: object): Promise<Shown> {
  const { forceAssessment, userErrors } = await tried(world, persona, input);
  if (userErrors.length > 0) throw new Error(`${persona}: ${JSON.stringify(userErrors)}`);
  return forceAssessment!;
}

/** A day so many days from today, in UTC. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A fact as it is stated. */
export function fact(side: 'FOCAL' | 'PARTNER', part: string, value: number, more: object = {}): object {
  return { side, part, value, source: 'Somebody knows', observedOn: dayFromNow(-3), ...more };
}

/** All ten facts: the firm has the strengths named first, the partner those named second. */
export function allFacts(ours: readonly number[], theirs: readonly number[]): object[] {
  const parts = ['ALTERNATIVES', 'MARKET_CONCENTRATION', 'SHARE_OF_THEIR_BUSINESS', 'SWITCHING_COST', 'INFORMATION'];
  return parts.flatMap((part, index) => [fact('FOCAL', part, ours[index]!), fact('PARTNER', part, theirs[index]!)]);
}

/** What an indicator is worth for a relationship now, and from which records. */
export async function measured(world: World, indicator: Indicator, relationship: string): Promise<{ value: number | null; evidence: number; records: { type: string; id: string }[] }> {
  const source = indicatorSources().get(indicator)!;
  const uuid = Buffer.from(world.relationshipId(relationship), 'base64url').toString().split(':')[1]!;
  const look = (name: string) => column('look', name);
  const from = sql`(select r.workspace_id, r.id as relationship_id, w.focal_party_id as focal_id, r.partner_id, now() - interval '1 year' as since, now() as until
    from relationship r join workspace w on w.id = r.workspace_id where r.id = ${uuid}::uuid) look`;
  const asked = <Row>(statement: Sql) => world.sql<Row>(statement.text, statement.values);
  const [told] = await asked<{ value: number | null; evidence: number }>(sql`select m.* from ${from} cross join lateral (${source.measured(look)}) m`);
  const records = await asked<{ type: string; id: string }>(sql`select m.type, m.id from ${from} cross join lateral (${source.records(look)}) m`);
  return { ...told!, records };
}
