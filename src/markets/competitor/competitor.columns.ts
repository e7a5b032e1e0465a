import { p } from '@mikro-orm/core';

/** What a relationship in the competitor market has of its own: an alliance, if there is one, and the barrier around it. */
export const competitorColumns = {
  alliancePurpose: p.string().nullable(),
  complementaryResource: p.string().nullable(),
  hasInformationBarrier: p.boolean().nullable(),
  allianceFrom: p.date().nullable(),
  allianceUntil: p.date().nullable(),
};
