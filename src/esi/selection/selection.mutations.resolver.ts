import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { computePartnerSelection } from './compute-selection.service.ts';
import { abandonPartnerSelection, decidePartnerSelection } from './decide-selection.service.ts';
import { judgeSelectionCandidates, weighSelectionCriteria } from './judge-selection.service.ts';
import { openPartnerSelection } from './open-selection.service.ts';
import { screenForEsiProject } from './screen-supplier.service.ts';
import { ScreenForEsiProjectInput } from './screening.input.ts';
import { EsiScreening } from './screening.type.ts';
import { SelectionResult } from './selection-result.type.ts';
import {
  AbandonPartnerSelectionInput, ComputePartnerSelectionInput, DecidePartnerSelectionInput, JudgeSelectionCandidatesInput, OpenPartnerSelectionInput, WeighSelectionCriteriaInput,
} from './selection.input.ts';
import { abandonSelectionRule, computeSelectionRule, decideSelectionRule, judgeCandidatesRule, openSelectionRule, screenSupplierRule, weighCriteriaRule } from './selection.policy.ts';
import { PartnerSelection } from './selection.type.ts';

const selection = { partnerSelection: { type: PartnerSelection, from: 'selectionId', description: 'The selection as it now is; null when refused.' } };
const result = { result: { type: SelectionResult, from: 'resultId', description: 'What it came to; null when refused.' } };
const screened = {
  esiInvolvement: { type: EsiInvolvement, from: 'involvementId', description: 'The part as it now is; null when refused.' },
  screening: { type: EsiScreening, from: 'screeningId', description: 'The screening; null when refused.' },
};
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const openPartnerSelectionAnswer = answerOf('openPartnerSelection', selection);
const weighSelectionCriteriaAnswer = answerOf('weighSelectionCriteria', selection);
const judgeSelectionCandidatesAnswer = answerOf('judgeSelectionCandidates', selection);
const computePartnerSelectionAnswer = answerOf('computePartnerSelection', { ...selection, ...result });
const decidePartnerSelectionAnswer = answerOf('decidePartnerSelection', selection);
const abandonPartnerSelectionAnswer = answerOf('abandonPartnerSelection', selection);
const screenForEsiProjectAnswer = answerOf('screenForEsiProject', screened);

export const selectionPayloads = [
  openPartnerSelectionAnswer, weighSelectionCriteriaAnswer, judgeSelectionCandidatesAnswer, computePartnerSelectionAnswer,
  decidePartnerSelectionAnswer, abandonPartnerSelectionAnswer, screenForEsiProjectAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class PartnerSelectionMutations {
  @Mutation(() => openPartnerSelectionAnswer.type, { nullable: true, description: 'Opens a choice among suppliers: by which criteria, and of whom. Neither changes afterwards, and no candidate learns of it.' })
  @Ruled(openSelectionRule)
  openPartnerSelection(@Arg('input', () => OpenPartnerSelectionInput, { description: 'The selection.' }) input: OpenPartnerSelectionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openPartnerSelection(ctx, input);
  }

  @Mutation(() => weighSelectionCriteriaAnswer.type, { nullable: true, description: 'Compares the criteria of a group two by two, for the asker alone; it takes the place of what they said before.' })
  @Ruled(weighCriteriaRule)
  weighSelectionCriteria(@Arg('input', () => WeighSelectionCriteriaInput, { description: 'The comparisons.' }) input: WeighSelectionCriteriaInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return weighSelectionCriteria(ctx, input);
  }

  @Mutation(() => judgeSelectionCandidatesAnswer.type, { nullable: true, description: 'Judges candidates, for the asker alone; it takes the place of what they said before of the same.' })
  @Ruled(judgeCandidatesRule)
  judgeSelectionCandidates(@Arg('input', () => JudgeSelectionCandidatesInput, { description: 'The judgements.' }) input: JudgeSelectionCandidatesInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return judgeSelectionCandidates(ctx, input);
  }

  @Mutation(() => computePartnerSelectionAnswer.type, { nullable: true, description: 'Works a selection out from what people judged and what the platform knows now, and keeps the result with all its inputs. What is missing is told at once, all of it.' })
  @Ruled(computeSelectionRule)
  computePartnerSelection(@Arg('input', () => ComputePartnerSelectionInput, { description: 'Which one.' }) input: ComputePartnerSelectionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return computePartnerSelection(ctx, input);
  }

  @Mutation(() => decidePartnerSelectionAnswer.type, { nullable: true, description: 'Chooses a candidate, by the newest result, with a reason. It need not be the first of the ranking; whether it is, is kept.' })
  @Ruled(decideSelectionRule)
  decidePartnerSelection(@Arg('input', () => DecidePartnerSelectionInput, { description: 'The decision.' }) input: DecidePartnerSelectionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return decidePartnerSelection(ctx, input);
  }

  @Mutation(() => abandonPartnerSelectionAnswer.type, { nullable: true, description: 'Gives a selection up, with a reason.' })
  @Ruled(abandonSelectionRule)
  abandonPartnerSelection(@Arg('input', () => AbandonPartnerSelectionInput, { description: 'Which one, and why.' }) input: AbandonPartnerSelectionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return abandonPartnerSelection(ctx, input);
  }

  @Mutation(() => screenForEsiProjectAnswer.type, { nullable: true, description: 'Screens a supplier nominated for a project. Who passes is assessed thereby and can be invited; nobody passes whose lapsed certificates block its joining, unless a reasoned override lets it.' })
  @Ruled(screenSupplierRule)
  screenForEsiProject(@Arg('input', () => ScreenForEsiProjectInput, { description: 'The screening.' }) input: ScreenForEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return screenForEsiProject(ctx, input);
  }
}
