import { defineEnum } from '../../platform/define-enum.ts';

export type NeedsPerson = 'STALE_DATA' | 'UNKNOWN_STOCK' | 'ABOVE_LIMIT' | 'ABOVE_LIABILITY' | 'CAP_BELOW_MINIMUM' | 'SHORTFALL' | 'INSIDE_FREEZE' | 'PUSHING' | 'ORDERED_SINCE';

export const NeedsPersonEnum = defineEnum<NeedsPerson>('ProposalNeedsPerson', 'Why no machine may approve a proposal.', {
  STALE_DATA: 'Stock of a line was counted longer ago than the agreement allows.',
  UNKNOWN_STOCK: 'Stock of a line is no longer known.',
  ABOVE_LIMIT: 'It is worth more than may be approved without a person.',
  ABOVE_LIABILITY: 'With it the buyer would have to answer for more than agreed.',
  CAP_BELOW_MINIMUM: 'A cap leaves less of a line than the order minimum.',
  SHORTFALL: 'A cap leaves a whole pack or more of a need open.',
  INSIDE_FREEZE: 'It is needed inside the freeze horizon, because stock would run out before its end.',
  PUSHING: 'More was shipped than proposed of late than the agreement’s policy has.',
  ORDERED_SINCE: 'More of a line is on order or on its way than when it was computed: somebody has ordered since.',
});
