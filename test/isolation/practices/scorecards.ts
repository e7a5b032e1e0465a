import { usualScorecardModels } from '../../../src/domain/scorecards/scorecard-model.ts';
import { otherScorecards as fjordhave } from '../../../seeds/other-scorecards.ts';
import { scorecards as formosa } from '../../../seeds/formosa/scorecards.ts';
import type { ScorecardFacts } from '../../../seeds/scorecard-facts.ts';
import type { FactRecord } from '../fact-record.ts';
import { forOwner, forStaff } from '../development/shown.ts';
import type { IsolationPart } from '../development/part.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const stories: Readonly<Record<string, readonly ScorecardFacts[]>> = { formosa, fjordhave };

/** What each side makes of the other: a partner sees its own cards; no firm shares its SCORECARD here, so none sees the firm's of it. */
export const scorecards: IsolationPart = {
  grants: { scorecard: rights, scorecard_row: rights, scorecard_dispute: rights },
  types: {
    PeriodScorecard: { table: 'scorecard', changedBy: 'BOTH', isEvent: true },
    ScorecardRow: { table: 'scorecard_row', changedBy: 'BOTH' },
    ScorecardDispute: { table: 'scorecard_dispute', changedBy: 'BOTH', isEvent: true },
  },
  narrowing: ['audit_entry_of_scorecard', 'audit_entry_of_scorecard_row', 'audit_entry_of_scorecard_dispute'],
  functions: {
    'scorecard_begins()': 'v', 'scorecard_keeps_to_its_course()': 'v', 'scorecard_row_comes_with_card()': 'v', 'scorecard_row_keeps()': 'v', 'scorecard_dispute_begins()': 'v', 'scorecard_dispute_keeps_to_its_course()': 'v',
    'scorecard_measure(text,uuid,uuid,text,date,date)': 's',
  },
  records: (facts, make) => (stories[facts.slug] ?? []).flatMap(({ key, relationship, raterSide, judged, disputed }) => {
    const shown = (record: FactRecord) => (raterSide === 'PARTNER' ? forOwner(facts, relationship, record) : forStaff(record));
    return [
      shown(make('PeriodScorecard', 'scorecard', key, null, {})),
      ...usualScorecardModels[raterSide].criteria.map(({ key: criterion }) => shown(make('ScorecardRow', 'scorecard-row', `${key}/${criterion}`, null, { reason: judged.filter(([of]) => of === criterion).map(([, , reason]) => reason) }))),
      ...(disputed === undefined ? [] : [shown(make('ScorecardDispute', 'scorecard-dispute', key, null, { reason: [disputed.reason], decisionNote: disputed.decided === undefined ? [] : [disputed.decided.note] }))]),
    ];
  }),
  twins: { scorecard: {}, scorecard_row: { name: "'Twin of ' || name" }, scorecard_dispute: { reason: "'Twin of it'" } },
  told: {
    Relationship: ['scorecards', 'latestScorecard'],
    PeriodScorecard: [
      'relationship', 'timeline', 'raterSide', 'ratedSide', 'periodKind', 'periodYear', 'periodNumber', 'firstDay', 'lastDay', 'state', 'modelVersion', 'bands', 'issueDueOn', 'openedBy', 'openedAt', 'issuedBy', 'issuedAt', 'disputesUntil',
      'closedAt', 'withdrawnAt', 'withdrawalReason', 'rows', 'disputes', 'result', 'bothWays',
    ],
    ScorecardRow: ['scorecard', 'place', 'criterion', 'name', 'nameTranslations', 'weight', 'told', 'measure', 'worst', 'best', 'value', 'evidenceCount', 'records', 'reason', 'judgedBy', 'judgedAt'],
    ScorecardDispute: ['scorecard', 'row', 'state', 'raisedBySide', 'raisedBy', 'raisedAt', 'reason', 'decidedBy', 'decidedAt', 'decisionNote', 'newValue', 'withdrawnAt'],
  },
  lists: [{ root: 'scorecards', stem: 'PeriodScorecard', type: 'PeriodScorecard', enumerations: { periodKinds: 'periodKind', raterSides: 'raterSide', states: 'state' }, isForStaff: true }],
  acts: { RELATIONSHIP_WRITE: ['openScorecard'], DEALING_WRITE: ['judgeScorecardRows', 'issueScorecard', 'withdrawScorecard', 'disputeScorecardRow', 'decideScorecardDispute', 'withdrawScorecardDispute'] },
  ids: { scorecardId: 'PeriodScorecard', scorecardRowId: 'ScorecardRow', scorecardDisputeId: 'ScorecardDispute' },
};
