import { p } from '@mikro-orm/core';
import type { InformationCategory } from '../../platform/sharing.ts';

/** What a relationship in the competitor market has of its own: an alliance, if there is one, and the barrier around it. */
export const competitorColumns = {
  alliancePurpose: p.string().nullable(),
  complementaryResource: p.string().nullable(),
  hasInformationBarrier: p.boolean().nullable(),
  barrierCategories: p.array().$type<InformationCategory[]>().nullable(),
  isLegallyCleared: p.boolean().nullable(),
  allianceFrom: p.date().nullable(),
  allianceUntil: p.date().nullable(),
};
