import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { KeyPartnerGap } from '../../domain/key-partners.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { Market } from '../relationship.entity.ts';

/** Proposed by figures, then confirmed by a person or superseded by a newer one. */
export type ProposalState = 'PROPOSED' | 'CONFIRMED' | 'SUPERSEDED';

/** Why a partner stands in a proposal: proposed for its size or growth, next after those, not known, or added by the person who decided. */
export type CandidateBasis = 'LARGEST' | 'UNEXPECTED_GROWER' | 'RUNNER_UP' | 'UNKNOWN' | 'ADDED';

/** Which partners of a market are worth a key relationship, as the figures of a day say. */
export const KeyPartnerProposalEntity = defineEntity({
  name: 'KeyPartnerProposal',
  tableName: 'key_partner_proposal',
  properties: {
    ...workspaceKey,
    market: p.string().$type<Market>(),
    most: p.integer(),
    currency: p.string().nullable(),
    expectedGrowth: p.double().nullable(),
    rankedCount: p.integer(),
    unknownCount: p.integer(),
    state: p.string().$type<ProposalState>(),
    proposedBy: p.uuid(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    reason: p.string().nullable(),
    ...timestamps,
  },
});
export type KeyPartnerProposalRecord = InferEntity<typeof KeyPartnerProposalEntity>;

/** One partner of a proposal, with the numbers that it was judged by. Only the decision is ever added. */
export const KeyPartnerCandidateEntity = defineEntity({
  name: 'KeyPartnerCandidate',
  tableName: 'key_partner_candidate',
  properties: {
    ...workspaceKey,
    proposalId: p.uuid(),
    relationshipId: p.uuid(),
    place: p.integer(),
    basis: p.string().$type<CandidateBasis>(),
    wasKey: p.boolean(),
    currency: p.string().nullable(),
    profitMinor: p.bigint('string').nullable(),
    profitYear: p.integer().nullable(),
    profitShare: p.double().nullable(),
    growth: p.double().nullable(),
    growthFrom: p.integer().nullable(),
    growthTo: p.integer().nullable(),
    outlookMinor: p.bigint('string').nullable(),
    missing: p.array().$type<KeyPartnerGap[]>(),
    isChosen: p.boolean().nullable(),
  },
});
export type KeyPartnerCandidateRecord = InferEntity<typeof KeyPartnerCandidateEntity>;
partOf('KeyPartnerCandidate', 'relationshipId');
