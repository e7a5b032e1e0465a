import { Refusal } from '../../platform/errors/refusal.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipRecord } from '../relationship.entity.ts';

/** What is left of an alliance that has ended. */
export const noAlliance = { alliancePurpose: null, complementaryResource: null, allianceFrom: null, allianceUntil: null, isLegallyCleared: false };

/** An alliance has a purpose, a period in its order, and a barrier around it. */
export function checkAlliance(changed: Partial<RelationshipRecord>): void {
  const { alliancePurpose, allianceFrom, allianceUntil, complementaryResource, hasInformationBarrier } = changed;
  const isAllied = alliancePurpose != null;
  if (!isAllied && (allianceFrom != null || allianceUntil != null || complementaryResource != null)) throw invalid('allianceNeedsPurpose', 'alliancePurpose');
  if (isAllied && hasInformationBarrier !== true) throw invalid('barrierStays', 'hasInformationBarrier');
  if (allianceFrom != null && allianceUntil != null && allianceUntil < allianceFrom) throw invalid('periodReversed', 'allianceUntil');
}

function invalid(message: 'allianceNeedsPurpose' | 'barrierStays' | 'periodReversed', field: string): Refusal {
  return new Refusal({ code: 'INVALID', message: marketMessages[message], field: ['input', field] });
}
