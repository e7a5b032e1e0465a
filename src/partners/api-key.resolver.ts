import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import type { PayloadFacts } from '../platform/payload.ts';
import type { ConnectionValue } from '../platform/reads/connection.ts';
import type { PageArguments } from '../platform/reads/page.ts';
import { readPage } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import {
  CreateApiKeyInput,
  createApiKeyPayload,
  RevokeApiKeyInput,
  revokeApiKeyPayload,
  RotateApiKeyInput,
  rotateApiKeyPayload,
} from './api-key.input.ts';
import { apiKeyPage } from './api-key.type.ts';
import { createApiKey } from './create-api-key.service.ts';
import { createKeyRule, revokeKeyRule, rotateKeyRule } from './members.policy.ts';
import { seeKey } from './partners.policy.ts';
import { revokeApiKey, rotateApiKey } from './rotate-api-key.service.ts';

@Resolver()
export class ApiKeyResolver {
  @Query(() => apiKeyPage.connection, { description: 'The API keys of the workspace, without their secrets, for who may read them.' })
  @Ruled(seeKey)
  apiKeys(
    @Args(() => apiKeyPage.args) args: PageArguments,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionValue> {
    return readPage(ctx, info, apiKeyPage, args);
  }

  @Mutation(() => createApiKeyPayload.type, { nullable: true, description: 'Makes an API key. The answer holds it, once.' })
  @Ruled(createKeyRule)
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'For which party, as what, and for what.' }) input: CreateApiKeyInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return createApiKey(ctx, input);
  }

  @Mutation(() => rotateApiKeyPayload.type, {
    nullable: true,
    description: 'Makes the successor of a key. The old one goes on for at most seven days, so that systems change over without a gap.',
  })
  @Ruled(rotateKeyRule)
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key.' }) input: RotateApiKeyInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return rotateApiKey(ctx, input);
  }

  @Mutation(() => revokeApiKeyPayload.type, { nullable: true, description: 'Ends a key at once.' })
  @Ruled(revokeKeyRule)
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return revokeApiKey(ctx, input);
  }
}
