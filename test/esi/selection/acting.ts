import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** How the tests of selections act: one mutation a call, with a fresh key unless told otherwise. */

const answers = `partnerSelection { id version state followsRanking reason chosen { id } criteria { id label } candidates { id relationship { id } } viewerActions { action isAllowed } }`;
const shown: Readonly<Record<string, string>> = {
  computePartnerSelection: `${answers} result { ...Result }`,
  screenForEsiProject: 'esiInvolvement { id state assessmentNote } screening { id outcome areas { area score note } screenedBy { id } }',
};
const resultFragment = `fragment Result on SelectionResult { id number isCurrent isFirstTheSame couldUnknownBeFirst weights { criterionId local global byGeometricMean }
  consistency { groupId ratio isConsistent randomIndex triple { criterionIds direct implied factor } judges { judgeId ratio } }
  lines { candidateId criterionId value judges weight byVector byMinMax added fromBest fromWorst }
  rankings { method normalisation standings { candidateId place least most } } weightRanges { criterionId weight from to overtakenBelowById overtakenAboveById } }`;

type Facts = Record<string, any>;

export async function act(world: World, persona: string, mutation: string, input: object): Promise<Facts> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown[mutation] ?? answers} userErrors { code message field ... on StateConflictError { currentState allowedActions } ... on BlockedError { blockedBy { id } } } } }
    ${mutation === 'computePartnerSelection' ? resultFragment : ''}`;
  const { [mutation]: answer } = await world.as(persona, { locales: ['en'] }).data(source, { input: { idempotencyKey: randomUUID(), ...input } });
  return answer;
}

/** The same, where it is done. */
export async function done(world: World, persona: string, mutation: string, input: object): Promise<Facts> {
  const { userErrors, ...answer } = await act(world, persona, mutation, input);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return answer;
}

/** The errors, where it is refused. */
export async function refused(world: World, persona: string, mutation: string, input: object): Promise<Facts[]> {
  const { userErrors, ...answer } = await act(world, persona, mutation, input);
  if (userErrors.length === 0) throw new Error(`Nothing was refused: ${JSON.stringify(answer)}`);
  return userErrors;
}

export const seeded = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));

export const suppliers = (world: World) => ['jade-cell.supplier', 'saebom.supplier', 'suhe-motor.supplier'].map((key) => world.relationshipId(key));

/** A selection of three suppliers: price and capacity under Deal, delivery from the ledger beside it. */
export async function opened(world: World, more: object = {}): Promise<{ id: string; criteria: Record<string, string>; candidates: string[] }> {
  const { partnerSelection } = await done(world, 'buyer', 'openPartnerSelection', {
    title: 'Cells for the cab', purpose: 'Who makes the second pack.', relationshipIds: suppliers(world),
    criteria: [
      { label: 'Deal' }, { label: 'Price', groupAt: 0, indicator: 'STATED', isCost: true, unit: 'TWD' }, { label: 'Capacity', groupAt: 0, indicator: 'JUDGED' }, { label: 'Service', indicator: 'JUDGED' },
    ],
    ...more,
  });
  return {
    id: partnerSelection.id, criteria: Object.fromEntries(partnerSelection.criteria.map(({ id, label }: Facts) => [label, id])),
    candidates: suppliers(world).map((relationshipId) => partnerSelection.candidates.find(({ relationship }: Facts) => relationship.id === relationshipId).id),
  };
}

/** The same, weighed and judged: prices 100, 120, 90; capacity 8, 6, 3; service 9, 5, 6. */
export async function judged(world: World, more: object = {}): Promise<Awaited<ReturnType<typeof opened>>> {
  const selection = await opened(world, more);
  const { id: partnerSelectionId, criteria, candidates } = selection;
  await done(world, 'buyer', 'weighSelectionCriteria', { partnerSelectionId, comparisons: [{ moreId: criteria['Deal'], lessId: criteria['Service'], times: 3 }] });
  await done(world, 'buyer', 'weighSelectionCriteria', { partnerSelectionId, selectionGroupId: criteria['Deal'], comparisons: [{ moreId: criteria['Price'], lessId: criteria['Capacity'], times: 2 }] });
  const values = { Price: ['100', '120', '90'], Capacity: ['8', '6', '3'], Service: ['9', '5', '6'] };
  const judgements = Object.entries(values).flatMap(([label, said]) => said.map((value, place) => ({ selectionCriterionId: criteria[label], selectionCandidateId: candidates[place], value, note: 'Visited.' })));
  await done(world, 'engineer', 'judgeSelectionCandidates', { partnerSelectionId, judgements });
  return selection;
}
