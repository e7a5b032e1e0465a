import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findDeciders } from '../people.ts';
import { EsiGateCriterionEntity, type EsiGateCriterionRecord } from './gate-parts.entity.ts';
import { type ProjectAnswer, projectConstraints as constraints } from './lock-project.ts';
import { EsiGateEntity, type EsiGateRecord, EsiProjectEntity, type EsiProjectRecord, esiStages } from './project.entity.ts';
import type { CreateEsiProjectInput } from './project.input.ts';
import { projectMessages } from './project.messages.ts';
import { createProjectRule } from './projects.policy.ts';
import { usualCriteria } from './usual-criteria.ts';

/** Drafts a project with its five gates and what they usually ask. No supplier hears of it until it is invited. */
export function createEsiProject(ctx: Context, input: CreateEsiProjectInput): Promise<WriteAnswer<ProjectAnswer>> {
  return write(ctx, { rule: createProjectRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    authorize(ctx, createProjectRule, undefined);
    const [sponsorId] = await findDeciders(tx, [input.sponsorId], ['input', 'sponsorId'], projectMessages.notSponsor);
    const { workspaceId, id: principalId } = ctx.principal;
    const project = tx.em.create(EsiProjectEntity, {
      workspaceId, id: newId(), sponsorId: sponsorId!, currency: input.currency, status: 'DRAFT', statusChangedBy: principalId, statusChangedAt: ctx.now,
      number: requiredText(input.number, ['input', 'number'], 40), title: requiredText(input.title, ['input', 'title'], 200), outline: requiredText(input.outline, ['input', 'outline'], 2_000),
      product: textOf(input.product, ['input', 'product'], { max: 4_000 }), yearlyUnits: unitsOf(input.yearlyUnits), targetLaunchOn: input.targetLaunchOn ?? null,
    } as EsiProjectRecord);
    await tx.em.flush();
    await addGates(tx, project);
    return { projectId: project.id };
  });
}

async function addGates({ em }: Write, { workspaceId, id: projectId }: EsiProjectRecord): Promise<void> {
  const gates = esiStages.map((stage) => em.create(EsiGateEntity, { workspaceId, id: newId(), projectId, stage, state: 'PENDING', round: 0 } as EsiGateRecord));
  await em.flush();
  for (const { id: gateId, stage } of gates) {
    usualCriteria[stage].forEach((usual, index) => em.create(EsiGateCriterionEntity, { ...usual, workspaceId, id: newId(), projectId, gateId, place: index + 1 } as EsiGateCriterionRecord));
  }
}

/** Units planned for a year: 1 or more, where they are known. */
export function unitsOf(units: number | null | undefined): number | null {
  if (units != null && units < 1) throw new Refusal({ code: 'OUT_OF_RANGE', message: projectMessages.unitsAboveZero, field: ['input', 'yearlyUnits'] });
  return units ?? null;
}
