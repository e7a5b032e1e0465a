import { randomUUID } from 'node:crypto';
import { type Sql, sql } from '../../../src/platform/sql.ts';
import { fromGlobalId, toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

export const projectId = (key: string, slug = 'formosa') => toGlobalId('EsiProject', seedId(slug, 'esi-project', key));
export const partId = (key: string, slug = 'formosa') => toGlobalId('EsiInvolvement', seedId(slug, 'esi-involvement', key));
export const componentId = (key: string, slug = 'formosa') => toGlobalId('CostComponent', seedId(slug, 'cost-component', key));
export const roundId = (key: string, slug = 'formosa') => toGlobalId('QuoteRound', seedId(slug, 'quote-round', key));
export const requestId = (key: string, slug = 'formosa') => toGlobalId('QuoteRequest', seedId(slug, 'quote-request', key));
export const quoteId = (key: string, slug = 'formosa') => toGlobalId('CostQuote', seedId(slug, 'cost-quote', key));
export const uuidOf = (globalId: string) => fromGlobalId(globalId)!.id;

const fields: Readonly<Record<string, string>> = {
  addCostComponent: 'costComponent { id version targetCost shouldCost currentCost costBasis }', updateCostComponent: 'costComponent { id version targetCost isTargetShown actualCost currentCost costBasis quotedCost targetCostGap }',
  removeCostComponent: 'costComponent { id removedAt }', explainTargetCostGap: 'esiProject { targetCostGap { gap isExplained } }',
  openQuoteRound: 'quoteRound { id number state requests { id state relationship { id } } }', closeQuoteRound: 'quoteRound { id state targetCost shouldCost quotes { id rank isDeclined unitPrice unitCost gapToTarget gapToShouldCost revision relationship { id } } }',
  agreeQuote: 'quoteRound { id state agreedQuote { id } decisionReason } costComponent { quotedCost currentCost costBasis }', askForNextRound: 'quoteRound { id state }', cancelQuoteRound: 'quoteRound { id state quotes { id } }',
  submitQuote: 'costQuote { id revision unitPrice unitCost isLast } quoteRequest { id state quotes { id revision } }', declineToQuote: 'costQuote { id revision isDeclined note }',
};

/** Does an act as somebody, and gives what it answers. */
export async function act(world: World, persona: string, name: string, input: object): Promise<any> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields[name]!} userErrors { code message field ... on StateConflictError { currentState } } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return data[name];
}

export const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Opens a round about a new component of Stride Two, for these parts in it. */
export async function openRound(world: World, input: { readonly isTargetShown?: boolean; readonly parts?: readonly string[]; readonly toolingUnits?: number } = {}): Promise<any> {
  const { isTargetShown = false, parts = ['stride-two/jade', 'stride-two/saebom'], toolingUnits } = input;
  const made = await act(world, 'buyer', 'addCostComponent', { esiProjectId: projectId('stride-two'), code: randomUUID(), name: 'A light', targetCost: '100', isTargetShown, shouldCost: '90', shouldCostAssumptions: 'Two diodes.' });
  const { quoteRound } = await act(world, 'buyer', 'openQuoteRound', { costComponentId: made.costComponent.id, esiInvolvementIds: parts.map((key) => partId(key)), dueAt: ahead(3), specification: 'Seen from 300 m.', toolingUnits });
  const requestOf = (relationship: string) => quoteRound.requests.find((request: any) => request.relationship.id === world.relationshipId(relationship)).id;
  return { componentId: made.costComponent.id, roundId: quoteRound.id, requestOf };
}

/** Lets a round's deadline pass: as if it had been opened ten days ago, for nine. */
export async function passDeadline(world: World, round: string): Promise<void> {
  for (const [table, key, since] of [['quote_round', 'id', 'opened_at'], ['quote_request', 'round_id', 'asked_at']] as const) {
    await world.sql(`alter table ${table} disable trigger ${table}_course`);
    await world.sql(`update ${table} set ${since} = now() - interval '10 days', due_at = now() - interval '1 day' where ${key} = $1`, [uuidOf(round)]);
    await world.sql(`alter table ${table} enable trigger ${table}_course`);
  }
}

/** Reads or writes in the database as somebody would who stands behind the API, under their policies alone. */
export async function asSession<Row>(world: World, { user, party, isStaff, slug = 'formosa', focal = 'formosa-stride' }: { user: string; party: string; isStaff: boolean; slug?: string; focal?: string }, statement: Sql): Promise<readonly Row[]> {
  const session = { workspaceId: seedId(slug, 'workspace', slug), partyId: seedId(slug, 'party', party), focalPartyId: seedId(slug, 'party', focal), principalId: seedId(slug, 'user', user), isStaff };
  const em = world.database.entityManager(session);
  await em.begin();
  try {
    const rows = await em.execute<Row[]>(statement.sql, statement.values);
    await em.commit();
    return rows;
  } catch (error) {
    await em.rollback();
    throw error;
  }
}

export const staff = { user: 'buyer', party: 'formosa-stride', isStaff: true };
export const jade = { user: 'supplier', party: 'jade-cell', isStaff: false };
export { sql };
