import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { messages } from '../../platform/messages.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { readBatched } from '../../platform/reads/read-batched.ts';
import type { RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Party } from '../party.type.ts';
import { DuplicateParties, DuplicatePartiesPage } from './duplicate.type.ts';
import { type DuplicateFacts, findDuplicates } from './find-duplicates.ts';
import { mergeParties } from './merge-parties.service.ts';
import { MergePartiesInput } from './merge.input.ts';
import { mergePartiesRule, seeDuplicates } from './merge.policy.ts';

const survivor = { type: Party, from: 'survivorId', description: 'The party that stays, as it now is; null when refused.' };
const duplicate = { type: Party, from: 'duplicateId', description: 'What is left of the duplicate: a sign of where to look; null when refused.' };
const merged = definePayload('MergePartiesPayload', 'The answer of mergeParties.', { survivor, duplicate });

export const mergePayloads = [merged.resolver];

@Resolver()
export class MergeResolver {
  @Query(() => DuplicatePartiesPage, { description: 'Pairs of parties that look like one, the surest first; for staff.' })
  @Ruled(seeDuplicates)
  async duplicateParties(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 25, description: 'Pairs from the start, or after a cursor: 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start behind.' }) after: string | null,
  ): Promise<object> {
    if (first < 1 || first > mostPairs) throw new RequestError('LIMIT_EXCEEDED', messages.pageSize, { limit: mostPairs, asked: first, status: 400 });
    const binding = JSON.stringify([ctx.principal.workspaceId, ctx.principal.id, 'DuplicateParties']);
    const position = after == null ? null : String(ctx.cursors.open(after, binding)[0]);
    const found = await findDuplicates(ctx, first + 1, position);
    return pageOf(found, { first, hasPreviousPage: position !== null, cursorOf: (pair) => ctx.cursors.seal([pair.position], binding) });
  }

  @Mutation(() => merged.type, {
    nullable: true,
    description: 'Makes one party of two records of it: all that the duplicate kept becomes the survivor’s, its relationships, ties and history too. Staff only; not to be undone.',
  })
  @Ruled(mergePartiesRule)
  mergeParties(
    @Arg('input', () => MergePartiesInput, { description: 'Which stays, which goes, and why.' }) input: MergePartiesInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return mergeParties(ctx, input);
  }
}

const mostPairs = 100;

interface Page {
  readonly first: number;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (pair: DuplicateFacts) => string;
}

function pageOf(found: readonly DuplicateFacts[], { first, hasPreviousPage, cursorOf }: Page): object {
  const nodes = found.slice(0, first);
  const [start, end] = [nodes[0], nodes.at(-1)].map((pair) => (pair === undefined ? null : cursorOf(pair)));
  return { nodes, pageInfo: { hasNextPage: found.length > first, hasPreviousPage, startCursor: start, endCursor: end } };
}

@Resolver(() => DuplicateParties)
export class DuplicatePartiesRecords {
  @FieldResolver(() => Party, { nullable: true, description: 'The one recorded first, which is proposed to stay.' })
  survivor(@Root() { survivorId }: DuplicateFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, survivorId);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'The one recorded later.' })
  duplicate(@Root() { duplicateId }: DuplicateFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readBatched(ctx, info, Party, duplicateId);
  }
}
