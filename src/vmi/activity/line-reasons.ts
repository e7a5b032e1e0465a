import type { UserErrorFacts } from '../../platform/errors/refusal.ts';
import type { HeldFor } from './activity.enums.ts';
import { activityMessages } from './activity.messages.ts';

/** Why a line cannot be taken, as it is told to who reports. */
export interface LineReason extends Pick<UserErrorFacts, 'code' | 'message'> {
  /** The field of the line; null for the line as a whole. */
  readonly part: 'item' | 'location' | 'positionId' | 'unit' | 'day' | 'quantity' | null;
}

export const lineReasons: Readonly<Record<HeldFor, LineReason>> = {
  ITEM_UNKNOWN: { code: 'NOT_FOUND', message: activityMessages.itemUnknown, part: 'item' },
  LOCATION_UNKNOWN: { code: 'NOT_FOUND', message: activityMessages.locationUnknown, part: 'location' },
  POSITION_UNKNOWN: { code: 'NOT_FOUND', message: activityMessages.positionUnknown, part: null },
  UNIT_UNKNOWN: { code: 'INVALID', message: activityMessages.unitUnknown, part: 'unit' },
  DATE_INVALID: { code: 'OUT_OF_RANGE', message: activityMessages.dateInvalid, part: 'day' },
  QUANTITY_INVALID: { code: 'OUT_OF_RANGE', message: activityMessages.quantityInvalid, part: 'quantity' },
  CONFLICT: { code: 'DUPLICATE', message: activityMessages.conflict, part: null },
};
