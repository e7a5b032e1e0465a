import { indicators } from '../../domain/practices/indicators.ts';
import type { ExternalPractice } from '../../domain/practices/practices.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { findPartnerRelationship } from './find-partner-relationship.ts';
import type { ExternalIndicator } from './indicator.enum.ts';
import { programmeMessages } from './programmes.messages.ts';

interface OfPractice {
  readonly relationshipId: string;
  readonly practice: ExternalPractice;
  readonly isTold: boolean;
}

/** What every record of a practice begins with. */
export async function beginWork(tx: Write, { relationshipId, practice, isTold }: OfPractice) {
  if (isTold && practice === 'CONSENSUS') throw new Refusal({ code: 'INVALID', message: programmeMessages.neverTold, field: ['input', 'isTold'] });
  const relationship = await findPartnerRelationship(tx, relationshipId);
  return { workspaceId: relationship.workspaceId, relationshipId: relationship.id, practice, isTold };
}

/** A day after today (UTC). */
export function requireAhead({ now }: Context, day: string, field: readonly string[]): string {
  if (day <= now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: programmeMessages.dayOver, field });
  return day;
}

/** That an indicator is one of the practice. */
export function requireOfPractice(indicator: ExternalIndicator, practice: ExternalPractice): void {
  if (indicators[indicator].practice !== practice) throw new Refusal({ code: 'INVALID', message: programmeMessages.otherPractice, field: ['input', 'indicator'] });
}
