import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { applyChanges, changesIn, type Readers } from '../../platform/writes/changes.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { amountOf, fits } from '../input-values.ts';
import { findDeciders } from '../people.ts';
import { unitsOf } from './create-project.service.ts';
import { lockProject, type ProjectAnswer, projectConstraints as constraints } from './lock-project.ts';
import { EsiCostTargetEntity, type EsiCostTargetRecord, type EsiProjectRecord } from './project.entity.ts';
import type { SetEsiTargetCostInput, UpdateEsiProjectInput } from './project.input.ts';
import { projectMessages } from './project.messages.ts';
import { setTargetRule, statusesFor, updateProjectRule } from './projects.policy.ts';

/** Plans a project anew until it has ended. */
export function updateEsiProject(ctx: Context, input: UpdateEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: updateProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await lockProject(tx, updateProjectRule, input, statusesFor.plan);
    const changes = { ...changesIn<UpdateEsiProjectInput, EsiProjectRecord>(input, readers), ...await sponsorIn(tx, input) };
    refuseFixed(project, changes);
    applyChanges(tx, 'EsiProject', project, changes);
    return { projectId: project.id };
  });
}

/** Sets what the market is to pay and the firm to keep. What a unit may cost follows, and what it was before stays on record. */
export function setEsiTargetCost(ctx: Context, input: SetEsiTargetCostInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: setTargetRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const targetPrice = amountOf(input.targetPrice, ['input', 'targetPrice']);
    const targetMargin = marginOf(input.targetMargin);
    const project = await lockProject(tx, setTargetRule, input, statusesFor.plan);
    if (isSame(project.targetPrice, targetPrice) && isSame(project.targetMargin, targetMargin)) throw new Refusal({ code: 'INVALID', message: projectMessages.sameTarget, field: ['input'] });
    tx.em.assign(project, { targetPrice, targetMargin });
    const { workspaceId, id: projectId, currency } = project;
    tx.em.create(EsiCostTargetEntity, { workspaceId, id: newId(), projectId, currency, targetPrice, targetMargin, reason, setBy: ctx.principal.id, setAt: ctx.now } as EsiCostTargetRecord);
    return { projectId };
  });
}

const required = (name: 'number' | 'title' | 'outline', max: number) => (value: string | null, path: readonly string[]) => ({ [name]: requiredText(value, path, max) });

const readers: Readers<UpdateEsiProjectInput, EsiProjectRecord> = {
  number: required('number', 40), title: required('title', 200), outline: required('outline', 2_000),
  product: (value, path) => ({ product: textOf(value, path, { max: 4_000 }) }),
  currency: (value, path) => ({ currency: value ?? missing(path) }),
  yearlyUnits: (value) => ({ yearlyUnits: unitsOf(value) }),
  targetLaunchOn: (value) => ({ targetLaunchOn: value }),
};

async function sponsorIn(tx: Write, { sponsorId }: UpdateEsiProjectInput): Promise<Partial<EsiProjectRecord>> {
  if (sponsorId === undefined) return {};
  const path = ['input', 'sponsorId'];
  const [id] = await findDeciders(tx, [sponsorId ?? missing(path)], path, projectMessages.notSponsor);
  return { sponsorId: id! };
}

/** What others know a project by, and what its money is counted in, stays once it has begun; so does the currency of a target that was set. */
function refuseFixed(project: EsiProjectRecord, changes: Partial<EsiProjectRecord>): void {
  for (const name of ['number', 'currency'] as const) {
    const isFixed = project.status !== 'DRAFT' || (name === 'currency' && project.targetPrice != null);
    if (isFixed && changes[name] !== undefined && changes[name] !== project[name]) throw new Refusal({ code: 'INVALID', message: projectMessages.draftOnly, field: ['input', name] });
  }
}

function marginOf(value: string): string {
  const isShare = compareDecimals(value, '0') >= 0 && compareDecimals(value, '1') < 0 && fits(value, 1, 6);
  if (!isShare) throw new Refusal({ code: 'OUT_OF_RANGE', message: projectMessages.margin, field: ['input', 'targetMargin'] });
  return value;
}

function isSame(before: string | null | undefined, after: string): boolean {
  return before != null && compareDecimals(before, after) === 0;
}

function missing(field: readonly string[]): never {
  throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
}
