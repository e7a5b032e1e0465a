import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on joint values through the public API, as personas. */

export const idOf = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));
export const project = (key = 'stride-two') => idOf('EsiProject', 'esi-project', key);
export const part = (key: string) => idOf('EsiInvolvement', 'esi-involvement', key);
export const jade = part('stride-two/jade');
export const saebom = part('stride-two/saebom');

export interface Outcome {
  readonly jointValue?: Record<string, any> | null;
  readonly share?: Record<string, any> | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly field: readonly string[] | null }[];
}

const valueFields = `id version state verifiedAmount estimatedAmount currency lines { id title estimatedAmount verifiedAmount method }
  split { number total basis orders coalitions { members value } shapleyCore { isInCore objectionCount worst { members value shortfall } } offerCore { isInCore objectionCount worst { members value shortfall } }
    parties { place involvement { id } aloneAmount contributedAmount shapleyAmount standardError offeredAmount difference } }
  shares { id state amount contributedAmount rule } viewerActions { action isAllowed reason { code } }`;
const shareFields = 'id version state amount contributedAmount partOfContributed paidAmount receivedAmount isOverdue isReceiptPresumed viewerActions { action isAllowed }';
let made = 0;

/** One act as a persona, with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<Outcome> {
  const isOfShare = /Share(Payment|Receipt)?$/.test(name);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = isOfShare ? `share { ${shareFields} }` : `jointValue { ${valueFields} }`;
  const { [name]: outcome } = await world.as(persona).data<Record<string, Outcome>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message field } } }`, { input: { idempotencyKey: `${name}-${(made += 1)}`, ...input } },
  );
  return outcome!;
}

/** The same, which must succeed. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const outcome = await act(world, persona, name, input);
  if (outcome.userErrors.length > 0) throw new Error(`${name} by ${persona}: ${JSON.stringify(outcome.userErrors)}`);
  return (outcome.share ?? outcome.jointValue)!;
}

export const opening = (lines: readonly object[], more: object = {}) => ({ esiProjectId: project(), title: 'The first year', from: '2025-01-01', until: '2025-12-31', lines, ...more });
export const splitting = (jointValueId: string, more: object = {}) => ({
  jointValueId, basis: 'JOINT', rule: 'Half of what your own contributions came to.', dueOn: '2027-01-31', parties: [{ esiInvolvementId: jade }, { esiInvolvementId: saebom }], ...more,
});

/** A joint value of three lines, 900 of the firm's own, 6,000 of one supplier and 3,000 of its rival, verified by a second person. */
export async function verified(world: World, lines: readonly object[] = threeLines): Promise<Record<string, any>> {
  const opened = await done(world, 'buyer', 'openJointValue', opening(lines));
  const said = opened['lines'].map((line: { id: string; estimatedAmount: string }) => ({ jointValueLineId: line.id, amount: line.estimatedAmount, method: 'Read from the books.' }));
  return done(world, 'manager', 'verifyJointValue', { jointValueId: opened['id'], lines: said, note: 'Invoices of the year.' });
}

export const threeLines = [
  { title: 'A cheaper frame', estimatedAmount: '900' }, { title: 'A lighter pack', esiInvolvementId: jade, estimatedAmount: '6000' }, { title: 'A second source', esiInvolvementId: saebom, estimatedAmount: '3000' },
];

/** The shares that a persona sees. */
export async function sharesOf(world: World, persona: string): Promise<Record<string, any>[]> {
  const { jointValueShares } = await world.as(persona).data<{ jointValueShares: { nodes: Record<string, any>[] } }>(
    `{ jointValueShares(first: 50) { nodes { ${shareFields} title rule currency involvement { id } jointValue { id } lastChange { id } } } }`,
  );
  return jointValueShares.nodes;
}
