import type { ForceFacts } from './force-facts.ts';

/** The same of the other firm's supplier. */
export const otherForces: readonly ForceFacts[] = [
  { key: 'twin', relationship: 'jade-cell-twin.supplier', by: 'other-workspace', on: -8, note: 'A first look.', facts: [['FOCAL', 'ALTERNATIVES', 2, 'Two letters', 1], ['PARTNER', 'SHARE_OF_THEIR_BUSINESS', 0.7, 'Accounts payable', 1]] },
];
