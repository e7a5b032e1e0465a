import { refuseLapsed } from '../../markets/certificates/refuse-lapsed.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { markAssessed } from '../involvements/mark-assessed.ts';
import { type InvolvementAnswer, involvementConstraints, lockInvolvement } from '../involvements/lock-involvement.ts';
import { EsiScreeningEntity, type EsiScreeningRecord } from './screening.entity.ts';
import type { ScreenForEsiProjectInput, ScreeningScoreInput } from './screening.input.ts';
import { selectionMessages } from './selection.messages.ts';
import { screenSupplierRule } from './selection.policy.ts';

const constraints = { ...involvementConstraints, esi_screening_in_time: involvementConstraints.esi_involvement_course };

/** Screens a nominated supplier. Who passes is assessed thereby; nobody passes whose certificates stand in the way, unless a reasoned override lets it. */
export function screenForEsiProject(ctx: Context, input: ScreenForEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer & { screeningId: string }>> {
  return write(ctx, { rule: screenSupplierRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const involvement = await lockInvolvement(tx, screenSupplierRule, input);
    const note = requiredText(input.note, ['input', 'note'], 2_000);
    if (input.outcome === 'PASSED') await refuseLapsed(tx, involvement.relationshipId, 'JOIN_PROJECT');
    const { workspaceId, projectId, relationshipId, id: involvementId } = involvement;
    const screening = tx.em.create(EsiScreeningEntity, {
      workspaceId, id: newId(), projectId, relationshipId, involvementId, ...scoresOf(input), outcome: input.outcome, note, screenedBy: ctx.principal.id, screenedAt: ctx.now,
    } as EsiScreeningRecord);
    await tx.em.flush();
    if (input.outcome === 'PASSED') await markAssessed(tx, involvement, note);
    return { involvementId, screeningId: screening.id };
  });
}

function scoresOf(input: ScreenForEsiProjectInput) {
  const [capability, capacity, roadmapFit, finance, csr] = (['capability', 'capacity', 'roadmapFit', 'finance', 'csr'] as const).map((area) => found(input[area], ['input', area]));
  return {
    capabilityScore: capability!.score, capabilityNote: capability!.note, capacityScore: capacity!.score, capacityNote: capacity!.note, roadmapFitScore: roadmapFit!.score, roadmapFitNote: roadmapFit!.note,
    financeScore: finance!.score, financeNote: finance!.note, csrScore: csr!.score, csrNote: csr!.note,
  };
}

function found({ score, note }: ScreeningScoreInput, path: readonly string[]): ScreeningScoreInput {
  if (score < 0 || score > 10) throw new Refusal({ code: 'OUT_OF_RANGE', message: selectionMessages.scoreRange, field: [...path, 'score'] });
  return { score, note: requiredText(note, [...path, 'note'], 2_000) };
}
