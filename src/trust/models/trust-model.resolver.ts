import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Job } from '../../platform/jobs/job.type.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeTrust } from '../trust.policy.ts';
import { adoptTrustModel } from './adopt-trust-model.service.ts';
import { adoptTrustModelRule } from './models.policy.ts';
import { AdoptTrustModelInput } from './trust-model.input.ts';
import { TrustModel, trustModelPage } from './trust-model.type.ts';

const adopted = definePayload('AdoptTrustModelPayload', 'The answer of adoptTrustModel.', {
  trustModel: { type: TrustModel, from: 'trustModelId', description: 'The new version; null when refused.' },
  job: { type: Job, from: 'jobId', description: 'Works the scores out anew; each is as before until then, and names the version that it was made with.' },
});

export const trustModelPayloads = [adopted.resolver];

@Resolver()
export class TrustModelResolver {
  @Query(() => trustModelPage.connection, { description: 'The versions of the model, newest first; staff only.' })
  @Ruled(seeTrust)
  trustModels(@Args(() => trustModelPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, trustModelPage, args);
  }

  @Mutation(() => adopted.type, { nullable: true, description: 'Sets how evidence is weighed from now on.' })
  @Ruled(adoptTrustModelRule)
  adoptTrustModel(@Arg('input', () => AdoptTrustModelInput, { description: 'The new version.' }) input: AdoptTrustModelInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return adoptTrustModel(ctx, input);
  }
}
