import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeItem } from '../supply.policy.ts';
import { createItem } from './create-item.service.ts';
import { CreateItemInput, DiscontinueItemInput, UpdateItemInput } from './item.input.ts';
import { itemPage } from './item.page.ts';
import { Item } from './item.type.ts';
import { createItemRule, discontinueItemRule, updateItemRule } from './items.policy.ts';
import { discontinueItem, updateItem } from './update-item.service.ts';

const item = { item: { type: Item, from: 'itemId', description: 'The item as it now is; null when refused.' } };
const created = definePayload('CreateItemPayload', 'The answer of createItem.', item);
const updated = definePayload('UpdateItemPayload', 'The answer of updateItem.', item);
const discontinued = definePayload('DiscontinueItemPayload', 'The answer of discontinueItem.', item);

export const itemPayloads = [created, updated, discontinued].map(({ resolver }) => resolver);

@Resolver()
export class ItemResolver {
  @Query(() => Item, { nullable: true, description: 'An item by id; null when there is none, or none to see.' })
  @Ruled(seeItem)
  async item(@Arg('id', () => ID, { description: 'Id of an item.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('Item', id);
    return uuid === null ? null : readById(ctx, info, Item, uuid);
  }

  @Query(() => itemPage.connection, { description: 'The items that the asker may see: staff all, a partner those of its own agreements.' })
  @Ruled(seeItem)
  items(@Args(() => itemPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, itemPage, args);
  }

  @Mutation(() => created.type, { nullable: true, description: 'Records what can be supplied. Staff only.' })
  @Ruled(createItemRule)
  createItem(@Arg('input', () => CreateItemInput, { description: 'The item.' }) input: CreateItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return createItem(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Corrects what is recorded of an item. Staff only.' })
  @Ruled(updateItemRule)
  updateItem(@Arg('input', () => UpdateItemInput, { description: 'What changes.' }) input: UpdateItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateItem(ctx, input);
  }

  @Mutation(() => discontinued.type, { nullable: true, description: 'Says since when an item is no longer supplied, or that it is after all. Staff only.' })
  @Ruled(discontinueItemRule)
  discontinueItem(@Arg('input', () => DiscontinueItemInput, { description: 'What, and since when.' }) input: DiscontinueItemInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return discontinueItem(ctx, input);
  }
}
