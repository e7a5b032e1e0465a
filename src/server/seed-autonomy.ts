import type { LimitFacts } from '../../seeds/delivery-facts.ts';
import { AutonomyChangeEntity, VmiAutonomyEntity } from '../vmi/autonomy/autonomy.entity.ts';
import { momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out how much of agreements is decided by itself, as signed, and where somebody has stopped that. */
export async function seedAutonomy(layer: SeedLayer, limits: readonly LimitFacts[]): Promise<void> {
  const { em, world, workspaceId, idOf } = layer;
  for (const { agreement, on, limit, held } of limits) {
    const { relationship, by } = world.supply!.agreements.find(({ key }) => key === agreement)!;
    const of = { workspaceId, relationshipId: idOf('relationship', relationship), agreementId: idOf('vmi-agreement', agreement) };
    const set = held === undefined ? { mode: 'FOLLOWING', note: null, setBy: null, setBySide: null, setAt: null } : { mode: 'HELD', note: held.note, setBy: idOf('user', held.by), setBySide: held.side, setAt: momentIn(held.on) };
    em.create(VmiAutonomyEntity, { ...of, ...set, id: idOf('autonomy', agreement), step: 2, limitAmount: String(limit), changedAt: momentIn(held?.on ?? on), widenedAt: null } as never);
    const change = { ...of, versionId: idOf('vmi-version', `${agreement}/1`), toLimit: String(limit) };
    em.create(AutonomyChangeEntity, { ...change, id: idOf('autonomy-change', `${agreement}/1`), cause: 'TERMS', fromLimit: null, note: null, changedBy: idOf('user', by), changedBySide: null, changedAt: momentIn(on) } as never);
    if (held !== undefined) {
      em.create(AutonomyChangeEntity, {
        ...change, id: idOf('autonomy-change', `${agreement}/2`), cause: 'HELD', fromLimit: String(limit), note: held.note, changedBy: idOf('user', held.by), changedBySide: held.side, changedAt: momentIn(held.on),
      } as never);
    }
  }
  await em.flush();
}
