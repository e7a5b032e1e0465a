import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { definePayload, type PayloadFacts } from '../platform/payload.ts';
import { Ruled } from '../platform/ruled.ts';
import { createParty } from './create-party.service.ts';
import { createPartyRule, updatePartyRule } from './partners.policy.ts';
import { CreatePartyInput, UpdatePartyInput } from './party.input.ts';
import { Party } from './party.type.ts';
import { updateParty } from './update-party.service.ts';

const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const created = definePayload('CreatePartyPayload', 'The answer of createParty.', { party });
const updated = definePayload('UpdatePartyPayload', 'The answer of updateParty.', { party });

export const partyPayloads = [created.resolver, updated.resolver];

@Resolver()
export class PartyMutations {
  @Mutation(() => created.type, {
    nullable: true, description: 'Adds a party to the network; it stands in no market until it is given a relationship. Staff only.',
  })
  @Ruled(createPartyRule)
  createParty(
    @Arg('input', () => CreatePartyInput, { description: 'The new party.' }) input: CreatePartyInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return createParty(ctx, input);
  }

  @Mutation(() => updated.type, {
    nullable: true, description: 'Changes a party’s own data; a partner changes its own website, time zone and translated names.',
  })
  @Ruled(updatePartyRule)
  updateParty(
    @Arg('input', () => UpdatePartyInput, { description: 'What changes.' }) input: UpdatePartyInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return updateParty(ctx, input);
  }
}
