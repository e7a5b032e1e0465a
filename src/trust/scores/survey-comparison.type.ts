import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { behaviorScores, type Disagreement, disagreementOf } from '../../domain/trust/disagreement.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { say } from '../../platform/messages.ts';
import { toInstant } from '../../platform/public.type.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { EvidenceDirectionEnum } from '../evidence/evidence.enums.ts';
import { SurveyConstructEnum } from '../surveys/survey.enums.ts';
import { comparisonMessages, scoreNames } from './score.messages.ts';
import { sumsOf, type WeighedRow } from './weighed.ts';

const SurveyVerdictEnum = defineEnum<Disagreement['verdict']>('SurveyVerdict', 'What people say next to what was done.', {
  AGREE: 'They agree, as far as the evidence can tell.',
  SURVEY_HIGHER: 'People think better of the other side than its conduct shows: what they say may not last, or good conduct is not recorded.',
  BEHAVIOR_HIGHER: 'People think worse of the other side than its conduct shows: ask them why.',
});

@ObjectType({ simpleResolvers: true, description: 'A value with its 95 % interval.' })
export class Estimate {
  @Field(() => Float, { description: '0 to 100.' })
  value!: number;

  @Field(() => Float, { description: 'Lower end, 0 to 100.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, 0 to 100.' })
  high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the people of one side say of the other, next to what the other’s conduct has earned without any survey in it.' })
export class SurveyComparison {
  @Field(() => EvidenceDirectionEnum, { description: 'Whose conduct it is about: who has shown it towards whom.' })
  direction!: string;

  @Field(() => SurveyConstructEnum, { description: 'What was asked: trust or commitment.' })
  construct!: string;

  @Field(() => DateTime, { description: 'When the survey closed.' })
  closedAt!: string;

  @Field(() => Estimate, { description: 'What people say.' })
  survey!: Estimate;

  @Field(() => Estimate, { description: 'What conduct has earned.' })
  behavior!: Estimate;

  @Field(() => Float, { description: 'Points by which the survey is above conduct; below 0 where it is below.' })
  difference!: number;

  @Field(() => SurveyVerdictEnum, { description: 'Whether that is more than the evidence leaves open.' })
  verdict!: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  summary!: string;
}

interface Facts extends WeighedRow {
  readonly direction: string;
  readonly construct: 'TRUST' | 'COMMITMENT';
  readonly closedAt: string;
  readonly score: number;
  readonly respondents: number;
  readonly alpha: number | null;
}

/** The newest results on trust and commitment, each with the standing that the other side's conduct has earned. */
export function comparisonFacts(row: Row): Sql {
  return sql`(select coalesce(json_agg(json_build_object('direction', s.direction, 'construct', r.construct, 'closedAt', r.closed_at, 'score', r.score,
      'respondents', coalesce(r.respondents, r.respondents_at_least), 'alpha', r.alpha, 'positive', s.positive, 'negative', s.negative, 'parameters', s.parameters) order by s.direction desc, r.construct desc), '[]')
    from survey_result r join weighed_standing s on s.workspace_id = r.workspace_id and s.relationship_id = r.relationship_id
      and s.direction = case r.side when 'FOCAL' then 'PARTNER_TO_FOCAL' else 'FOCAL_TO_PARTNER' end
    where r.workspace_id = ${row('workspace_id')} and r.relationship_id = ${row('id')} and r.construct in ('TRUST', 'COMMITMENT') and r.score is not null
      and not exists (select from survey_result n where n.workspace_id = r.workspace_id and n.relationship_id = r.relationship_id and n.side = r.side and n.construct = r.construct
        and n.score is not null and n.closed_at > r.closed_at))`;
}

/** Only what can be compared: a survey that measures, and conduct that rests on enough. */
export function toComparisons(facts: readonly Facts[], reader: Reader): SurveyComparison[] {
  return facts.flatMap((one) => {
    const comparison = compared(one, reader);
    return comparison === null ? [] : [comparison];
  });
}

function compared({ direction, construct, closedAt, score, respondents, alpha, ...row }: Facts, { locales }: Reader): SurveyComparison | null {
  const name = construct === 'TRUST' ? 'trust' : 'commitment';
  const behavior = behaviorScores(sumsOf(row), row.parameters)?.[name];
  const found = behavior === undefined ? null : disagreementOf(behavior, { score, respondents, alpha }, row.parameters.outcomes);
  if (found === null) return null;
  const { survey, behavior: conduct, difference, verdict } = found;
  const summary = say(comparisonMessages[verdict], locales, { score: say(scoreNames[name], locales), survey: survey.value, behavior: conduct.value });
  return { direction, construct, closedAt: toInstant(closedAt), survey, behavior: conduct, difference, verdict, summary };
}
