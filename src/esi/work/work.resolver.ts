import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { EsiProject } from '../projects/project.type.ts';
import { addEsiDeliverable, moveEsiDeliverable, updateEsiDeliverable } from './change-deliverable.service.ts';
import { addEsiTeamMember, endEsiTeamMember } from './change-team.service.ts';
import { EsiDeliverable } from './deliverable.type.ts';
import { linkInteractionToEsiProject, linkQuestionToEsiProject, unlinkInteractionFromEsiProject, unlinkQuestionFromEsiProject } from './link-to-project.service.ts';
import { EsiTeamMember } from './team-member.type.ts';
import {
  AddEsiDeliverableInput, AddEsiTeamMemberInput, EndEsiTeamMemberInput, LinkInteractionToEsiProjectInput, LinkQuestionToEsiProjectInput, MoveEsiDeliverableInput, UpdateEsiDeliverableInput,
} from './work.input.ts';
import { addDeliverableRule, addTeamMemberRule, endTeamMemberRule, linkToProjectRule, moveDeliverableRule, updateDeliverableRule } from './work.policy.ts';

const member = { esiTeamMember: { type: EsiTeamMember, from: 'teamMemberId', description: 'The person in the team as it now stands; null when refused.' } };
const deliverable = { esiDeliverable: { type: EsiDeliverable, from: 'deliverableId', description: 'The deliverable as it now is; null when refused.' } };
const project = { esiProject: { type: EsiProject, from: 'projectId', description: 'The project; null when refused.' } };
const joined = definePayload('AddEsiTeamMemberPayload', 'The answer of addEsiTeamMember.', member);
const left = definePayload('EndEsiTeamMemberPayload', 'The answer of endEsiTeamMember.', member);
const added = definePayload('AddEsiDeliverablePayload', 'The answer of addEsiDeliverable.', deliverable);
const updated = definePayload('UpdateEsiDeliverablePayload', 'The answer of updateEsiDeliverable.', deliverable);
const moved = definePayload('MoveEsiDeliverablePayload', 'The answer of moveEsiDeliverable.', deliverable);
const linkedInteraction = definePayload('LinkInteractionToEsiProjectPayload', 'The answer of linkInteractionToEsiProject.', project);
const unlinkedInteraction = definePayload('UnlinkInteractionFromEsiProjectPayload', 'The answer of unlinkInteractionFromEsiProject.', project);
const linkedQuestion = definePayload('LinkQuestionToEsiProjectPayload', 'The answer of linkQuestionToEsiProject.', project);
const unlinkedQuestion = definePayload('UnlinkQuestionFromEsiProjectPayload', 'The answer of unlinkQuestionFromEsiProject.', project);
export const workPayloads = [joined, left, added, updated, moved, linkedInteraction, unlinkedInteraction, linkedQuestion, unlinkedQuestion].map(({ resolver }) => resolver);

@Resolver()
export class EsiWorkMutations {
  @Mutation(() => joined.type, { nullable: true, description: 'Takes somebody of the asker’s own side into the team of a project.' })
  @Ruled(addTeamMemberRule)
  addEsiTeamMember(@Arg('input', () => AddEsiTeamMemberInput, { description: 'Who, and what for.' }) input: AddEsiTeamMemberInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addEsiTeamMember(ctx, input);
  }

  @Mutation(() => left.type, { nullable: true, description: 'Says that somebody of the asker’s own side has left a team.' })
  @Ruled(endTeamMemberRule)
  endEsiTeamMember(@Arg('input', () => EndEsiTeamMemberInput, { description: 'Who, and when.' }) input: EndEsiTeamMemberInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endEsiTeamMember(ctx, input);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Says what is to be delivered by when, by a supplier or by the firm itself.' })
  @Ruled(addDeliverableRule)
  addEsiDeliverable(@Arg('input', () => AddEsiDeliverableInput, { description: 'The deliverable.' }) input: AddEsiDeliverableInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addEsiDeliverable(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Says anew what is to be delivered by when.' })
  @Ruled(updateDeliverableRule)
  updateEsiDeliverable(@Arg('input', () => UpdateEsiDeliverableInput, { description: 'What is different.' }) input: UpdateEsiDeliverableInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateEsiDeliverable(ctx, input);
  }

  @Mutation(() => moved.type, { nullable: true, description: 'Says how far a deliverable is.' })
  @Ruled(moveDeliverableRule)
  moveEsiDeliverable(@Arg('input', () => MoveEsiDeliverableInput, { description: 'How far.' }) input: MoveEsiDeliverableInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return moveEsiDeliverable(ctx, input);
  }

  @Mutation(() => linkedInteraction.type, { nullable: true, description: 'Says that a contact is about a project: it stands among the project’s meetings for whoever sees the contact.' })
  @Ruled(linkToProjectRule)
  linkInteractionToEsiProject(@Arg('input', () => LinkInteractionToEsiProjectInput, { description: 'The contact and the project.' }) input: LinkInteractionToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return linkInteractionToEsiProject(ctx, input);
  }

  @Mutation(() => unlinkedInteraction.type, { nullable: true, description: 'Says that a contact is not about a project after all.' })
  @Ruled(linkToProjectRule)
  unlinkInteractionFromEsiProject(@Arg('input', () => LinkInteractionToEsiProjectInput, { description: 'The contact and the project.' }) input: LinkInteractionToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return unlinkInteractionFromEsiProject(ctx, input);
  }

  @Mutation(() => linkedQuestion.type, { nullable: true, description: 'Says that a question is about a project: it stands among the project’s questions for whoever sees the question.' })
  @Ruled(linkToProjectRule)
  linkQuestionToEsiProject(@Arg('input', () => LinkQuestionToEsiProjectInput, { description: 'The question and the project.' }) input: LinkQuestionToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return linkQuestionToEsiProject(ctx, input);
  }

  @Mutation(() => unlinkedQuestion.type, { nullable: true, description: 'Says that a question is not about a project after all.' })
  @Ruled(linkToProjectRule)
  unlinkQuestionFromEsiProject(@Arg('input', () => LinkQuestionToEsiProjectInput, { description: 'The question and the project.' }) input: LinkQuestionToEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return unlinkQuestionFromEsiProject(ctx, input);
  }
}
