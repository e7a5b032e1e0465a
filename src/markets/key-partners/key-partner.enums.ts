import type { KeyPartnerGap } from '../../domain/key-partners.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { CandidateBasis, ProposalState } from './key-partner.entity.ts';

export const ProposalStateEnum = defineEnum<ProposalState>('KeyPartnerProposalState', 'What became of a proposal.', {
  PROPOSED: 'It waits for a person to decide.', CONFIRMED: 'A person has decided on it.', SUPERSEDED: 'A newer one has taken its place before anybody decided.',
});

export const CandidateBasisEnum = defineEnum<CandidateBasis>('KeyPartnerBasis', 'Why a partner stands in a proposal.', {
  LARGEST: 'Proposed: among the largest by present profit and future growth.',
  UNEXPECTED_GROWER: 'Proposed: none of the largest, and grows far beyond what is usual in its market.',
  RUNNER_UP: 'Not proposed: next in line, or a key partner today.',
  UNKNOWN: 'Not judged: its profit is not known.',
  ADDED: 'Added by the person who decided.',
});

export const KeyPartnerGapEnum = defineEnum<KeyPartnerGap>('KeyPartnerGap', 'What is not known of a partner.', {
  NO_FIGURES: 'There are no figures of complete years.',
  OTHER_CURRENCY: 'There are figures in other currencies only, which are not compared.',
  PROFIT_UNKNOWN: 'No profit is known.',
  PROFIT_OUTDATED: 'No profit is known of the last two complete years, but of earlier ones.',
  GROWTH_UNKNOWN: 'Revenue is not known of two years to measure growth between; the present profit stands as it is.',
});
