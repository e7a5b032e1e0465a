import type { EntityManager } from '@mikro-orm/postgresql';
import type { StockTransferFacts } from '../../seeds/supply-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import type { Write } from '../platform/writes/write.ts';
import { keepForecasts } from '../vmi/outlook/keep-forecasts.ts';
import { postStock, type StockMovement } from '../vmi/stock/post-stock.ts';
import { StockAdjustmentEntity } from '../vmi/stock/stock-adjustment.entity.ts';
import { momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what people did to stock by hand, and then what is to be expected of every position. */
export async function seedStock(layer: Layer, tx: Write): Promise<void> {
  const { supply } = layer.world;
  if (supply === undefined) return;
  await postStock(tx, (supply.transfers ?? []).flatMap((transfer) => transferred(layer, transfer)));
  await keepForecasts(tx, supply.agreements.flatMap(({ items }) => items.flatMap(({ positions }) => positions.map(({ key }) => layer.idOf('position', key)))));
}

function transferred({ em, world, workspaceId, idOf }: Layer, { key, from, to, units, owner, reason, by, side, on }: StockTransferFacts): StockMovement[] {
  const { key: agreement, relationship } = world.supply!.agreements.find(({ items }) => items.some(({ positions }) => positions.some((position) => position.key === from)))!;
  const of = { relationshipId: idOf('relationship', relationship), agreementId: idOf('vmi-agreement', agreement) };
  const [id, occurredAt] = [idOf('stock-adjustment', key), momentIn(on)];
  em.create(StockAdjustmentEntity, {
    ...of, workspaceId, id, positionId: idOf('position', from), kind: 'TRANSFER', owner, units: String(units), toPositionId: idOf('position', to), reason, occurredAt, recordedBy: idOf('user', by), recordedBySide: side,
  } as never);
  const movement = { ...of, bucket: 'ON_HAND', owner, cause: 'TRANSFER', occurredAt, source: { type: 'StockAdjustment', id } } as const;
  return [
    { ...movement, id: idOf('stock-entry', `${key}/from`), positionId: idOf('position', from), delta: String(-units) },
    { ...movement, id: idOf('stock-entry', `${key}/to`), positionId: idOf('position', to), delta: String(units) },
  ];
}
