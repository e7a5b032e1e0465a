import { expect } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on projects and their gates as people. */

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } ... on CriteriaNotMetError { unmet { code message aboutId } } }';
const project = 'id version number title status statusReason stage currency targetPrice targetMargin targetCost launchedOn sponsor { id } currentGate { id stage state } viewerActions { action isAllowed }';
const gate = `id version stage state round quorum plannedOn isReady unmet { code aboutId } enteredAt exitedAt deciders { user { id } } votes { vote reason voter { id } }
  reviews { round outcome reason deciderCount quorum votes { vote } } conditions { id statement dueOn owner { id } resolution isOverdue overdueNotedAt } criteria { id code isMet isMandatory version } viewerActions { action isAllowed }`;

export type Answer = Record<string, any>;

const keys = { next: 0 };
const onProjects = ['createEsiProject', 'updateEsiProject', 'setEsiTargetCost', 'startEsiProject', 'holdEsiProject', 'resumeEsiProject', 'cancelEsiProject', 'noteEsiLaunch'];

/** Does one act, whatever the answer; with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<Answer> {
  keys.next += 1;
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const more = onProjects.includes(name) ? '' : `esiGate { ${gate} }`;
  const data = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { esiProject { ${project} } ${more} ${errors} } }`, { input: { idempotencyKey: `key ${keys.next}`, ...input } });
  return data[name] as Answer;
}

/** The same, which must be done. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Answer> {
  const answer = await act(world, persona, name, input);
  expect(answer['userErrors']).toEqual([]);
  return answer;
}

/** Why an act was refused. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<Answer> {
  const answer = await act(world, persona, name, input);
  expect(answer['userErrors']).toHaveLength(1);
  expect(answer['esiProject']).toBeNull();
  return answer['userErrors'][0];
}

/** That a whole act is refused to somebody, before anything is looked at. */
export async function forbidden(world: World, persona: string, name: string, input: object): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { errors: said } = await world.as(persona).query(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, { input: { idempotencyKey: 'forbidden', ...input } });
  expect(said).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
}

export function seeded(type: 'EsiProject' | 'EsiGate', kind: 'esi-project' | 'esi-gate', key: string): string {
  return toGlobalId(type, seedId('formosa', kind, key));
}

/** A day so many days from today, UTC. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

export interface Started {
  readonly esiProjectId: string;
  /** Ids of its gates, in the order of the stages. */
  readonly gates: readonly string[];
}

/** A project of the manager's that has begun. */
export async function started(world: World, isStarted = true): Promise<Started> {
  keys.next += 1;
  const { esiProject } = await done(world, 'buyer', 'createEsiProject', {
    number: `T-${keys.next}`, title: 'A lamp', outline: 'A lamp that shines.', product: 'Brighter.', sponsorId: world.userId('manager'), currency: 'TWD', yearlyUnits: 100, targetLaunchOn: day(200),
  });
  const esiProjectId = esiProject.id as string;
  if (isStarted) await done(world, 'buyer', 'startEsiProject', { esiProjectId });
  const { esiProject: seen } = await world.as('buyer').data('query ($id: ID!) { esiProject(id: $id) { gates { id stage } } }', { id: esiProjectId });
  return { esiProjectId, gates: seen.gates.map(({ id }: { id: string }) => id) };
}

/** Says of every criterion of a gate that it is met. */
export async function meetCriteria(world: World, esiGateId: string): Promise<void> {
  const { esiGate } = await world.as('engineer').data('query ($id: ID!) { esiGate: node(id: $id) { ... on EsiGate { criteria { id isMet } } } }', { id: esiGateId });
  for (const { id, isMet } of esiGate.criteria) if (!isMet) await done(world, 'engineer', 'assessEsiGateCriterion', { esiGateCriterionId: id, isMet: true, evidenceNote: 'Report 7.' });
}

/** Takes a gate to where these people have voted so. */
export async function voted(world: World, esiGateId: string, votes: Readonly<Record<string, 'PASS' | 'CONDITIONAL' | 'FAIL'>>, { quorum = null, openedBy = 'engineer' }: { quorum?: number | null; openedBy?: string } = {}): Promise<void> {
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId, userIds: Object.keys(votes).map((key) => world.userId(key)), quorum });
  await done(world, openedBy, 'openEsiGateReview', { esiGateId });
  for (const [persona, vote] of Object.entries(votes)) await done(world, persona, 'voteAtEsiGate', { esiGateId, vote, ...(vote !== 'PASS' && { reason: 'Not sure.' }) });
}

/** Passes a gate. */
export async function passed(world: World, esiGateId: string): Promise<Answer> {
  await meetCriteria(world, esiGateId);
  await explainGap(world, esiGateId);
  await voted(world, esiGateId, { buyer: 'PASS', admin: 'PASS' });
  return done(world, 'buyer', 'decideEsiGate', { esiGateId, outcome: 'PASSED', reason: 'All is well.' });
}

/** Explains what the product costs above its target, where the gate asks that. */
async function explainGap(world: World, esiGateId: string): Promise<void> {
  const { esiGate } = await world.as('engineer').data('query ($id: ID!) { esiGate: node(id: $id) { ... on EsiGate { project { id } unmet { code } } } }', { id: esiGateId });
  if (esiGate.unmet.length === 0) return;
  const { explainTargetCostGap } = await world.as('engineer').data('mutation ($input: ExplainTargetCostGapInput!) { explainTargetCostGap(input: $input) { userErrors { code } } }', {
    input: { idempotencyKey: `explain ${esiGateId}`, esiProjectId: esiGate.project.id, explanation: 'It is not known yet.' },
  });
  expect(explainTargetCostGap.userErrors).toEqual([]);
}
