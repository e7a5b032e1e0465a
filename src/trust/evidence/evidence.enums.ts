import type { Leaf } from '../../domain/trust/leaves.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { EvidenceDirection } from './evidence.terms.ts';

export const EvidenceDirectionEnum = defineEnum<EvidenceDirection>('EvidenceDirection', 'Who showed something towards whom.', {
  PARTNER_TO_FOCAL: 'The partner towards the firm: what the firm’s trust in it rests on.',
  FOCAL_TO_PARTNER: 'The firm towards the partner: what the partner’s trust in the firm rests on.',
});

export const TrustLeafEnum = defineEnum<Leaf>('TrustLeaf', 'What trust and commitment rest on, after the precursors of Morgan and Hunt (1994) and what of them can be observed.', {
  PROMISE: 'Promises kept, kept late or broken.',
  DELIVERY: 'Deliveries: in full and on time.',
  COMMUNICATION: 'Answers in time; information shared on schedule.',
  NON_OPPORTUNISM: 'Disputes settled, opportunistic acts, and months without either.',
  SHARED_VALUES: 'What people say when they are asked.',
  BENEFITS: 'What each gains from the other.',
  TERMINATION_COSTS: 'What would be lost with the relationship: joint investments, contract years.',
  CONTINUITY: 'Renewals, lapses, notice given.',
});
