import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { MarketEnum } from '../relationship.enums.ts';
import { Relationship } from '../relationship.type.ts';
import { CandidateBasisEnum, KeyPartnerGapEnum, ProposalStateEnum } from './key-partner.enums.ts';
import { confirmKeyPartnersRule, seeKeyPartners } from './key-partners.policy.ts';

defineActions({ CONFIRM_KEY_PARTNERS: 'Decide on a proposal of key partners.' });

@readType({
  table: 'key_partner_candidate', rule: seeKeyPartners, implements: Node,
  description: 'A partner of a proposal, with the numbers that it was judged by on that day. What is null was not known. Staff only.',
})
export class KeyPartnerCandidate extends Node {
  @one(() => KeyPartnerProposal, { link: { proposal_id: 'id' }, description: 'The proposal.' })
  proposal!: unknown;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => Int, { column: 'place', description: 'Its place in the proposal, from 1: the largest, the growers, the next in line, then the unknown.' })
  place!: number;

  @column(() => CandidateBasisEnum, { column: 'basis', description: 'Why it stands in the proposal.' })
  basis!: string;

  @expression(() => Boolean, { sql: (row) => sql`${row('basis')} in ('LARGEST', 'UNEXPECTED_GROWER')`, description: 'It is one of the partners proposed.' })
  isProposed!: boolean;

  @column(() => Boolean, { column: 'was_key', description: 'It was a key partner before.' })
  wasKey!: boolean;

  @money({ minorUnits: 'profit_minor', currency: 'currency', description: 'Present profit: of the newest of the last two complete years.' })
  profit!: unknown;

  @column(() => Int, { column: 'profit_year', nullable: true, description: 'The year of that profit.' })
  profitYear!: number | null;

  @column(() => Float, { column: 'profit_share', nullable: true, description: 'Its part of all known profits of the market that are above zero, 0 to 1.' })
  profitShare!: number | null;

  @column(() => Float, { column: 'growth', nullable: true, description: 'Growth of revenue a year, compounded over up to three years: 0.1 is a tenth more each year.' })
  growth!: number | null;

  @column(() => Int, { column: 'growth_from', nullable: true, description: 'The year that growth is measured from.' })
  growthFrom!: number | null;

  @column(() => Int, { column: 'growth_to', nullable: true, description: 'The year that growth is measured to.' })
  growthTo!: number | null;

  @money({ minorUnits: 'outlook_minor', currency: 'currency', description: 'What the ranking goes by: the profit three years on at that growth, which counts up to a half a year; the present profit where growth is unknown.' })
  outlook!: unknown;

  @column(() => [KeyPartnerGapEnum], { column: 'missing', description: 'What is not known of it.' })
  missing!: string[];

  @column(() => Boolean, { column: 'is_chosen', nullable: true, description: 'Whether it was chosen; null while nothing is decided.' })
  isChosen!: boolean | null;
}

export const candidatePage = definePage({
  name: 'KeyPartnerCandidate',
  type: () => KeyPartnerCandidate,
  description: 'The partners of a proposal of key partners.',
  defaultSize: 25,
  orders: { PLACE: { column: 'place', cast: 'bigint', field: 'place', description: 'In the order of the proposal.' } },
  defaultOrder: { field: 'PLACE', direction: 'ASC' },
  filters: {
    bases: { type: () => [CandidateBasisEnum], field: 'basis', sql: oneOf('basis'), description: 'There for one of these reasons.' },
    isChosen: { type: () => Boolean, field: 'isChosen', sql: (row, value: boolean) => sql`${row('is_chosen')} = ${value}`, description: 'Chosen ones, or the others, of a decided proposal.' },
  },
});

@readType({
  table: 'key_partner_proposal', rule: seeKeyPartners, implements: [Node, Versioned, Actionable],
  description: 'Which partners of a market are worth a key relationship, by present profit and future growth, with those that grow unexpectedly. Staff only.',
})
export class KeyPartnerProposal extends Node {
  @column(() => MarketEnum, { column: 'market', description: 'The market that was screened.' })
  market!: string;

  @column(() => Int, { column: 'most', description: 'How many of the largest were asked for, 5 to 10.' })
  most!: number;

  @column(() => CurrencyCode, { column: 'currency', nullable: true, description: 'The currency compared; null where no figures were known at all.' })
  currencyCode!: string | null;

  @column(() => Float, { column: 'expected_growth', nullable: true, description: 'Median growth in the market, against which growers are unexpected; null when it is known of fewer than five partners, and then there are none.' })
  expectedGrowth!: number | null;

  @column(() => Int, { column: 'ranked_count', description: 'Partners that were ranked.' })
  rankedCount!: number;

  @column(() => Int, { column: 'unknown_count', description: 'Partners that could not be ranked because their profit is not known; the first 100 of them, and key ones, are among the candidates.' })
  unknownCount!: number;

  @column(() => ProposalStateEnum, { column: 'state', description: 'What became of it.' })
  state!: string;

  @page(() => candidatePage, { link: { id: 'proposal_id' }, description: 'The partners proposed, the next in line, and those not known.' })
  candidates!: unknown;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who had it made; null for a key and the platform.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When it was confirmed.' })
  decidedAt!: Date | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who confirmed it; null until then, and for a key.' })
  decidedBy!: User | null;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was decided otherwise than proposed.' })
  reason!: string | null;

  @viewerActions({ state: 'state' }, { CONFIRM_KEY_PARTNERS: confirmKeyPartnersRule })
  viewerActions!: unknown;
}

export const proposalPage = definePage({
  name: 'KeyPartnerProposal',
  type: () => KeyPartnerProposal,
  description: 'Proposals of key partners.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were made.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    markets: { type: () => [MarketEnum], field: 'market', sql: oneOf('market'), description: 'For one of these markets.' },
    states: { type: () => [ProposalStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
  },
});

definesTimeline('KeyPartnerCandidate', () => KeyPartnerCandidate, { proposalId: { field: 'proposal', idOf: 'KeyPartnerProposal' }, relationshipId: { field: 'relationship', idOf: 'Relationship' } });
