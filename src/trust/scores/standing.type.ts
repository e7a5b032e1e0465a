import 'reflect-metadata';
import { type Act, gainsOf } from '../../domain/trust/gains.ts';
import { propensityToLeave } from '../../domain/trust/propensity-to-leave.ts';
import { fastTrendOf } from '../../domain/trust/trend.ts';
import type { TrustModel as TrustModelFacts } from '../../domain/trust/trust-model.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, page, readType } from '../../platform/reads/declare.ts';
import type { Reader } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { EvidenceDirectionEnum } from '../evidence/evidence.enums.ts';
import { evidencePage } from '../evidence/evidence.type.ts';
import { TrustModel } from '../models/trust-model.type.ts';
import { seeTrust } from '../trust.policy.ts';
import { PropensityToLeave, ScoreSuggestion } from './outlook.type.ts';
import { gainText, type ScoreName, worthSaying } from './score-text.ts';
import { Score, shownScore } from './score.type.ts';
import { sumsOf, weighed, type WeighedRow } from './weighed.ts';

/** What a standing's fields are worked out from. */
const needs = { direction: 'direction', positive: 'positive', negative: 'negative', fastPositive: 'fast_positive', fastNegative: 'fast_negative', parameters: 'parameters' } as const;

interface StandingRow extends WeighedRow {
  readonly direction: 'FOCAL_TO_PARTNER' | 'PARTNER_TO_FOCAL';
  readonly fastPositive: readonly number[];
  readonly fastNegative: readonly number[];
}

function scoreField(name: ScoreName) {
  return (needed: Record<string, unknown>, { locales }: Reader): Score => {
    const row = needed as never as StandingRow;
    const score = weighed(row).scores[name];
    const trend = fastTrendOf(score, sumsOf({ positive: row.fastPositive, negative: row.fastNegative }), row.parameters);
    return shownScore({ name, score, trend, model: row.parameters, locales });
  };
}

@readType({
  table: 'weighed_standing', rule: seeTrust, implements: Node,
  description: 'How one side stands with the other, by what it has shown it: the other’s trust in it, and commitment to it, as it has earned them. Kept up to date with every event, and brought forward every day.',
})
export class TrustStanding extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => EvidenceDirectionEnum, { column: 'direction', description: 'Who has shown what the scores rest on towards whom.' })
  direction!: string;

  @column(() => DateTime, { column: 'as_of', convert: toInstant, description: 'The moment that the evidence was aged to: of the last event, or the last day.' })
  asOf!: string;

  @one(() => TrustModel, { link: { model_id: 'id' }, description: 'The version of the model that weighed it.' })
  model!: TrustModel;

  @computed(() => Score, { needs, compute: scoreField('trust'), description: 'The trust that it has earned.' })
  trust!: Score;

  @computed(() => Score, { needs, compute: scoreField('commitment'), description: 'The commitment that it has earned.' })
  commitment!: Score;

  @computed(() => PropensityToLeave, {
    needs, nullable: true, compute: (row) => propensityToLeave(weighed(row as never).scores),
    description: 'How much the side whose trust and commitment these are is inclined to leave; null while there is not enough evidence.',
  })
  propensityToLeave!: PropensityToLeave | null;

  @computed(() => [ScoreSuggestion], { needs, compute: suggestions, description: 'What would raise the scores most, greatest gain of trust and commitment together first; each as if nothing else happened.' })
  suggestions!: ScoreSuggestion[];

  @page(() => evidencePage, { link: { relationship_id: 'relationship_id', direction: 'direction' }, description: 'The evidence that it rests on, with what each event does to the scores.' })
  evidence!: unknown;
}

function suggestions(needed: Record<string, unknown>, { locales }: Reader): ScoreSuggestion[] {
  const row = needed as never as StandingRow;
  const side = row.direction === 'FOCAL_TO_PARTNER' ? 'FOCAL' : 'PARTNER';
  return gainsOf(weighed(row).sums, row.parameters, usualActs(row.parameters), 'commitment')
    .filter(({ trust, commitment }) => trust + commitment >= worthSaying)
    .toSorted((a, b) => b.trust + b.commitment - a.trust - a.commitment)
    .map((gain) => ({ act: gain.act.kind, trustGain: gain.trust, commitmentGain: gain.commitment, message: gainText(gain, side, locales) }));
}

/** What a side can usually do. */
function usualActs({ outcomes }: TrustModelFacts): Act[] {
  return [
    { kind: 'KEEP_PROMISE', importance: 4 }, { kind: 'ANSWER_IN_TIME' }, { kind: 'SHARE_ON_SCHEDULE' }, { kind: 'SETTLE_DISPUTE' }, { kind: 'RENEW', years: 3 },
    { kind: 'INVEST_JOINTLY', amount: outcomes.jointInvestment.scale },
  ];
}
