import { defineEnum } from '../../platform/define-enum.ts';
import type { ShareState } from './share.entity.ts';
import type { SplitBasis } from './split.entity.ts';
import type { JointValueState } from './value.entity.ts';

export const JointValueStateEnum = defineEnum<JointValueState>('JointValueState', 'Where a joint value stands.', {
  ESTIMATED: 'Its gains are estimated.',
  VERIFIED: 'Its gains are measured.',
  PROPOSED: 'A split is proposed; a second person of the firm is to approve it.',
  OFFERED: 'Each supplier was offered its share; some may have agreed to it, or been paid.',
  SETTLED: 'Every share is agreed to and paid.',
  CANCELLED: 'It was given up.',
});

export const SplitBasisEnum = defineEnum<SplitBasis>('JointValueSplitBasis', 'What a group of parties would gain by itself, which the Shapley value starts from.', {
  ADDITIVE: 'Each party gains its own lines, whoever is with it.',
  JOINT: 'Each party gains its own lines once the firm is with it, and nothing without.',
  JUDGED: 'What the firm’s people judged.',
});

export const ShareStateEnum = defineEnum<ShareState>('JointValueShareState', 'Where a supplier’s share of a joint value stands.', {
  OFFERED: 'The supplier is to agree or refuse.',
  AGREED: 'The supplier has agreed; it is to be paid.',
  REFUSED: 'The supplier has refused it.',
  LAPSED: 'The firm took it back before it was answered.',
  PAID: 'The firm says that it has paid.',
  RECEIVED: 'The supplier says what it has received, or was silent for long.',
});
