import type { Write } from '../../platform/writes/write.ts';
import type { EsiInvolvementRecord } from './involvement.entity.ts';

/** Marks a nominated part, which the caller holds, as assessed: what a passed screening comes to. */
export async function markAssessed({ em, ctx }: Write, involvement: EsiInvolvementRecord, note: string | null): Promise<void> {
  em.assign(involvement, { state: 'ASSESSED', assessedBy: ctx.principal.id, assessedAt: ctx.now, assessmentNote: note });
  await em.flush();
}
