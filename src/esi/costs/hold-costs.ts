import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord, type EsiStatus } from '../projects/project.entity.ts';
import { roundActions } from './cost.actions.ts';
import { CostComponentEntity, type CostComponentRecord } from './cost.entity.ts';
import { costMessages } from './costs.messages.ts';
import type { ComponentSubject, RoundSubject } from './costs.policy.ts';
import { QuoteRoundEntity, type QuoteRoundRecord, type QuoteRoundState } from './quote.entity.ts';

/** What acts on costs answer. */
export type ComponentAnswer = { readonly costComponentId: string; readonly projectId: string };
export type RoundAnswer = { readonly quoteRoundId: string; readonly costComponentId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: costMessages.changedMeanwhile };
export const costConstraints = {
  cost_component_course: changed, cost_component_quoted: changed, quote_round_course: changed, quote_request_course: changed, quote_round_number_once: changed, cost_quote_revision_once: changed,
  cost_component_code_once: { code: 'DUPLICATE', message: costMessages.codeTaken, field: ['input', 'code'] },
  cost_component_depth: { code: 'LIMIT_EXCEEDED', message: costMessages.tooDeep, field: ['input', 'parentId'] },
  cost_component_at_most: { code: 'LIMIT_EXCEEDED', message: costMessages.tooMany, field: ['input', 'esiProjectId'] },
  cost_component_in_use: { code: 'INVALID', message: costMessages.inUse, field: ['input', 'costComponentId'] },
  quote_round_under_way: { code: 'DUPLICATE', message: costMessages.roundUnderWay, field: ['input', 'costComponentId'] },
  quote_round_agreed: { code: 'INVALID', message: costMessages.notStanding, field: ['input', 'costQuoteId'] },
  cost_quote_in_time: { code: 'STATE_CONFLICT', message: costMessages.tooLate, currentState: 'CLOSED', allowedActions: [] },
  cost_quote_at_most: { code: 'LIMIT_EXCEEDED', message: costMessages.tooManyRevisions, field: ['input', 'quoteRequestId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Holds a project of which the costs change: first of all that is held, so that its gap stands still while a gate is decided. */
export async function holdProject(tx: Write, id: string | null, path: readonly string[], statuses: readonly EsiStatus[] = ['DRAFT', 'ACTIVE']): Promise<EsiProjectRecord> {
  // Components are the firm's own: for a partner there is nothing here.
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const project = await lockVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, id, path);
  if (!statuses.includes(project.status)) throw new Refusal({ code: 'STATE_CONFLICT', message: costMessages.projectNotNow, currentState: project.status, allowedActions: [] });
  return project;
}

/** Holds a component, and first its project, for an act that the rule allows. */
export async function holdComponent(tx: Write, rule: ActRule<ComponentSubject>, input: { readonly costComponentId: string; readonly expectedVersion?: number | null }, statuses?: readonly EsiStatus[]) {
  const path = ['input', 'costComponentId'];
  const id = idOf('CostComponent', input.costComponentId);
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const { projectId } = await findVisible<CostComponentRecord>(tx.em, CostComponentEntity, tx.ctx, id, path);
  const project = await holdProject(tx, projectId, path, statuses);
  const component = await lockAnew<CostComponentRecord>(tx, CostComponentEntity, id, path);
  checkVersion(component, 'CostComponent', input.expectedVersion);
  authorize(tx.ctx, rule, component);
  return { project, component };
}

interface RoundChange { readonly quoteRoundId: string; readonly expectedVersion?: number | null }

/** Holds a round, and first its project and its component, for an act that its state and the rule allow. */
export async function holdRound(tx: Write, rule: ActRule<RoundSubject>, input: RoundChange, states: readonly QuoteRoundState[]) {
  const path = ['input', 'quoteRoundId'];
  const id = idOf('QuoteRound', input.quoteRoundId);
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const seen = await findVisible<QuoteRoundRecord>(tx.em, QuoteRoundEntity, tx.ctx, id, path);
  const project = await holdProject(tx, seen.projectId, path, ['ACTIVE', 'ON_HOLD']);
  const component = await lockVisible<CostComponentRecord>(tx.em, CostComponentEntity, tx.ctx, seen.componentId, path);
  const round = await lockAnew<QuoteRoundRecord>(tx, QuoteRoundEntity, id, path);
  checkVersion(round, 'QuoteRound', input.expectedVersion);
  refuseState(tx, round, states);
  authorize(tx.ctx, rule, round);
  return { project, component, round };
}

function refuseState({ ctx }: Write, round: QuoteRoundRecord, states: readonly QuoteRoundState[]): void {
  if (states.includes(round.state)) return;
  const allowedActions = Object.entries(roundActions).filter(([, rule]) => can(ctx.principal, rule, round).isAllowed).map(([name]) => name);
  throw new Refusal({ code: 'STATE_CONFLICT', message: costMessages.notNow, currentState: round.state, allowedActions });
}

/** Holds a record that was looked at before, as it stands once it is held. */
async function lockAnew<Loaded extends object>({ em, ctx }: Write, entity: Parameters<typeof lockVisible<Loaded>>[1], id: string | null, path: readonly string[]): Promise<Loaded> {
  const record = await lockVisible<Loaded>(em, entity, ctx, id, path);
  await em.refresh(record);
  return record;
}
