import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Relationship } from '../relationship.type.ts';
import { confirmKeyPartners } from './confirm-key-partners.service.ts';
import { ConfirmKeyPartnersInput, ProposeKeyPartnersInput } from './key-partner.input.ts';
import { KeyPartnerProposal, proposalPage } from './key-partner.type.ts';
import { confirmKeyPartnersRule, proposeKeyPartnersRule, recordFiguresRule, seeKeyPartners } from './key-partners.policy.ts';
import { proposeKeyPartners } from './propose-key-partners.service.ts';
import { recordRelationshipFigures } from './record-relationship-figures.service.ts';
import { RecordRelationshipFiguresInput } from './relationship-figure.input.ts';

const proposal = { proposal: { type: KeyPartnerProposal, from: 'proposalId', description: 'The proposal as it now is; null when refused.' } };
const proposed = definePayload('ProposeKeyPartnersPayload', 'The answer of proposeKeyPartners.', proposal);
const confirmed = definePayload('ConfirmKeyPartnersPayload', 'The answer of confirmKeyPartners.', proposal);
const recorded = definePayload('RecordRelationshipFiguresPayload', 'The answer of recordRelationshipFigures.', {
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship with its figures; null when refused.' },
});

export const keyPartnerPayloads = [proposed.resolver, confirmed.resolver, recorded.resolver];

@Resolver()
export class KeyPartnerResolver {
  @Query(() => KeyPartnerProposal, { nullable: true, description: 'A proposal of key partners by id; null when there is none, or none to see.' })
  @Ruled(seeKeyPartners)
  async keyPartnerProposal(@Arg('id', () => ID, { description: 'Id of a proposal.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('KeyPartnerProposal', id);
    return uuid === null ? null : readById(ctx, info, KeyPartnerProposal, uuid);
  }

  @Query(() => proposalPage.connection, { description: 'Proposals of key partners, newest first; staff only.' })
  @Ruled(seeKeyPartners)
  keyPartnerProposals(@Args(() => proposalPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, proposalPage, args);
  }

  @Mutation(() => recorded.type, { nullable: true, description: 'Records what a relationship brought, year by year.' })
  @Ruled(recordFiguresRule)
  recordRelationshipFigures(@Arg('input', () => RecordRelationshipFiguresInput, { description: 'The figures.' }) input: RecordRelationshipFiguresInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordRelationshipFigures(ctx, input);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Proposes the key partners of a market from the figures known; changes nothing until a person confirms it.' })
  @Ruled(proposeKeyPartnersRule)
  proposeKeyPartners(@Arg('input', () => ProposeKeyPartnersInput, { description: 'Which market.' }) input: ProposeKeyPartnersInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeKeyPartners(ctx, input);
  }

  @Mutation(() => confirmed.type, { nullable: true, description: 'Decides on an open proposal: who is a key partner from now on.' })
  @Ruled(confirmKeyPartnersRule)
  confirmKeyPartners(@Arg('input', () => ConfirmKeyPartnersInput, { description: 'The decision.' }) input: ConfirmKeyPartnersInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmKeyPartners(ctx, input);
  }
}
