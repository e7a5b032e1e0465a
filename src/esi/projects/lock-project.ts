import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { esiMessages } from '../esi.messages.ts';
import { projectActions } from './project.actions.ts';
import { EsiProjectEntity, type EsiProjectRecord, type EsiStatus } from './project.entity.ts';
import { projectMessages } from './project.messages.ts';
import type { ProjectSubject } from './projects.policy.ts';

export type ProjectAnswer = { readonly projectId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: esiMessages.changedMeanwhile };
export const projectConstraints = {
  esi_project_course: changed, esi_project_stage_by_gate: changed, esi_project_leaves_nothing_open: changed,
  esi_project_number_once: { code: 'DUPLICATE', message: projectMessages.numberTaken, field: ['input', 'number'] },
} as const satisfies Record<string, UserErrorFacts>;

interface ProjectInput {
  readonly esiProjectId: string;
  readonly expectedVersion?: number | null;
}

/** Holds a project. Its gates, the suppliers' parts and everything else in it are held after it, in that order. */
export function holdProject(tx: Write, id: string | null, path: readonly string[] = ['input', 'esiProjectId']): Promise<EsiProjectRecord> {
  return lockVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, id, path);
}

/** Holds a project for an act that its status and the rule allow. */
export async function lockProject(tx: Write, rule: ActRule<ProjectSubject>, input: ProjectInput, statuses: readonly EsiStatus[]): Promise<EsiProjectRecord> {
  const project = await holdProject(tx, idOf('EsiProject', input.esiProjectId));
  checkVersion(project, 'EsiProject', input.expectedVersion);
  refuseStatus(tx, project, statuses);
  authorize(tx.ctx, rule, project);
  return project;
}

/** Refuses an act that a project's status does not allow, whoever asks. */
export function refuseStatus({ ctx }: Write, project: EsiProjectRecord, statuses: readonly EsiStatus[]): void {
  if (statuses.includes(project.status)) return;
  const allowedActions = Object.entries(projectActions).filter(([, rule]) => can(ctx.principal, rule, project).isAllowed).map(([name]) => name);
  throw new Refusal({ code: 'STATE_CONFLICT', message: esiMessages.notNow, currentState: project.status, allowedActions });
}
