import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import type { ScoreCriterion, ScorecardModel } from '../../domain/scorecards/scorecard-model.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type PeriodScorecardRecord, ScorecardRowEntity, type ScorecardRowRecord } from './scorecard.entity.ts';

/** All rows of a card that the asker sees, in their order. */
export function rowsOf({ em }: Write, { workspaceId, id }: Pick<PeriodScorecardRecord, 'workspaceId' | 'id'>): Promise<ScorecardRowRecord[]> {
  return em.find<ScorecardRowRecord>(ScorecardRowEntity, { workspaceId, scorecardId: id }, { orderBy: { place: 'asc' } });
}

/** What a card takes from its model. */
export function termsOf({ version, bands, disputeDays, issueDays }: ScorecardModel, lastDay: string): Pick<PeriodScorecardRecord, 'modelVersion' | 'bands' | 'disputeDays' | 'issueDueOn' | 'revision'> {
  return { modelVersion: version, bands, disputeDays, issueDueOn: dayOf(dayNumber(lastDay) + issueDays)!, revision: 0 };
}

/** A row of a card that nobody has judged or measured. */
export function rowOf({ key, names, weight, told, scale }: ScoreCriterion, place: number): Omit<ScorecardRowRecord, 'workspaceId' | 'id' | 'relationshipId' | 'scorecardId'> {
  return {
    place, criterion: key, name: names.en, names, weight, told: told.by, measure: told.by === 'MEASURED' ? told.measure : null, worst: scale.worst, best: scale.best, value: null, evidenceCount: 0, records: [],
    reason: null, judgedBy: null, judgedAt: null,
  };
}
