import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import {
  CreateSurveyInstrumentInput, PublishSurveyInstrumentInput, RetireSurveyInstrumentInput, ReviseSurveyInstrumentInput, UpdateSurveyInstrumentInput,
} from './survey.input.ts';
import { SurveyInstrument, surveyInstrumentPage } from './survey-instrument.type.ts';
import {
  createSurveyInstrumentRule, publishSurveyInstrumentRule, retireSurveyInstrumentRule, reviseSurveyInstrumentRule, seeSurveyInstrument, updateSurveyInstrumentRule,
} from './surveys.policy.ts';
import {
  createSurveyInstrument, publishSurveyInstrument, retireSurveyInstrument, reviseSurveyInstrument, updateSurveyInstrument,
} from './write-survey-instrument.service.ts';

const records = { surveyInstrument: { type: SurveyInstrument, from: 'surveyInstrumentId', description: 'The instrument as it now is; null when refused.' } };
const created = definePayload('CreateSurveyInstrumentPayload', 'The answer of createSurveyInstrument.', records);
const updated = definePayload('UpdateSurveyInstrumentPayload', 'The answer of updateSurveyInstrument.', records);
const published = definePayload('PublishSurveyInstrumentPayload', 'The answer of publishSurveyInstrument.', records);
const revised = definePayload('ReviseSurveyInstrumentPayload', 'The answer of reviseSurveyInstrument.', records);
const retired = definePayload('RetireSurveyInstrumentPayload', 'The answer of retireSurveyInstrument.', records);

export const surveyInstrumentPayloads = [created.resolver, updated.resolver, published.resolver, revised.resolver, retired.resolver];

@Resolver()
export class SurveyInstrumentResolver {
  @Query(() => SurveyInstrument, { nullable: true, description: 'An instrument by id; null when there is none, or none to see.' })
  @Ruled(seeSurveyInstrument)
  async surveyInstrument(@Arg('id', () => ID, { description: 'Id of an instrument.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('SurveyInstrument', id);
    return uuid === null ? null : readById(ctx, info, SurveyInstrument, uuid);
  }

  @Query(() => surveyInstrumentPage.connection, { description: 'The instruments that the asker may see, by name.' })
  @Ruled(seeSurveyInstrument)
  surveyInstruments(@Args(() => surveyInstrumentPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, surveyInstrumentPage, args);
  }

  @Mutation(() => created.type, { nullable: true, description: 'Writes a new instrument, as a draft.' })
  @Ruled(createSurveyInstrumentRule)
  createSurveyInstrument(@Arg('input', () => CreateSurveyInstrumentInput, { description: 'The instrument.' }) input: CreateSurveyInstrumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return createSurveyInstrument(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes a draft.' })
  @Ruled(updateSurveyInstrumentRule)
  updateSurveyInstrument(@Arg('input', () => UpdateSurveyInstrumentInput, { description: 'What changes.' }) input: UpdateSurveyInstrumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateSurveyInstrument(ctx, input);
  }

  @Mutation(() => published.type, { nullable: true, description: 'Publishes a draft: from now on it may be asked, and never changes.' })
  @Ruled(publishSurveyInstrumentRule)
  publishSurveyInstrument(@Arg('input', () => PublishSurveyInstrumentInput, { description: 'Which.' }) input: PublishSurveyInstrumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return publishSurveyInstrument(ctx, input);
  }

  @Mutation(() => revised.type, { nullable: true, description: 'Begins the next edition of a published instrument, as a draft with the same items.' })
  @Ruled(reviseSurveyInstrumentRule)
  reviseSurveyInstrument(@Arg('input', () => ReviseSurveyInstrumentInput, { description: 'Which.' }) input: ReviseSurveyInstrumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reviseSurveyInstrument(ctx, input);
  }

  @Mutation(() => retired.type, { nullable: true, description: 'Has a published instrument asked no more.' })
  @Ruled(retireSurveyInstrumentRule)
  retireSurveyInstrument(@Arg('input', () => RetireSurveyInstrumentInput, { description: 'Which.' }) input: RetireSurveyInstrumentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return retireSurveyInstrument(ctx, input);
  }
}
