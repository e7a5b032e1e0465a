import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { answerPartnerSponsor, endPartnerSponsor, proposePartnerSponsor } from './keep-sponsor.service.ts';
import { AnswerPartnerSponsorInput, EndPartnerSponsorInput, ProposePartnerSponsorInput } from './sponsorship.input.ts';
import { PartnerSponsorship, sponsorshipPage } from './sponsorship.type.ts';
import { answerSponsorRule, endSponsorRule, proposeSponsorRule, seeSponsorship } from './sponsors.policy.ts';

const sponsorship = { partnerSponsorship: { type: PartnerSponsorship, from: 'partnerSponsorshipId', description: 'The sponsorship as it now is; null when refused.' } };
const proposed = definePayload('ProposePartnerSponsorPayload', 'The answer of proposePartnerSponsor.', sponsorship);
const answered = definePayload('AnswerPartnerSponsorPayload', 'The answer of answerPartnerSponsor.', sponsorship);
const ended = definePayload('EndPartnerSponsorPayload', 'The answer of endPartnerSponsor.', sponsorship);

export const sponsorPayloads = [proposed, answered, ended].map(({ resolver }) => resolver);

@Resolver()
export class SponsorshipResolver {
  @Query(() => sponsorshipPage.connection, { description: 'Who of top management stands behind which partner; staff only.' })
  @Ruled(seeSponsorship)
  partnerSponsorships(@Args(() => sponsorshipPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, sponsorshipPage, args);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Asks one of top management to stand behind a key partner.' })
  @Ruled(proposeSponsorRule)
  proposePartnerSponsor(@Arg('input', () => ProposePartnerSponsorInput, { description: 'Who, behind whom, and how often.' }) input: ProposePartnerSponsorInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposePartnerSponsor(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Says whether one is the partner’s sponsor.' })
  @Ruled(answerSponsorRule)
  answerPartnerSponsor(@Arg('input', () => AnswerPartnerSponsorInput, { description: 'Which, and what.' }) input: AnswerPartnerSponsorInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerPartnerSponsor(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a sponsorship, for the partner’s manager or by the sponsor.' })
  @Ruled(endSponsorRule)
  endPartnerSponsor(@Arg('input', () => EndPartnerSponsorInput, { description: 'Which, and why.' }) input: EndPartnerSponsorInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endPartnerSponsor(ctx, input);
  }
}

/** What sponsors add to a relationship with a partner. */
@addsTo(() => Relationship)
export class RelationshipSponsors {
  @page(() => sponsorshipPage, { link: { id: 'relationship_id' }, rule: seeSponsorship, description: 'Who of top management stands behind the partner, and did; staff only.' })
  sponsorships!: unknown;
}
