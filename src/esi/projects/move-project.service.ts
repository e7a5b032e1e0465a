import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { esiMessages } from '../esi.messages.ts';
import { lockProject, type ProjectAnswer, projectConstraints as constraints } from './lock-project.ts';
import { EsiGateEntity, type EsiGateRecord, type EsiProjectRecord, type EsiStatus } from './project.entity.ts';
import type { CancelEsiProjectInput, HoldEsiProjectInput, NoteEsiLaunchInput, ResumeEsiProjectInput, StartEsiProjectInput } from './project.input.ts';
import { endWithProject, resumeWithProject } from './project-followers.ts';
import { cancelProjectRule, holdProjectRule, noteLaunchRule, resumeProjectRule, startProjectRule, statusesFor } from './projects.policy.ts';

/** Begins a project: its first stage, at whose end stands its first gate. */
export function startEsiProject(ctx: Context, input: StartEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: startProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await lockProject(tx, startProjectRule, input, statusesFor.start);
    tx.em.assign(project, { stage: 'SCREENING', startedAt: ctx.now });
    return enterStage(tx, moveProject(tx, project, 'ACTIVE', null));
  });
}

/** Puts a project on hold: nothing is begun and nothing decided until it is taken up again, and silence counts for nothing. */
export function holdEsiProject(ctx: Context, input: HoldEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: holdProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    return { projectId: moveProject(tx, await lockProject(tx, holdProjectRule, input, statusesFor.hold), 'ON_HOLD', reason).id };
  });
}

/** Takes a project up again where it was: what waited for an answer gets the time back that it stood still. */
export function resumeEsiProject(ctx: Context, input: ResumeEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: resumeProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await lockProject(tx, resumeProjectRule, input, statusesFor.resume);
    const standstill = { from: project.statusChangedAt, until: ctx.now };
    await resumeWithProject(tx, moveProject(tx, project, 'ACTIVE', null), standstill);
    return { projectId: project.id };
  });
}

/** Gives a project up for good, and with it all that is open in it. What happened in it stays on record. */
export function cancelEsiProject(ctx: Context, input: CancelEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: cancelProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const project = moveProject(tx, await lockProject(tx, cancelProjectRule, input, statusesFor.cancel), 'CANCELLED', reason);
    await endWithProject(tx, project);
    return { projectId: project.id };
  });
}

/** Notes the day on which the product was launched. */
export function noteEsiLaunch(ctx: Context, input: NoteEsiLaunchInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: noteLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await lockProject(tx, noteLaunchRule, input, statusesFor.launch);
    if (input.launchedOn > latestDay(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: esiMessages.dayToCome, field: ['input', 'launchedOn'] });
    if (project.launchedOn === input.launchedOn) tx.record({ subjectType: 'EsiProject', subjectId: project.id, changes: {} });
    else tx.em.assign(project, { launchedOn: input.launchedOn });
    return { projectId: project.id };
  });
}

/** Puts a project into another status, in the doer's name. */
export function moveProject({ em, ctx }: Write, project: EsiProjectRecord, status: EsiStatus, statusReason: string | null): EsiProjectRecord {
  return em.assign(project, { status, statusReason, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now });
}

/** Lets the stage that a project has come to begin. The project first: the database lets no stage begin that it is not in. */
export async function enterStage({ em, ctx }: Write, { workspaceId, id: projectId, stage }: EsiProjectRecord): Promise<ProjectAnswer> {
  await em.flush();
  const gate = await em.findOneOrFail<EsiGateRecord>(EsiGateEntity, { workspaceId, projectId, stage });
  gate.enteredAt = ctx.now;
  return { projectId };
}

/** Today, where it is latest on earth: the client's today may be the server's tomorrow. */
function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}
