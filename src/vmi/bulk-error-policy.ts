import { defineEnum } from '../platform/define-enum.ts';

export type BulkErrorPolicy = 'REJECT_ALL' | 'REJECT_FAILED_LINES';

export const BulkErrorPolicyEnum = defineEnum<BulkErrorPolicy>('BulkErrorPolicy', 'What becomes of the good lines of a call where others fail.', {
  REJECT_ALL: 'Nothing is written if one line fails.',
  REJECT_FAILED_LINES: 'The good lines are written; of those that fail, userErrors tells why.',
});

/** The most lines that one call takes. */
export const mostLines = 500;
