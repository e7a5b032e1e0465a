import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import type { PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { agreeToSupplierProgramme, objectToSupplierProgramme, proposeSupplierProgramme } from './agree-programme.service.ts';
import {
  AddSupplierGoalInput, AgreeToSupplierProgrammeInput, ChangeSupplierGoalInput, CloseSupplierProgrammeInput, ConfirmSupplierHelpInput, DenySupplierHelpInput, DraftSupplierProgrammeInput, EndSupplierProgrammeInput,
  ProposeSupplierProgrammeInput, RecordSupplierAuditFindingInput, RecordSupplierGoalResultInput, RecordSupplierHelpInput, RejectSupplierGoalResultInput, UpdateSupplierGoalInput, UpdateSupplierProgrammeInput,
  VerifySupplierGoalResultInput,
} from './development.input.ts';
import {
  agreed, cancelled, closed, confirmed, denied, drafted, found, goalAdded, goalDropped, goalUpdated, helped, measured, objected, proposed, rejected, updated, verified,
} from './development.payloads.ts';
import {
  addGoalRule, answerHelpRule, answerProgrammeRule, cancelProgrammeRule, changeGoalRule, closeProgrammeRule, draftProgrammeRule, proposeProgrammeRule, recordFindingRule, recordHelpRule, recordResultRule, seeProgramme,
  updateProgrammeRule, verifyResultRule,
} from './development.policy.ts';
import { cancelSupplierProgramme, closeSupplierProgramme } from './end-programme.service.ts';
import { confirmSupplierHelp, denySupplierHelp, recordSupplierHelp } from './give-help.service.ts';
import { recordSupplierGoalResult, rejectSupplierGoalResult, verifySupplierGoalResult } from './measure-goal.service.ts';
import { draftSupplierProgramme, recordSupplierAuditFinding, updateSupplierProgramme } from './plan-programme.service.ts';
import { programmePage } from './programme.type.ts';
import { addSupplierGoal, dropSupplierGoal, updateSupplierGoal } from './set-goal.service.ts';

@Resolver()
export class SupplierDevelopmentResolver {
  @Query(() => programmePage.connection, { description: 'Supplier development: for staff all programmes of the workspace, for a supplier its own that were put to it.' })
  @Ruled(seeProgramme)
  supplierProgrammes(@Args(() => programmePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, programmePage, args);
  }

  @Mutation(() => drafted.type, { nullable: true, description: 'Drafts a programme for a supplier, which does not hear of it yet.' })
  @Ruled(draftProgrammeRule)
  draftSupplierProgramme(@Arg('input', () => DraftSupplierProgrammeInput, { description: 'The programme.' }) input: DraftSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftSupplierProgramme(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Changes a plan before the supplier agrees to it.' })
  @Ruled(updateProgrammeRule)
  updateSupplierProgramme(@Arg('input', () => UpdateSupplierProgrammeInput, { description: 'What is different.' }) input: UpdateSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateSupplierProgramme(ctx, input);
  }

  @Mutation(() => found.type, { nullable: true, description: 'Notes what an audit found. It stays as it was found.' })
  @Ruled(recordFindingRule)
  recordSupplierAuditFinding(@Arg('input', () => RecordSupplierAuditFindingInput, { description: 'The finding.' }) input: RecordSupplierAuditFindingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordSupplierAuditFinding(ctx, input);
  }

  @Mutation(() => goalAdded.type, { nullable: true, description: 'Says what is to be reached.' })
  @Ruled(addGoalRule)
  addSupplierGoal(@Arg('input', () => AddSupplierGoalInput, { description: 'The goal.' }) input: AddSupplierGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addSupplierGoal(ctx, input);
  }

  @Mutation(() => goalUpdated.type, { nullable: true, description: 'Says anew what is to be reached, before the supplier agrees.' })
  @Ruled(changeGoalRule)
  updateSupplierGoal(@Arg('input', () => UpdateSupplierGoalInput, { description: 'What is different.' }) input: UpdateSupplierGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateSupplierGoal(ctx, input);
  }

  @Mutation(() => goalDropped.type, { nullable: true, description: 'Takes a goal out of the plan, before the supplier agrees.' })
  @Ruled(changeGoalRule)
  dropSupplierGoal(@Arg('input', () => ChangeSupplierGoalInput, { description: 'Which one.' }) input: ChangeSupplierGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dropSupplierGoal(ctx, input);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Puts the plan to the supplier, with what the audit found.' })
  @Ruled(proposeProgrammeRule)
  proposeSupplierProgramme(@Arg('input', () => ProposeSupplierProgrammeInput, { description: 'Which one, and the time to answer.' }) input: ProposeSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeSupplierProgramme(ctx, input);
  }

  @Mutation(() => agreed.type, { nullable: true, description: 'The supplier agrees to the plan: the programme is under way.' })
  @Ruled(answerProgrammeRule)
  agreeToSupplierProgramme(@Arg('input', () => AgreeToSupplierProgrammeInput, { description: 'Which one.' }) input: AgreeToSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToSupplierProgramme(ctx, input);
  }

  @Mutation(() => objected.type, { nullable: true, description: 'The supplier objects to the plan; the firm plans anew or gives it up.' })
  @Ruled(answerProgrammeRule)
  objectToSupplierProgramme(@Arg('input', () => EndSupplierProgrammeInput, { description: 'Which one, and why.' }) input: EndSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return objectToSupplierProgramme(ctx, input);
  }

  @Mutation(() => helped.type, { nullable: true, description: 'Notes help that the firm gave; the other side confirms or denies it.' })
  @Ruled(recordHelpRule)
  recordSupplierHelp(@Arg('input', () => RecordSupplierHelpInput, { description: 'The help.' }) input: RecordSupplierHelpInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordSupplierHelp(ctx, input);
  }

  @Mutation(() => confirmed.type, { nullable: true, description: 'Confirms help that the other side noted, and with it the share that the firm declared for it.' })
  @Ruled(answerHelpRule)
  confirmSupplierHelp(@Arg('input', () => ConfirmSupplierHelpInput, { description: 'Which help.' }) input: ConfirmSupplierHelpInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmSupplierHelp(ctx, input);
  }

  @Mutation(() => denied.type, { nullable: true, description: 'Denies that help was given as the other side noted.' })
  @Ruled(answerHelpRule)
  denySupplierHelp(@Arg('input', () => DenySupplierHelpInput, { description: 'Which help, and why.' }) input: DenySupplierHelpInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return denySupplierHelp(ctx, input);
  }

  @Mutation(() => measured.type, { nullable: true, description: 'Notes what was measured of a goal.' })
  @Ruled(recordResultRule)
  recordSupplierGoalResult(@Arg('input', () => RecordSupplierGoalResultInput, { description: 'What was measured.' }) input: RecordSupplierGoalResultInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordSupplierGoalResult(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Verifies what somebody else measured: from now on it counts.' })
  @Ruled(verifyResultRule)
  verifySupplierGoalResult(@Arg('input', () => VerifySupplierGoalResultInput, { description: 'Which result.' }) input: VerifySupplierGoalResultInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifySupplierGoalResult(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Rejects what somebody else measured.' })
  @Ruled(verifyResultRule)
  rejectSupplierGoalResult(@Arg('input', () => RejectSupplierGoalResultInput, { description: 'Which result, and why.' }) input: RejectSupplierGoalResultInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectSupplierGoalResult(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes a programme with its outcome.' })
  @Ruled(closeProgrammeRule)
  closeSupplierProgramme(@Arg('input', () => CloseSupplierProgrammeInput, { description: 'Which one, and what came of it.' }) input: CloseSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeSupplierProgramme(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Gives a programme up.' })
  @Ruled(cancelProgrammeRule)
  cancelSupplierProgramme(@Arg('input', () => EndSupplierProgrammeInput, { description: 'Which one, and why.' }) input: EndSupplierProgrammeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelSupplierProgramme(ctx, input);
  }
}
