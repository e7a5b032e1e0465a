import type { EntityManager } from '@mikro-orm/postgresql';
import type { InvolvementFacts } from '../../seeds/development-facts.ts';
import type { JointValueFacts, JointValueShareFacts } from '../../seeds/joint-value-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { computeSplit, keptObjections } from '../esi/value/compute-split.ts';
import { amountIn, minorUnitsOf } from '../esi/value/hold-value.ts';
import { JointValueShareEntity } from '../esi/value/share.entity.ts';
import { JointValuePartyEntity, JointValueSplitEntity } from '../esi/value/split.entity.ts';
import { JointValueEntity, JointValueLineEntity } from '../esi/value/value.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what was gained together, its split and the suppliers' shares. */
export async function seedJointValues(layer: Layer): Promise<void> {
  for (const facts of layer.world.jointValues ?? []) {
    const { parties, computed, amountOf } = computedOf(layer, facts);
    const of = { workspaceId: layer.workspaceId, projectId: layer.idOf('esi-project', facts.project), jointValueId: layer.idOf('joint-value', facts.key) };
    addValue(layer, facts, amountOf(parties.reduce((sum, { contributed }) => sum + contributed, 0n)));
    await layer.em.flush();
    addLines(layer, facts, of);
    addSplit(layer, facts, { ...of, offers: keptObjections(computed.game, { numerators: parties.map(({ offered }) => offered), denominator: 1n }, amountOf), total: amountOf(computed.game.value(2 ** parties.length - 1)) });
    await layer.em.flush();
    for (const [place, { key, contributed, offered }] of parties.entries()) {
      layer.em.create(JointValuePartyEntity, {
        ...of, id: layer.idOf('joint-value-party', `${facts.key}/${place}`), splitId: layer.idOf('joint-value-split', facts.key), place, ...partOf(layer, key), aloneAmount: amountOf(computed.game.value(1 << place)),
        contributedAmount: amountOf(contributed), shapleyAmount: amountOf(computed.shapley[place]!), standardError: null, offeredAmount: amountOf(offered),
      } as never);
    }
    for (const share of facts.shares) addShare(layer, facts, { ...of, ...share, contributedAmount: amountOf(parties.find(({ key }) => key === share.involvement)!.contributed) });
    await layer.em.flush();
  }
}

/** The parties, the firm first, with what each contributed and is offered, and what the room itself computes from that. */
function computedOf({ world }: Layer, { project, lines, shares }: JointValueFacts) {
  const currency = currencyOf(world, project);
  const unitsOf = (amount: string) => minorUnitsOf(amount, currency, []);
  const keys = [undefined, ...shares.map(({ involvement }) => involvement)];
  const contributed = keys.map((key) => lines.reduce((sum, line) => (line.involvement === key ? sum + unitsOf(line.verified) : sum), 0n));
  const total = contributed.reduce((sum, one) => sum + one, 0n);
  const suppliers = shares.map(({ amount }) => unitsOf(amount));
  const offered = [total - suppliers.reduce((sum, one) => sum + one, 0n), ...suppliers];
  const computed = computeSplit({ basis: 'JOINT', total, contributed, named: new Map(), orders: 0, seed: 0 });
  return { computed, amountOf: amountIn(currency), parties: keys.map((key, place) => ({ key, contributed: contributed[place]!, offered: offered[place]! })) };
}

function addValue({ em, world, workspaceId, idOf }: Layer, { key, project, title, by, secondBy, ...facts }: JointValueFacts, verifiedAmount: string): void {
  const [first, second] = [idOf('user', by), idOf('user', secondBy)];
  em.create(JointValueEntity, {
    workspaceId, id: idOf('joint-value', key), projectId: idOf('esi-project', project), title, periodFrom: dayIn(facts.from), periodUntil: dayIn(facts.until), currency: currencyOf(world, project),
    state: facts.settledOn === undefined ? 'OFFERED' : 'SETTLED', openedBy: first, openedAt: momentIn(facts.openedOn), verifiedBy: second, verifiedAt: momentIn(facts.openedOn + 1), verifiedAmount,
    verificationNote: 'Bills of materials before and after, times units built.', splitId: idOf('joint-value-split', key), proposedBy: first, proposedAt: momentIn(facts.offeredOn - 1), approvedBy: second,
    approvedAt: momentIn(facts.offeredOn), settledBy: facts.settledOn === undefined ? null : second, settledAt: facts.settledOn === undefined ? null : momentIn(facts.settledOn),
  } as never);
}

