import type { EntityManager } from '@mikro-orm/postgresql';
import type { BondFacts, FigureFacts, KeyPartnerFacts } from '../../seeds/bond-facts.ts';
import type { Amount } from '../../seeds/values.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { BondEntity } from '../markets/bonds/bond.entity.ts';
import { draftProposal } from '../markets/key-partners/draft-proposal.ts';
import { KeyPartnerCandidateEntity, KeyPartnerProposalEntity } from '../markets/key-partners/key-partner.entity.ts';
import { RelationshipFigureEntity } from '../markets/key-partners/relationship-figure.entity.ts';
import type { Context } from '../platform/context.ts';
import type { Write } from '../platform/writes/write.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** What holds the relationships of the demo, what they brought, and the key partners proposed from that. */
export async function seedBonds(layer: Layer, { ctx }: Write): Promise<void> {
  await layer.em.flush();
  for (const bond of layer.world.bonds) addBond(layer, bond, ctx.now);
  for (const figure of layer.world.figures) addFigure(layer, figure, ctx.now);
  await layer.em.flush();
  for (const proposal of layer.world.keyPartners) await addProposal(layer, proposal, ctx);
}

function addBond({ em, workspaceId, idOf }: Layer, { key, relationship, verified, ...bond }: BondFacts, now: Date): void {
  const { ourCost, ourBenefit, theirCost, theirBenefit, ourSwitchingCost, theirSwitchingCost, ...facts } = bond;
  const amounts = { ourCost, ourBenefit, theirCost, theirBenefit, ourSwitchingCost, theirSwitchingCost };
  em.create(BondEntity, {
    isShownToPartner: false, ...facts, workspaceId, id: idOf('bond', key), relationshipId: idOf('relationship', relationship),
    ...Object.fromEntries(Object.entries(amounts).flatMap(([name, amount]) => [[`${name}Minor`, amount && minorUnits(amount)], [`${name}Currency`, amount?.[1]]])),
    ...(verified && { verifiedAt: now, verifiedBy: idOf('user', verified.by), evidence: verified.evidence }),
  } as never);
}

function addFigure({ em, workspaceId, idOf }: Layer, { relationship, year, currency, revenue, profit, source }: FigureFacts, now: Date): void {
  em.create(RelationshipFigureEntity, {
    workspaceId, id: idOf('figure', `${relationship}/${year}`), relationshipId: idOf('relationship', relationship), year, currency, source, recordedAt: now,
    recordedBy: idOf('user', 'admin'),
    revenueMinor: revenue === undefined ? null : minorUnits([revenue, currency]), profitMinor: profit === undefined ? null : minorUnits([profit, currency]),
  } as never);
}

async function addProposal({ em, world, workspaceId, idOf }: Layer, { key, market, most, by }: KeyPartnerFacts, ctx: Context): Promise<void> {
  const { proposal, candidates } = await draftProposal(em, ctx, { market, most, currency: null });
  const proposalId = idOf('proposal', key);
  em.create(KeyPartnerProposalEntity, { ...proposal, workspaceId, id: proposalId, proposedBy: idOf('user', by) } as never);
  await em.flush();
  for (const candidate of candidates) {
    const relationship = world.relationships.find((one) => idOf('relationship', one.key) === candidate.relationshipId)!;
    em.create(KeyPartnerCandidateEntity, { ...candidate, workspaceId, id: idOf('candidate', `${key}/${relationship.key}`), proposalId } as never);
  }
}

function minorUnits([amount, currency]: Amount): string {
  return String(toMinorUnits(String(amount), currency));
}
