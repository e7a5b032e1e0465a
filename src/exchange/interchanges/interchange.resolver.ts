import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { discardInterchange, replayInterchange } from './decide-interchange.service.ts';
import { DiscardInterchangeInput, ReplayInterchangeInput, SubmitInterchangeInput } from './interchange.input.ts';
import { Interchange, interchangePage } from './interchange.type.ts';
import { discardInterchangeRule, replayInterchangeRule, seeInterchange, submitInterchangeRule } from './interchanges.policy.ts';
import { submitInterchange } from './submit-interchange.service.ts';

const record = { interchange: { type: Interchange, from: 'interchangeId', description: 'The interchange as it now is; null when refused.' } };
const submitted = definePayload(
  'SubmitInterchangePayload', 'The answer of submitInterchange.',
  { interchange: { type: Interchange, from: 'interchangeId', description: 'The first interchange of the file, as it now is; null when refused.' } },
  { interchangeIds: { type: () => [ID], description: 'All interchanges of the file, in their order; null when refused.' } },
);
const replayed = definePayload('ReplayInterchangePayload', 'The answer of replayInterchange.', record);
const discarded = definePayload('DiscardInterchangePayload', 'The answer of discardInterchange.', record);

export const interchangePayloads = [submitted, replayed, discarded].map(({ resolver }) => resolver);

@Resolver()
export class InterchangeResolver {
  @Query(() => Interchange, { nullable: true, description: 'An interchange by id; null when there is none, or none to see.' })
  @Ruled(seeInterchange)
  async interchange(@Arg('id', () => ID, { description: 'Id of an interchange.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Interchange', id);
    return uuid === null ? null : readById(ctx, info, Interchange, uuid);
  }

  @Query(() => interchangePage.connection, { description: 'Electronic documents that came in, newest first.' })
  @Ruled(seeInterchange)
  interchanges(@Args(() => interchangePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, interchangePage, args);
  }

  @Mutation(() => submitted.type, { nullable: true, description: 'Hands in electronic documents (X12 852). They are kept byte for byte; the same again is answered as the first time, and changes nothing.' })
  @Ruled(submitInterchangeRule)
  async submitInterchange(@Arg('input', () => SubmitInterchangeInput, { description: 'The file.' }) input: SubmitInterchangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    const answer = await submitInterchange(ctx, input);
    return { ...answer, interchangeIds: answer.interchangeIds?.map((id) => toGlobalId('Interchange', id)) ?? null };
  }

  @Mutation(() => replayed.type, { nullable: true, description: 'Reads an interchange that is held once more; what was applied before is not applied again.' })
  @Ruled(replayInterchangeRule)
  replayInterchange(@Arg('input', () => ReplayInterchangeInput, { description: 'The interchange.' }) input: ReplayInterchangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return replayInterchange(ctx, input);
  }

  @Mutation(() => discarded.type, { nullable: true, description: 'Gives up what is held of an interchange.' })
  @Ruled(discardInterchangeRule)
  discardInterchange(@Arg('input', () => DiscardInterchangeInput, { description: 'The interchange, and why.' }) input: DiscardInterchangeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return discardInterchange(ctx, input);
  }
}
