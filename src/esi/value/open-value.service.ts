import type { Context } from '../../platform/context.ts';
import { Refusal, notFound } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiContributionEntity, type EsiContributionRecord } from '../contributions/contribution.entity.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from '../involvements/involvement.entity.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { amountIn, minorUnitsOf, type ValueAnswer, valueConstraints as constraints } from './hold-value.ts';
import { JointValueEntity, JointValueLineEntity, type JointValueLineRecord, type JointValueRecord } from './value.entity.ts';
import type { JointValueLineInput, OpenJointValueInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';
import { openValueRule } from './value.policy.ts';

/** Estimates what was gained together: lines of contributions, and of what no contribution speaks of. */
export function openJointValue(ctx: Context, input: OpenJointValueInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: openValueRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await findProject(tx, input.esiProjectId);
    authorize(ctx, openValueRule, undefined);
    if (input.until < input.from) throw new Refusal({ code: 'INVALID', message: valueMessages.reversed, field: ['input', 'until'] });
    if (input.lines.length === 0 || input.lines.length > 200) throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.noLines, field: ['input', 'lines'] });
    const value = tx.em.create(JointValueEntity, {
      workspaceId: project.workspaceId, id: newId(), projectId: project.id, title: requiredText(input.title, ['input', 'title'], 200), periodFrom: input.from, periodUntil: input.until,
      currency: project.currency, state: 'ESTIMATED', openedBy: ctx.principal.id, openedAt: ctx.now,
    } as JointValueRecord);
    const parts = await partsOf(tx, project, input.lines);
    await tx.em.flush();
    for (const [index, line] of input.lines.entries()) addLine(tx, value, lineOf(parts, project, line, ['input', 'lines', String(index)]));
    return { jointValueId: value.id };
  });
}

async function findProject(tx: Write, globalId: string): Promise<EsiProjectRecord> {
  const path = ['input', 'esiProjectId'];
  if (!tx.ctx.principal.isStaff) throw notFound(...path);
  const project = await findVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, idOf('EsiProject', globalId), path);
  // What was gained before a project was given up is shared as well.
  if (project.startedAt == null) throw new Refusal({ code: 'STATE_CONFLICT', message: valueMessages.projectNotNow, field: path, currentState: project.status, allowedActions: [] });
  return project;
}

interface Parts {
  readonly contributions: ReadonlyMap<string, EsiContributionRecord>;
  readonly involvements: ReadonlyMap<string, EsiInvolvementRecord>;
}

/** The contributions and suppliers' parts of the project that the lines speak of, each kind in one statement. */
async function partsOf({ em }: Write, { workspaceId, id: projectId }: EsiProjectRecord, lines: readonly JointValueLineInput[]): Promise<Parts> {
  const ids = (type: string, of: (line: JointValueLineInput) => string | null | undefined) => lines.flatMap((line) => (of(line) == null ? [] : idOf(type, of(line)!) ?? []));
  const contributions = await em.find(EsiContributionEntity, { workspaceId, projectId, id: { $in: ids('EsiContribution', ({ esiContributionId }) => esiContributionId) } });
  const involvements = await em.find(EsiInvolvementEntity, { workspaceId, projectId, id: { $in: ids('EsiInvolvement', ({ esiInvolvementId }) => esiInvolvementId) } });
  return { contributions: new Map(contributions.map((one) => [one.id, one])), involvements: new Map(involvements.map((one) => [one.id, one])) };
}

type LineFacts = Pick<JointValueLineRecord, 'involvementId' | 'relationshipId' | 'contributionId' | 'title' | 'estimatedAmount'>;

function lineOf(parts: Parts, project: EsiProjectRecord, line: JointValueLineInput, field: readonly string[]): LineFacts {
  const { esiContributionId, title, esiInvolvementId, estimatedAmount } = line;
  if ((esiContributionId == null) === (title == null) || (esiContributionId != null && (esiInvolvementId != null || estimatedAmount != null))) throw new Refusal({ code: 'INVALID', message: valueMessages.lineOf, field });
  if (esiContributionId != null) return ofContribution(parts, project, esiContributionId, [...field, 'esiContributionId']);
  const involvement = esiInvolvementId == null ? null : parts.involvements.get(idOf('EsiInvolvement', esiInvolvementId) ?? '');
  if (involvement === undefined) throw notFound(...field, 'esiInvolvementId');
  return {
    involvementId: involvement?.id ?? null, relationshipId: involvement?.relationshipId ?? null, contributionId: null, title: requiredText(title, [...field, 'title'], 200),
    estimatedAmount: estimatedAmount == null ? null : amountIn(project.currency)(minorUnitsOf(estimatedAmount, project.currency, [...field, 'estimatedAmount'])),
  };
}

function ofContribution({ contributions }: Parts, { currency }: EsiProjectRecord, globalId: string, field: readonly string[]): LineFacts {
  const contribution = contributions.get(idOf('EsiContribution', globalId) ?? '');
  if (contribution === undefined) throw notFound(...field);
  if (contribution.currency !== currency) throw new Refusal({ code: 'INVALID', message: valueMessages.otherCurrency, field });
  const { id: contributionId, involvementId, relationshipId, title, estimatedAmount } = contribution;
  return { contributionId, involvementId, relationshipId, title, estimatedAmount: estimatedAmount ?? null };
}

function addLine({ em }: Write, { workspaceId, id: jointValueId, projectId }: JointValueRecord, facts: LineFacts): void {
  em.create(JointValueLineEntity, { workspaceId, id: newId(), projectId, jointValueId, ...facts, verifiedAmount: null, method: null, counts: true } as unknown as JointValueLineRecord);
}
