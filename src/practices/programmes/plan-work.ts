import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import { isInternal, type Practice } from '../../domain/practices/practices.ts';
import type { Market } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Write } from '../../platform/writes/write.ts';
import { findProgrammeRelationship } from './find-programme-relationship.ts';
import { programmeMessages } from './programmes.messages.ts';
import { isNeverTold } from './told-indicators.ts';

interface OfPractice {
  readonly relationshipId: string;
  readonly practice: Practice;
  readonly isTold: boolean;
}

/** What every record of a practice begins with. */
export async function beginWork(tx: Write, { relationshipId, practice, isTold }: OfPractice) {
  if (isTold && isNeverTold(practice)) throw new Refusal({ code: 'INVALID', message: programmeMessages.neverTold, field: ['input', 'isTold'] });
  const relationship = await findProgrammeRelationship(tx, relationshipId);
  requireOfMarket(practice, relationship.market);
  return { workspaceId: relationship.workspaceId, relationshipId: relationship.id, practice, isTold };
}

/** A day after today (UTC). */
export function requireAhead({ now }: Context, day: string, field: readonly string[]): string {
  if (day <= now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: programmeMessages.dayOver, field });
  return day;
}

/** That an indicator is one of the practice. */
export function requireOfPractice(indicator: Indicator, practice: Practice): void {
  if (indicators[indicator].practice !== practice) throw new Refusal({ code: 'INVALID', message: programmeMessages.otherPractice, field: ['input', 'indicator'] });
}

/** That a practice is one within a department where the partner is one, and else one towards partners. */
function requireOfMarket(practice: Practice, market: Market): void {
  const [isWithin, isDepartment] = [isInternal(practice), market === 'INTERNAL'];
  if (isWithin !== isDepartment) throw new Refusal({ code: 'INVALID', message: isDepartment ? programmeMessages.towardsPartners : programmeMessages.withinDepartments, field: ['input', 'practice'] });
}
