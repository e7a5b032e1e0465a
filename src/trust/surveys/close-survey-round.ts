import { surveyFinding } from '../../domain/trust/outcomes.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { recordEvidence } from '../evidence/record-evidence.ts';
import { SurveyRoundEntity, type SurveyRoundRecord } from './survey.entity.ts';
import type { SurveyConstruct, SurveySide } from './survey.terms.ts';
import { surveyMessages } from './surveys.messages.ts';

/** A result, as evidence and audit take it. */
interface ResultRow {
  readonly id: string;
  readonly relationship_id: string;
  readonly side: SurveySide;
  readonly construct: SurveyConstruct;
  readonly score: number | null;
  readonly respondents_at_least: number | null;
  readonly alpha: number | null;
  readonly is_coarse: boolean;
}

/**
 * Closes a round whose time has come. Whoever answers at this moment holds the round: they are waited for and counted, or wait and come
 * too late. The results are computed in the database, once; no answer leaves it.
 */
export async function closeSurveyRound(tx: Write, roundId: string): Promise<{ surveyRoundId: string }> {
  const { em, ctx } = tx;
  const round = await lockVisible<SurveyRoundRecord>(em, SurveyRoundEntity, ctx, roundId, []);
  if (round.state !== 'OPEN') throw new Refusal({ code: 'STATE_CONFLICT', message: surveyMessages.roundOver, currentState: round.state, allowedActions: [] });
  em.assign(round, { state: 'CLOSED', endedAt: ctx.now });
  await em.flush();
  await em.execute('select survey_compute(?)', [roundId]);
  const results = await em.execute<ResultRow[]>(
    'select id, relationship_id, side, construct, score, respondents_at_least, alpha, is_coarse from survey_result where workspace_id = ? and round_id = ? order by relationship_id, side, construct',
    [round.workspaceId, roundId],
  );
  for (const result of results) await follow(tx, round, result);
  return { surveyRoundId: roundId };
}

/** What follows from a result: its place in the relationship's history, and, of shared values, evidence. */
async function follow(tx: Write, { id: roundId, closesAt }: SurveyRoundRecord, result: ResultRow): Promise<void> {
  const { id, relationship_id: relationshipId, side, construct, score, respondents_at_least: respondents, alpha, is_coarse: isCoarse } = result;
  const changes = Object.fromEntries(Object.entries({ roundId, side, construct, score, isCoarse }).map(([name, after]) => [name, { after }]));
  // Of what the firm's people say of a partner the partner hears nothing, not even that there is something new.
  tx.record({ subjectType: 'SurveyResult', subjectId: id, ownerId: side === 'PARTNER' ? relationshipId : null, changes });
  if (construct !== 'SHARED_VALUES' || score === null || respondents === null) return;
  await recordEvidence(tx, {
    relationshipId, direction: shownBy(side === 'PARTNER' ? 'FOCAL' : 'PARTNER'), source: { type: 'SurveyResult', id }, occurredAt: closesAt,
    outcome: (map) => surveyFinding({ score, respondents, alpha }, map),
  });
}
