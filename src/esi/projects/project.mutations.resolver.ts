import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { createEsiProject } from './create-project.service.ts';
import { cancelEsiProject, holdEsiProject, noteEsiLaunch, resumeEsiProject, startEsiProject } from './move-project.service.ts';
import { setEsiTargetCost, updateEsiProject } from './plan-project.service.ts';
import {
  CancelEsiProjectInput, CreateEsiProjectInput, HoldEsiProjectInput, NoteEsiLaunchInput, ResumeEsiProjectInput, SetEsiTargetCostInput, StartEsiProjectInput, UpdateEsiProjectInput,
} from './project.input.ts';
import { EsiProject } from './project.type.ts';
import { cancelProjectRule, createProjectRule, holdProjectRule, noteLaunchRule, resumeProjectRule, setTargetRule, startProjectRule, updateProjectRule } from './projects.policy.ts';

const project = { esiProject: { type: EsiProject, from: 'projectId', description: 'The project as it now is; null when refused.' } };
const answerOf = (mutation: string) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, project);
const createEsiProjectAnswer = answerOf('createEsiProject');
const updateEsiProjectAnswer = answerOf('updateEsiProject');
const setEsiTargetCostAnswer = answerOf('setEsiTargetCost');
const startEsiProjectAnswer = answerOf('startEsiProject');
const holdEsiProjectAnswer = answerOf('holdEsiProject');
const resumeEsiProjectAnswer = answerOf('resumeEsiProject');
const cancelEsiProjectAnswer = answerOf('cancelEsiProject');
const noteEsiLaunchAnswer = answerOf('noteEsiLaunch');

export const projectPayloads = [
  createEsiProjectAnswer, updateEsiProjectAnswer, setEsiTargetCostAnswer, startEsiProjectAnswer, holdEsiProjectAnswer, resumeEsiProjectAnswer, cancelEsiProjectAnswer, noteEsiLaunchAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class EsiProjectMutations {
  @Mutation(() => createEsiProjectAnswer.type, { nullable: true, description: 'Drafts a development project with five gates and what they usually ask. No supplier hears of it until it is invited.' })
  @Ruled(createProjectRule)
  createEsiProject(@Arg('input', () => CreateEsiProjectInput, { description: 'The project.' }) input: CreateEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return createEsiProject(ctx, input);
  }

  @Mutation(() => updateEsiProjectAnswer.type, { nullable: true, description: 'Plans a development project anew.' })
  @Ruled(updateProjectRule)
  updateEsiProject(@Arg('input', () => UpdateEsiProjectInput, { description: 'What changes.' }) input: UpdateEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateEsiProject(ctx, input);
  }

  @Mutation(() => setEsiTargetCostAnswer.type, { nullable: true, description: 'Sets what the market is to pay for a unit and what share of it the firm is to keep; what it may cost follows.' })
  @Ruled(setTargetRule)
  setEsiTargetCost(@Arg('input', () => SetEsiTargetCostInput, { description: 'The target.' }) input: SetEsiTargetCostInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setEsiTargetCost(ctx, input);
  }

  @Mutation(() => startEsiProjectAnswer.type, { nullable: true, description: 'Begins a development project with its first stage.' })
  @Ruled(startProjectRule)
  startEsiProject(@Arg('input', () => StartEsiProjectInput, { description: 'The project.' }) input: StartEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return startEsiProject(ctx, input);
  }

  @Mutation(() => holdEsiProjectAnswer.type, { nullable: true, description: 'Puts a development project on hold: nobody votes at its gate until it is taken up again.' })
  @Ruled(holdProjectRule)
  holdEsiProject(@Arg('input', () => HoldEsiProjectInput, { description: 'The project, and why.' }) input: HoldEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return holdEsiProject(ctx, input);
  }

  @Mutation(() => resumeEsiProjectAnswer.type, { nullable: true, description: 'Takes a development project up again where it was.' })
  @Ruled(resumeProjectRule)
  resumeEsiProject(@Arg('input', () => ResumeEsiProjectInput, { description: 'The project.' }) input: ResumeEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return resumeEsiProject(ctx, input);
  }

  @Mutation(() => cancelEsiProjectAnswer.type, { nullable: true, description: 'Gives a development project up for good.' })
  @Ruled(cancelProjectRule)
  cancelEsiProject(@Arg('input', () => CancelEsiProjectInput, { description: 'The project, and why.' }) input: CancelEsiProjectInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelEsiProject(ctx, input);
  }

  @Mutation(() => noteEsiLaunchAnswer.type, { nullable: true, description: 'Notes the day on which the product was launched.' })
  @Ruled(noteLaunchRule)
  noteEsiLaunch(@Arg('input', () => NoteEsiLaunchInput, { description: 'The project, and the day.' }) input: NoteEsiLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return noteEsiLaunch(ctx, input);
  }
}
