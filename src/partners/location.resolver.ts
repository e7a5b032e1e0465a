import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { definePayload, type PayloadFacts } from '../platform/payload.ts';
import { Ruled } from '../platform/ruled.ts';
import { addLocation } from './add-location.service.ts';
import { AddLocationInput, RemoveLocationInput, UpdateLocationInput } from './location.input.ts';
import { Location } from './location.type.ts';
import { writeLocationRule } from './partners.policy.ts';
import { Party } from './party.type.ts';
import { removeLocation } from './remove-location.service.ts';
import { updateLocation } from './update-location.service.ts';

const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const location = { type: Location, from: 'locationId', description: 'The location as it now is; null when refused.' };
const removedLocationId = { type: () => ID, description: 'The id that is gone, for caches to drop; null when refused.' };
const added = definePayload('AddLocationPayload', 'The answer of addLocation.', { location, party });
const updated = definePayload('UpdateLocationPayload', 'The answer of updateLocation.', { location, party });
const removed = definePayload('RemoveLocationPayload', 'The answer of removeLocation.', { party }, { removedLocationId });

export const locationPayloads = [added.resolver, updated.resolver, removed.resolver];

@Resolver()
export class LocationMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Adds a place to a party; at most 500 to each.' })
  @Ruled(writeLocationRule)
  addLocation(
    @Arg('input', () => AddLocationInput, { description: 'The new location.' }) input: AddLocationInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return addLocation(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes what is recorded of a place.' })
  @Ruled(writeLocationRule)
  updateLocation(
    @Arg('input', () => UpdateLocationInput, { description: 'What changes.' }) input: UpdateLocationInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return updateLocation(ctx, input);
  }

  @Mutation(() => removed.type, { nullable: true, description: 'Removes a place that the party has no more.' })
  @Ruled(writeLocationRule)
  removeLocation(
    @Arg('input', () => RemoveLocationInput, { description: 'Which location.' }) input: RemoveLocationInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removeLocation(ctx, input);
  }
}
