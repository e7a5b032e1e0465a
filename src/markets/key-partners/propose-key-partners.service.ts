import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../platform/context.ts';
import type { UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { numberOf } from '../field-readers.ts';
import type { Market } from '../relationship.entity.ts';
import { draftProposal } from './draft-proposal.ts';
import { KeyPartnerCandidateEntity, type KeyPartnerCandidateRecord, KeyPartnerProposalEntity, type KeyPartnerProposalRecord } from './key-partner.entity.ts';
import type { ProposeKeyPartnersInput } from './key-partner.input.ts';
import { proposeKeyPartnersRule } from './key-partners.policy.ts';

/** Two calls that race for the same market: the index lets one through. */
const constraints = {
  key_partner_proposal_one_open: { code: 'STALE_VERSION', message: messages.staleVersion },
} as const satisfies Record<string, UserErrorFacts>;

/** Proposes the key partners of a market from the figures of the day, in place of an open proposal for it. Nothing is changed until a person confirms it. */
export function proposeKeyPartners(ctx: Context, input: ProposeKeyPartnersInput): Promise<WriteAnswer<{ proposalId: string }>> {
  const { market, idempotencyKey } = input;
  return write(ctx, { rule: proposeKeyPartnersRule, input, idempotencyKey, constraints }, async ({ em }) => {
    const most = numberOf(input.most, ['input', 'most'], { min: 5, max: 10 })!;
    await supersede(em, ctx, market);
    const { proposal, candidates } = await draftProposal(em, ctx, { market, most, currency: input.currencyCode ?? null });
    const { workspaceId, id: proposedBy } = ctx.principal;
    const proposalId = newId();
    em.create(KeyPartnerProposalEntity, { ...proposal, workspaceId, id: proposalId, proposedBy } as KeyPartnerProposalRecord);
    await em.flush();
    for (const candidate of candidates) em.create(KeyPartnerCandidateEntity, { ...candidate, workspaceId, id: newId(), proposalId } as KeyPartnerCandidateRecord);
    return { proposalId };
  });
}

/** Makes room for a newer proposal, before it is there: only one is open at a time. */
async function supersede(em: EntityManager, { principal: { workspaceId } }: Context, market: Market): Promise<void> {
  const open = await em.findOne(KeyPartnerProposalEntity, { workspaceId, market, state: 'PROPOSED' });
  if (open === null) return;
  open.state = 'SUPERSEDED';
  await em.flush();
}
