import { changeBetween } from '../../domain/trust/score-change.ts';
import { scoresOf } from '../../domain/trust/score.ts';
import type { TrustModel } from '../../domain/trust/trust-model.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { changeText, type ScoreName } from './score-text.ts';
import { shownScore } from './score.type.ts';
import { scoreMessages } from './score.messages.ts';
import type { ScorePoint, StandingChange, TrustAssessment } from './past.type.ts';
import { type KeptSums, sumsOf } from './weighed.ts';

/** One moment's facts as JSON: the model that was in force when it was known, and the sums under it. */
function momentFacts(row: Row, direction: string, { asOf, knownAt }: { asOf: Date; knownAt: Date }): Sql {
  return sql`(select json_build_object('asOf', ${asOf.toISOString()}::text, 'modelNumber', m.number, 'model', m.parameters,
    'sums', sums_at(m.workspace_id, ${row('id')}, ${direction}, m.half_lives, ${asOf.toISOString()}::timestamptz, ${knownAt.toISOString()}::timestamptz))
    from trust_model m where m.workspace_id = ${row('workspace_id')} and m.id = trust_model_at(m.workspace_id, ${row('market')}, ${knownAt.toISOString()}::timestamptz))`;
}

interface MomentFacts {
  readonly asOf: string;
  readonly modelNumber: number;
  readonly model: TrustModel;
  readonly sums: KeptSums;
}

/** An instant that has passed; the present one when none is given. */
function passed(value: unknown, now: Date): Date {
  const instant = value == null ? now : (value as Date);
  if (instant.getTime() > now.getTime()) throw new RequestError('BAD_USER_INPUT', scoreMessages.notYet);
  return instant;
}

export function assessmentFacts(row: Row, { now }: Reader, args: Record<string, unknown>): Sql {
  const knownAt = passed(args['knownAt'], now);
  return momentFacts(row, String(args['direction']), { asOf: passed(args['asOf'], now), knownAt });
}

export function toAssessment(facts: MomentFacts, { locales }: Reader): TrustAssessment {
  const { asOf, modelNumber, model, sums } = facts;
  const { trust, commitment } = scoresOf(sumsOf(sums), model);
  const shown = { trend: null, model, locales };
  return { asOf, modelNumber, trust: shownScore({ name: 'trust', score: trust, ...shown }), commitment: shownScore({ name: 'commitment', score: commitment, ...shown }) };
}

/** Two moments, each as it was known then, and the later one by the half-lives of the earlier. */
export function changeFacts(row: Row, { now }: Reader, args: Record<string, unknown>): Sql {
  const until = passed(args['until'], now);
  const from = args['from'] == null ? daysBefore(until, 183) : passed(args['from'], now);
  if (from.getTime() > until.getTime()) throw new RequestError('BAD_USER_INPUT', scoreMessages.reversed);
  const direction = String(args['direction']);
  return sql`json_build_object('before', ${momentFacts(row, direction, { asOf: from, knownAt: from })}, 'after', ${momentFacts(row, direction, { asOf: until, knownAt: until })},
    'underModelBefore', (select sums_at(m.workspace_id, ${row('id')}, ${direction}, m.half_lives, ${until.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
      from trust_model m where m.workspace_id = ${row('workspace_id')} and m.id = trust_model_at(m.workspace_id, ${row('market')}, ${from.toISOString()}::timestamptz)))`;
}

interface ChangeFacts {
  readonly before: MomentFacts;
  readonly after: MomentFacts;
  readonly underModelBefore: KeptSums;
}

export function toChange({ before, after, underModelBefore }: ChangeFacts, { locales }: Reader): StandingChange {
  const moment = ({ asOf, model, sums }: MomentFacts) => ({ at: Date.parse(asOf), model, sums: sumsOf(sums) });
  const change = changeBetween(moment(before), { ...moment(after), sumsUnderModelBefore: sumsOf(underModelBefore) });
  const scored = ({ sums, model }: MomentFacts) => scoresOf(sumsOf(sums), model);
  const [scoresBefore, scoresAfter] = [scored(before), scored(after)];
  const shown = (name: ScoreName) => {
    const known = { ...change[name], isFromSufficient: scoresBefore[name].isSufficient, isToSufficient: scoresAfter[name].isSufficient };
    return { ...known, summary: changeText(name, known, locales) };
  };
  return { from: before.asOf, until: after.asOf, trust: shown('trust'), commitment: shown('commitment') };
}

/** Points in one history. */
export const mostPoints = 60;

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * 86_400_000);
}

/** Evenly spaced moments, the last one at the end. */
export function historyFacts(row: Row, { now }: Reader, args: Record<string, unknown>): Sql {
  const until = passed(args['until'], now);
  const from = args['from'] == null ? daysBefore(until, 365) : passed(args['from'], now);
  const points = Number(args['points']);
  if (from.getTime() >= until.getTime()) throw new RequestError('BAD_USER_INPUT', scoreMessages.reversed);
  if (points < 2 || points > mostPoints) throw new RequestError('LIMIT_EXCEEDED', scoreMessages.tooManyPoints, { limit: mostPoints, asked: points, status: 400 });
  const step = (until.getTime() - from.getTime()) / (points - 1);
  const moments = Array.from({ length: points }, (_, index) => new Date(Math.round(from.getTime() + index * step)).toISOString());
  return sql`(select json_agg(json_build_object('asOf', p.moment, 'modelNumber', m.number, 'model', m.parameters,
      'sums', sums_at(m.workspace_id, ${row('id')}, ${String(args['direction'])}, m.half_lives, p.moment::timestamptz, p.moment::timestamptz)) order by p.moment)
    from unnest(${moments}::text[]) p(moment) join trust_model m on m.workspace_id = ${row('workspace_id')} and m.id = trust_model_at(m.workspace_id, ${row('market')}, p.moment::timestamptz))`;
}

export function toHistory(facts: readonly MomentFacts[]): ScorePoint[] {
  return facts.map(({ asOf, model, sums }) => {
    const { trust, commitment } = scoresOf(sumsOf(sums), model);
    const earned = (score: typeof trust) => (score.isSufficient ? score.value : null);
    return { asOf, trust: earned(trust), commitment: earned(commitment), trustUncertainty: trust.uncertainty, commitmentUncertainty: commitment.uncertainty };
  });
}
