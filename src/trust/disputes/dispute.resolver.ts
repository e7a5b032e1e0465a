import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acknowledgeDispute, beginDisputeTalks } from './advance-dispute.service.ts';
import { abandonDispute, withdrawDispute } from './close-dispute.service.ts';
import { AdvanceDisputeInput, CloseDisputeInput, JudgeSettlementInput, NoteDisputeInput, ProposeSettlementInput, RaiseDisputeInput, WriteInDisputeInput } from './dispute.input.ts';
import { DisputeMessage, DisputeNote } from './dispute-message.type.ts';
import { disputePage } from './dispute.page.ts';
import { Dispute } from './dispute.type.ts';
import {
  abandonDisputeRule, acknowledgeDisputeRule, answerSettlementRule, beginTalksRule, judgeSettlementRule, noteDisputeRule, proposeSettlementRule, raiseDisputeRule, seeDispute,
  withdrawDisputeRule, writeInDisputeRule,
} from './disputes.policy.ts';
import { raiseDispute } from './raise-dispute.service.ts';
import { agreeToSettlement, declineSettlement, judgeSettlement, proposeSettlement } from './settle-dispute.service.ts';
import { noteDispute, writeInDispute } from './write-in-dispute.service.ts';

const dispute = { dispute: { type: Dispute, from: 'disputeId', description: 'The dispute as it now is; null when refused.' } };
const payload = (name: string, more = {}) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, { ...dispute, ...more });
const raised = payload('raiseDispute');
const acknowledged = payload('acknowledgeDispute');
const talking = payload('beginDisputeTalks');
const proposed = payload('proposeSettlement');
const agreed = payload('agreeToSettlement');
const declined = payload('declineSettlement');
const judged = payload('judgeSettlement');
const withdrawn = payload('withdrawDispute');
const abandoned = payload('abandonDispute');
const written = payload('writeInDispute', { message: { type: DisputeMessage, from: 'disputeMessageId', description: 'What was written; null when refused.' } });
const noted = payload('noteDispute', { note: { type: DisputeNote, from: 'disputeNoteId', description: 'What was noted; null when refused.' } });

export const disputePayloads = [raised, acknowledged, talking, proposed, agreed, declined, judged, withdrawn, abandoned, written, noted].map(({ resolver }) => resolver);

@Resolver()
export class DisputeResolver {
  @Query(() => disputePage.connection, { description: 'Disputes: for staff all of the workspace, for a partner those of its own relationships.' })
  @Ruled(seeDispute)
  disputes(@Args(() => disputePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, disputePage, args);
  }

  @Mutation(() => raised.type, { nullable: true, description: 'Raises a dispute against the other side of a relationship.' })
  @Ruled(raiseDisputeRule)
  raiseDispute(@Arg('input', () => RaiseDisputeInput, { description: 'The dispute.' }) input: RaiseDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return raiseDispute(ctx, input);
  }

  @Mutation(() => acknowledged.type, { nullable: true, description: 'Acknowledges that there is a dispute, for the side complained of.' })
  @Ruled(acknowledgeDisputeRule)
  acknowledgeDispute(@Arg('input', () => AdvanceDisputeInput, { description: 'Which one.' }) input: AdvanceDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acknowledgeDispute(ctx, input);
  }

  @Mutation(() => talking.type, { nullable: true, description: 'Begins the talks, by either side.' })
  @Ruled(beginTalksRule)
  beginDisputeTalks(@Arg('input', () => AdvanceDisputeInput, { description: 'Which one.' }) input: AdvanceDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return beginDisputeTalks(ctx, input);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Proposes a settlement to the other side.' })
  @Ruled(proposeSettlementRule)
  proposeSettlement(@Arg('input', () => ProposeSettlementInput, { description: 'The settlement.' }) input: ProposeSettlementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeSettlement(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'Agrees to the settlement that the other side proposed: the dispute is settled.' })
  @Ruled(answerSettlementRule)
  agreeToSettlement(@Arg('input', () => AdvanceDisputeInput, { description: 'Which one.' }) input: AdvanceDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToSettlement(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines the settlement that the other side proposed; the talks go on, and the reason is written in them.' })
  @Ruled(answerSettlementRule)
  declineSettlement(@Arg('input', () => CloseDisputeInput, { description: 'Which one, and why.' }) input: CloseDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineSettlement(ctx, input);
  }

  @Mutation(() => judged.type, { nullable: true, description: 'Says once, for one’s own side, whether the settlement was fair.' })
  @Ruled(judgeSettlementRule)
  judgeSettlement(@Arg('input', () => JudgeSettlementInput, { description: 'Which one, and the judgement.' }) input: JudgeSettlementInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return judgeSettlement(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Withdraws a dispute, by the side that raised it: it counts for nothing.' })
  @Ruled(withdrawDisputeRule)
  withdrawDispute(@Arg('input', () => CloseDisputeInput, { description: 'Which one, and why.' }) input: CloseDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawDispute(ctx, input);
  }

  @Mutation(() => abandoned.type, { nullable: true, description: 'Gives up settling a dispute: it was never settled.' })
  @Ruled(abandonDisputeRule)
  abandonDispute(@Arg('input', () => CloseDisputeInput, { description: 'Which one, and why.' }) input: CloseDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return abandonDispute(ctx, input);
  }

  @Mutation(() => written.type, { nullable: true, description: 'Writes to the other side in a dispute that is not over.' })
  @Ruled(writeInDisputeRule)
  writeInDispute(@Arg('input', () => WriteInDisputeInput, { description: 'What is said.' }) input: WriteInDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return writeInDispute(ctx, input);
  }

  @Mutation(() => noted.type, { nullable: true, description: 'Notes on a dispute what only staff see.' })
  @Ruled(noteDisputeRule)
  noteDispute(@Arg('input', () => NoteDisputeInput, { description: 'What is noted.' }) input: NoteDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return noteDispute(ctx, input);
  }
}
