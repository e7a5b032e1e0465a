import { defineEnum } from '../../platform/define-enum.ts';
import type { PositionParametersRecord, ReplenishmentMethod } from '../positions/position.entity.ts';

export const ReplenishmentMethodEnum = defineEnum<ReplenishmentMethod>('ReplenishmentMethod', 'How a position is kept supplied.', {
  MIN_MAX: 'At the minimum, up to the maximum: (s, S).',
  REORDER_POINT: 'At the reorder point, by whole order quantities: (r, Q).',
  BASE_STOCK: 'Always back up to the base stock.',
  DAYS_OF_SUPPLY: 'At the minimum of days, up to the target of days, by the forecast.',
  BUFFER_ZONES: 'By red, yellow and green zones, from demand, lead time and its factors.',
});

export const LevelSourceEnum = defineEnum<PositionParametersRecord['source']>('LevelSource', 'How levels were set.', {
  MANUAL: 'By hand.',
  RULE: 'By a rule for many positions.',
  IMPORT: 'From a file.',
});