interface OfValue { readonly workspaceId: string; readonly projectId: string; readonly jointValueId: string }

function addLines(layer: Layer, { key, lines }: JointValueFacts, of: OfValue): void {
  for (const [index, { title, involvement, contribution, estimated, verified }] of lines.entries()) {
    layer.em.create(JointValueLineEntity, {
      ...of, id: layer.idOf('joint-value-line', `${key}/${index}`), ...partOf(layer, involvement), contributionId: contribution === undefined ? null : layer.idOf('contribution', contribution), title,
      estimatedAmount: estimated, verifiedAmount: verified, method: 'Parts lists before and after, times units built.', counts: true,
    } as never);
  }
}

function addSplit({ em, idOf }: Layer, { key, rule, dueOn, by, offeredOn }: JointValueFacts, { offers, total, ...of }: OfValue & { readonly offers: unknown; readonly total: string }): void {
  em.create(JointValueSplitEntity, {
    ...of, id: idOf('joint-value-split', key), number: 1, rule, note: null, dueOn: dayIn(dueOn), total, basis: 'JOINT', coalitions: [], orders: null, seed: null,
    shapleyObjections: { count: 0, worst: [] }, offerObjections: offers, proposedBy: idOf('user', by), proposedAt: momentIn(offeredOn - 1),
  } as never);
}

function addShare(layer: Layer, { key: valueKey, title, from, until, rule, dueOn, secondBy, offeredOn, project }: JointValueFacts, share: OfValue & JointValueShareFacts & { readonly contributedAmount: string }): void {
  const { em, world, idOf } = layer;
  const { key, involvement, amount, contributedAmount, agreed, paid, received, workspaceId, projectId, jointValueId } = share;
  em.create(JointValueShareEntity, {
    workspaceId, projectId, jointValueId, id: idOf('joint-value-share', key), ...partOf(layer, involvement), splitId: idOf('joint-value-split', valueKey), title, periodFrom: dayIn(from), periodUntil: dayIn(until),
    currency: currencyOf(world, project), rule, contributedAmount, amount, dueOn: dayIn(dueOn), state: received ? 'RECEIVED' : paid ? 'PAID' : agreed ? 'AGREED' : 'OFFERED',
    offeredBy: idOf('user', secondBy), offeredAt: momentIn(offeredOn), answeredBy: agreed === undefined ? null : idOf('user', agreed.by), answeredAt: agreed === undefined ? null : momentIn(agreed.on),
    ...(paid === undefined ? {} : { paidAmount: amount, paidOn: dayIn(paid.on), paymentReference: paid.reference, paidBy: idOf('user', paid.by), paidAt: momentIn(paid.on) }),
    ...(received === undefined ? {} : { receivedAmount: amount, receivedBy: idOf('user', received.by), receivedAt: momentIn(received.on) }),
  } as never);
}

function partOf({ world, idOf }: Layer, key: string | undefined): { readonly involvementId: string | null; readonly relationshipId: string | null } {
  if (key === undefined) return { involvementId: null, relationshipId: null };
  const { relationship } = world.development!.involvements.find((one: InvolvementFacts) => one.key === key)!;
  return { involvementId: idOf('esi-involvement', key), relationshipId: idOf('relationship', relationship) };
}

function currencyOf({ development }: WorldFacts, project: string): string {
  return development!.projects.find(({ key }) => key === project)!.currency;
}
