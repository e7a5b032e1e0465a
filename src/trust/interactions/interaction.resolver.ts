import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { correctInteraction, withdrawInteraction } from './correct-interaction.service.ts';
import { CorrectInteractionInput, LogInteractionInput, LogInteractionsInput, WithdrawInteractionInput } from './interaction.input.ts';
import { interactionPage } from './interaction.page.ts';
import { Interaction, LoggedLine } from './interaction.type.ts';
import { changeInteractionRule, logInteractionRule, seeInteraction } from './interactions.policy.ts';
import { logInteraction, logInteractions } from './log-interactions.service.ts';

const records = {
  interaction: { type: Interaction, from: 'interactionId', description: 'The record as it now is; null when refused.' },
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship, with what follows; null when refused.' },
};
const logged = definePayload('LogInteractionPayload', 'The answer of logInteraction.', records);
const corrected = definePayload('CorrectInteractionPayload', 'The answer of correctInteraction.', records);
const withdrawn = definePayload('WithdrawInteractionPayload', 'The answer of withdrawInteraction.', records);
const loggedLines = definePayload('LogInteractionsPayload', 'The answer of logInteractions. A line that failed has its errors under input, lines, its number.', {}, {
  loggedLines: { type: () => [LoggedLine], description: 'What was recorded, line by line; null when all was refused.' },
  loggedCount: { type: () => Int, description: 'How many were recorded.' },
});

export const interactionPayloads = [logged, corrected, withdrawn, loggedLines].map(({ resolver }) => resolver);

@Resolver()
export class InteractionResolver {
  @Query(() => interactionPage.connection, { description: 'Contacts that the asker may see, newest first.' })
  @Ruled(seeInteraction)
  interactions(@Args(() => interactionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, interactionPage, args);
  }

  @Mutation(() => logged.type, { nullable: true, description: 'Records one contact between the sides of a relationship.' })
  @Ruled(logInteractionRule)
  logInteraction(@Arg('input', () => LogInteractionInput, { description: 'The contact.' }) input: LogInteractionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return logInteraction(ctx, input);
  }

  @Mutation(() => loggedLines.type, { nullable: true, description: 'Records up to 500 contacts, in any relationships of one’s own.' })
  @Ruled(logInteractionRule)
  logInteractions(@Arg('input', () => LogInteractionsInput, { description: 'The contacts.' }) input: LogInteractionsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return logInteractions(ctx, input) as Promise<PayloadFacts>;
  }

  @Mutation(() => corrected.type, { nullable: true, description: 'Says a contact anew, whole: another record, which counts in the place of the first. Both stay.' })
  @Ruled(changeInteractionRule)
  correctInteraction(@Arg('input', () => CorrectInteractionInput, { description: 'What is corrected, and how it was.' }) input: CorrectInteractionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return correctInteraction(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Marks a contact as recorded by mistake; it stays as history and counts no more.' })
  @Ruled(changeInteractionRule)
  withdrawInteraction(@Arg('input', () => WithdrawInteractionInput, { description: 'Which, and why.' }) input: WithdrawInteractionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawInteraction(ctx, input);
  }
}
