import { defineEnum } from '../../platform/define-enum.ts';
import type { AgreementRole } from '../agreements/agreement.entity.ts';
import type { RejectionCode } from '../proposals/proposal.entity.ts';

export const ProposalApproversEnum = defineEnum<AgreementRole | 'BOTH'>('ProposalApprovers', 'Whose word a proposal takes.', {
  VENDOR: 'The side that keeps the stock supplied.',
  BUYER: 'The side that is supplied.',
  BOTH: 'Both: as the terms say, inside the freeze horizon, and above all that may ever be approved by itself.',
});

export const ProposalRejectionEnum = defineEnum<RejectionCode>('ProposalRejection', 'Why a proposal was rejected.', {
  NOT_NEEDED: 'The goods are not needed.',
  TOO_MUCH: 'It is more than is wanted, or than there is room for.',
  TOO_LITTLE: 'It is less than is needed.',
  WRONG_DATA: 'It was computed from what is not so.',
  NO_CAPACITY: 'It cannot be supplied.',
  WRONG_TIME: 'The goods cannot come, or be taken, by then.',
  OTHER: 'As the note says.',
});
