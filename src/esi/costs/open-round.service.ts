import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type EsiInvolvementRecord, EsiInvolvementEntity } from '../involvements/involvement.entity.ts';
import type { EsiProjectRecord } from '../projects/project.entity.ts';
import type { CostComponentRecord } from './cost.entity.ts';
import { costMessages } from './costs.messages.ts';
import { openRoundRule } from './costs.policy.ts';
import { costConstraints as constraints, holdComponent, type RoundAnswer } from './hold-costs.ts';
import { QuoteRequestEntity, type QuoteRequestRecord, QuoteRoundEntity, type QuoteRoundRecord } from './quote.entity.ts';
import type { OpenQuoteRoundInput } from './quote.input.ts';

const mostSuppliers = 20;
const mostDaysAhead = 366;
const suppliersField = ['input', 'esiInvolvementIds'];

/** Asks suppliers what a component would cost: each by a request of its own, all the same, until the same moment. */
export function openQuoteRound(ctx: Context, input: OpenQuoteRoundInput): Promise<WriteAnswer<RoundAnswer>> {
  return write(ctx, { rule: openRoundRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, component } = await holdComponent(tx, openRoundRule, input, ['ACTIVE']);
    const terms = termsOf(tx, input);
    const asked = await findAsked(tx, project, input.esiInvolvementIds);
    const { workspaceId, id: projectId } = project;
    const number = 1 + await tx.em.count(QuoteRoundEntity, { workspaceId, componentId: component.id });
    const round = tx.em.create(QuoteRoundEntity, { workspaceId, id: newId(), projectId, componentId: component.id, number, state: 'OPEN', ...terms, openedBy: ctx.principal.id, openedAt: ctx.now } as QuoteRoundRecord);
    await tx.em.flush();
    for (const involvement of asked) tx.em.create(QuoteRequestEntity, { ...requestOf(tx, project, component), ...terms, roundId: round.id, relationshipId: involvement.relationshipId, involvementId: involvement.id } as QuoteRequestRecord);
    return { quoteRoundId: round.id, costComponentId: component.id };
  });
}

function termsOf({ ctx }: Write, { dueAt, specification, toolingUnits }: OpenQuoteRoundInput) {
  const ahead = dueAt.getTime() - ctx.now.getTime();
  if (ahead <= 0 || ahead > mostDaysAhead * 86_400_000) throw new Refusal({ code: 'OUT_OF_RANGE', message: costMessages.duePast, field: ['input', 'dueAt'] });
  if (toolingUnits != null && toolingUnits < 1) throw new Refusal({ code: 'OUT_OF_RANGE', message: costMessages.unitsRange, field: ['input', 'toolingUnits'] });
  return { dueAt, specification: requiredText(specification, ['input', 'specification'], 8_000), toolingUnits: toolingUnits ?? null };
}

function requestOf({ ctx }: Write, project: EsiProjectRecord, { name, isTargetShown, targetCost }: CostComponentRecord) {
  return {
    workspaceId: project.workspaceId, id: newId(), projectId: project.id, state: 'OPEN', subject: name, currency: project.currency,
    askedBy: ctx.principal.id, askedAt: ctx.now, shownTarget: isTargetShown ? targetCost : null,
  };
}

/** Parts in the project to whose suppliers it is open: none of them is asked what it may not see. */
async function findAsked({ em, ctx }: Write, { id: projectId }: EsiProjectRecord, globalIds: readonly string[]): Promise<EsiInvolvementRecord[]> {
  const ids = globalIds.map((id) => idOf('EsiInvolvement', id));
  if (ids.length === 0 || ids.length > mostSuppliers || new Set(ids).size < ids.length) throw new Refusal({ code: 'OUT_OF_RANGE', message: costMessages.suppliersRange, field: suppliersField });
  const { workspaceId } = ctx.principal;
  const found = await em.find<EsiInvolvementRecord>(EsiInvolvementEntity, { workspaceId, projectId, id: { $in: ids.filter((id) => id !== null) } }, { orderBy: { id: 'asc' } });
  const missing = ids.findIndex((id) => !found.some((one) => one.id === id));
  if (missing >= 0) throw notFound(...suppliersField, String(missing));
  const open = await openOf(em, workspaceId, found);
  const closed = ids.findIndex((id) => !open.has(id!));
  if (closed >= 0) throw new Refusal({ code: 'INVALID', message: costMessages.notInProject, field: [...suppliersField, String(closed)] });
  return found;
}

/** The same as `open_esi_projects()` asks of a supplier's own party. Held, so that nobody is removed while it is asked. */
async function openOf(em: Write['em'], workspaceId: string, involvements: readonly EsiInvolvementRecord[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>(
    `select i.id from esi_involvement i where i.workspace_id = ? and i.id = any(?::uuid[]) and i.state = 'ACTIVE' and confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'NDA')
       and (i.responsibility in ('NONE','WHITE_BOX') or confidentiality_holds(i.workspace_id, i.relationship_id, i.project_id, 'IP_TERMS')) order by i.id for share`,
    [workspaceId, `{${involvements.map(({ id }) => id).join(',')}}`],
  );
  return new Set(rows.map(({ id }) => id));
}
