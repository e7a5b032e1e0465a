import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { definePayload, type PayloadFacts } from '../platform/payload.ts';
import { Ruled } from '../platform/ruled.ts';
import { addExternalReference } from './add-external-reference.service.ts';
import { addPartyIdentifier } from './add-party-identifier.service.ts';
import { writeIdentifierRule } from './partners.policy.ts';
import {
  AddExternalReferenceInput, AddPartyIdentifierInput, RemoveExternalReferenceInput, RemovePartyIdentifierInput,
} from './party-identifier.input.ts';
import { ExternalReference, PartyIdentifier } from './party-identifier.type.ts';
import { Party } from './party.type.ts';
import { removeExternalReference } from './remove-external-reference.service.ts';
import { removePartyIdentifier } from './remove-party-identifier.service.ts';

const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const identifier = { type: PartyIdentifier, from: 'identifierId', description: 'The number as recorded; null when refused.' };
const removedIdentifierId = { type: () => ID, description: 'The id that is gone, for caches to drop; null when refused.' };
const added = definePayload('AddPartyIdentifierPayload', 'The answer of addPartyIdentifier.', { identifier, party });
const removed = definePayload('RemovePartyIdentifierPayload', 'The answer of removePartyIdentifier.', { party }, { removedIdentifierId });

const reference = { type: ExternalReference, from: 'referenceId', description: 'The reference as recorded; null when refused.' };
const removedReferenceId = { type: () => ID, description: 'The id that is gone, for caches to drop; null when refused.' };
const referenceAdded = definePayload('AddExternalReferencePayload', 'The answer of addExternalReference.', { reference, party });
const referenceRemoved = definePayload('RemoveExternalReferencePayload', 'The answer of removeExternalReference.', { party }, {
  removedReferenceId,
});

export const partyIdentifierPayloads = [added.resolver, removed.resolver, referenceAdded.resolver, referenceRemoved.resolver];

@Resolver()
export class PartyIdentifierMutations {
  @Mutation(() => added.type, { nullable: true, description: 'Records an official number of a party; at most 20 for each. Staff only.' })
  @Ruled(writeIdentifierRule)
  addPartyIdentifier(
    @Arg('input', () => AddPartyIdentifierInput, { description: 'The number.' }) input: AddPartyIdentifierInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return addPartyIdentifier(ctx, input);
  }

  @Mutation(() => removed.type, { nullable: true, description: 'Takes an official number from a party. Staff only.' })
  @Ruled(writeIdentifierRule)
  removePartyIdentifier(
    @Arg('input', () => RemovePartyIdentifierInput, { description: 'Which number.' }) input: RemovePartyIdentifierInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removePartyIdentifier(ctx, input);
  }

  @Mutation(() => referenceAdded.type, {
    nullable: true, description: 'Records what another system of the focal firm calls a party; at most 20 for each. Staff only.',
  })
  @Ruled(writeIdentifierRule)
  addExternalReference(
    @Arg('input', () => AddExternalReferenceInput, { description: 'The reference.' }) input: AddExternalReferenceInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return addExternalReference(ctx, input);
  }

  @Mutation(() => referenceRemoved.type, { nullable: true, description: 'Forgets what another system calls a party. Staff only.' })
  @Ruled(writeIdentifierRule)
  removeExternalReference(
    @Arg('input', () => RemoveExternalReferenceInput, { description: 'Which reference.' }) input: RemoveExternalReferenceInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removeExternalReference(ctx, input);
  }
}
