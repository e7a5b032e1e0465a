import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { sql } from '../../platform/sql.ts';
import { adoptMaturityModel } from './adopt-maturity-model.service.ts';
import { assessPractices } from './assess-practices.service.ts';
import { AdoptMaturityModelInput } from './maturity-model.input.ts';
import { MaturityModel, maturityModelPage } from './maturity-model.type.ts';
import { RelationshipPracticesInput, StopTellingPracticesInput } from './practice.input.ts';
import { standingPage } from './practice-standing.type.ts';
import { PracticeTelling } from './practice-telling.type.ts';
import { adoptMaturityModelRule, assessPracticesRule, seeAsFirm, tellPracticesRule } from './programmes.policy.ts';
import { stopTellingPractices, tellPractices } from './tell-practices.service.ts';

const relationship = { relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship with its practices; null when refused.' } };
const telling = { ...relationship, practiceTelling: { type: PracticeTelling, from: 'practiceTellingId', description: 'Since when the partner is told; null when refused.' } };
const adopted = definePayload('AdoptMaturityModelPayload', 'The answer of adoptMaturityModel.', { maturityModel: { type: MaturityModel, from: 'maturityModelId', description: 'The new version; null when refused.' } });
const assessed = definePayload('AssessPracticesPayload', 'The answer of assessPractices.', relationship);
const told = definePayload('TellPracticesPayload', 'The answer of tellPractices.', telling);
const stopped = definePayload('StopTellingPracticesPayload', 'The answer of stopTellingPractices.', telling);

export const practicePayloads = [adopted, assessed, told, stopped].map(({ resolver }) => resolver);

@Resolver()
export class PracticeResolver {
  @Query(() => maturityModelPage.connection, { description: 'The versions that the workspace has adopted of what makes levels, newest first; a practice without any is assessed by the platform’s own; staff only.' })
  @Ruled(seeAsFirm)
  maturityModels(@Args(() => maturityModelPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, maturityModelPage, args);
  }

  @Query(() => standingPage.connection, { description: 'How practices stand, across partners, departments and markets; staff only.' })
  @Ruled(seeAsFirm)
  practiceStandings(@Args(() => standingPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, standingPage, args, (row) => sql`${row('audience')} = 'FIRM'`);
  }

  @Mutation(() => adopted.type, { nullable: true, description: 'Sets what makes each level of a practice from now on; the next look uses it.' })
  @Ruled(adoptMaturityModelRule)
  adoptMaturityModel(@Arg('input', () => AdoptMaturityModelInput, { description: 'The new version.' }) input: AdoptMaturityModelInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return adoptMaturityModel(ctx, input);
  }

  @Mutation(() => assessed.type, { nullable: true, description: 'Looks at the practices of a relationship now, as the platform does every day. What is as before writes no history.' })
  @Ruled(assessPracticesRule)
  assessPractices(@Arg('input', () => RelationshipPracticesInput, { description: 'Which relationship.' }) input: RelationshipPracticesInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return assessPractices(ctx, input);
  }

  @Mutation(() => told.type, { nullable: true, description: 'Tells the partner how its practices stand, from now on: without consensus, and without what is the firm’s own.' })
  @Ruled(tellPracticesRule)
  tellPractices(@Arg('input', () => RelationshipPracticesInput, { description: 'Which relationship.' }) input: RelationshipPracticesInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return tellPractices(ctx, input);
  }

  @Mutation(() => stopped.type, { nullable: true, description: 'Takes back what the partner was told of its practices: it sees none of it any more.' })
  @Ruled(tellPracticesRule)
  stopTellingPractices(@Arg('input', () => StopTellingPracticesInput, { description: 'Which relationship, and why.' }) input: StopTellingPracticesInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return stopTellingPractices(ctx, input);
  }
}
