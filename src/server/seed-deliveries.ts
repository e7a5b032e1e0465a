import type { Write } from '../platform/writes/write.ts';
import { seedAutonomy } from './seed-autonomy.ts';
import type { SeedLayer } from './seed-layer.ts';
import { seedOrders } from './seed-orders.ts';
import { seedProposals } from './seed-proposals.ts';
import { seedReports } from './seed-reports.ts';

/** Lays out what is under way: what was proposed and decided, ordered and shipped, then told; and last what is proposed from that. */
export async function seedDeliveries(layer: SeedLayer, tx: Write): Promise<void> {
  const deliveries = layer.world.supply?.deliveries;
  if (deliveries === undefined) return;
  const { proposals, orders, reports, limits } = deliveries;
  const proposed = await seedProposals(layer, tx, proposals.filter(({ onHand }) => onHand !== undefined));
  await seedOrders(layer, tx, orders, proposed);
  await seedReports(layer, tx, reports);
  await seedAutonomy(layer, limits);
  await seedProposals(layer, tx, proposals.filter(({ onHand }) => onHand === undefined));
}
