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
import { askExpert, giveExpertOpinion, raiseExpertMatter } from './ask-expert.service.ts';
import { decideExpertMatter, dropExpertMatter, explainOverride } from './decide-matter.service.ts';
import { AskExpertInput, DecideExpertMatterInput, DropExpertMatterInput, ExplainOverrideInput, GiveExpertOpinionInput, RaiseExpertMatterInput } from './expert.input.ts';
import { ExpertMatter, ExpertOpinion, matterPage } from './expert.type.ts';
import { askExpertRule, decideMatterRule, dropMatterRule, explainOverrideRule, giveOpinionRule, raiseMatterRule, seeExperts } from './experts.policy.ts';

const matter = { expertMatter: { type: ExpertMatter, from: 'expertMatterId', description: 'The matter as it now is; null when refused.' } };
const opinion = { ...matter, expertOpinion: { type: ExpertOpinion, from: 'expertOpinionId', description: 'The opinion as it now is; null when refused.' } };
const raised = definePayload('RaiseExpertMatterPayload', 'The answer of raiseExpertMatter.', matter);
const asked = definePayload('AskExpertPayload', 'The answer of askExpert.', opinion);
const given = definePayload('GiveExpertOpinionPayload', 'The answer of giveExpertOpinion.', opinion);
const decided = definePayload('DecideExpertMatterPayload', 'The answer of decideExpertMatter.', matter);
const dropped = definePayload('DropExpertMatterPayload', 'The answer of dropExpertMatter.', matter);
const explained = definePayload('ExplainOverridePayload', 'The answer of explainOverride.', opinion);

export const expertPayloads = [raised, asked, given, decided, dropped, explained].map(({ resolver }) => resolver);

@Resolver()
export class ExpertResolver {
  @Query(() => matterPage.connection, { description: 'What departments have to decide in fields of expertise, and have decided; staff only.' })
  @Ruled(seeExperts)
  expertMatters(@Args(() => matterPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, matterPage, args);
  }

  @Mutation(() => raised.type, { nullable: true, description: 'Says what a department has to decide in a field of expertise.' })
  @Ruled(raiseMatterRule)
  raiseExpertMatter(@Arg('input', () => RaiseExpertMatterInput, { description: 'What.' }) input: RaiseExpertMatterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return raiseExpertMatter(ctx, input);
  }

  @Mutation(() => asked.type, { nullable: true, description: 'Asks an expert about a matter.' })
  @Ruled(askExpertRule)
  askExpert(@Arg('input', () => AskExpertInput, { description: 'About what, and whom.' }) input: AskExpertInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return askExpert(ctx, input);
  }

  @Mutation(() => given.type, { nullable: true, description: 'Gives one’s opinion as an expert, until the matter is decided.' })
  @Ruled(giveOpinionRule)
  giveExpertOpinion(@Arg('input', () => GiveExpertOpinionInput, { description: 'What one thinks.' }) input: GiveExpertOpinionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return giveExpertOpinion(ctx, input);
  }

  @Mutation(() => decided.type, { nullable: true, description: 'Decides a matter, and says which opinions that goes against.' })
  @Ruled(decideMatterRule)
  decideExpertMatter(@Arg('input', () => DecideExpertMatterInput, { description: 'What is decided.' }) input: DecideExpertMatterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return decideExpertMatter(ctx, input);
  }

  @Mutation(() => dropped.type, { nullable: true, description: 'Gives a matter up undecided.' })
  @Ruled(dropMatterRule)
  dropExpertMatter(@Arg('input', () => DropExpertMatterInput, { description: 'Which, and why.' }) input: DropExpertMatterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dropExpertMatter(ctx, input);
  }

  @Mutation(() => explained.type, { nullable: true, description: 'Says afterwards why an opinion was overridden.' })
  @Ruled(explainOverrideRule)
  explainOverride(@Arg('input', () => ExplainOverrideInput, { description: 'Which, and why.' }) input: ExplainOverrideInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return explainOverride(ctx, input);
  }
}

/** What matters of experts add to a department's relationship. */
@addsTo(() => Relationship)
export class RelationshipMatters {
  @page(() => matterPage, { link: { id: 'relationship_id' }, rule: seeExperts, description: 'Of a department: what it has to decide in fields of expertise, and has decided; staff only. Of a partner there are none.' })
  expertMatters!: unknown;
}
