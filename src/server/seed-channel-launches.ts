import type { ChannelLaunchFacts } from '../../seeds/channel-facts.ts';
import { ChannelLaunchDecisionEntity, ChannelLaunchEntity, ChannelLaunchPartnerEntity } from '../channel/launches/launch.entity.ts';
import { figuresNow } from '../channel/launches/launch-figures.ts';
import type { Write } from '../platform/writes/write.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out launches, what is needed of their partners and, as the platform computes it, what the firm knew when it waited. */
export async function seedChannelLaunches(layer: SeedLayer, tx: Write, launches: readonly ChannelLaunchFacts[]): Promise<void> {
  for (const launch of launches) addLaunch(layer, launch);
  await layer.em.flush();
  for (const launch of launches) addPartners(layer, launch);
  await layer.em.flush();
  for (const launch of launches) await addDecision(layer, tx, launch);
  await layer.em.flush();
}

function addLaunch({ em, workspaceId, idOf }: SeedLayer, { key, name, product, item, course, launchOn, neededSentiment, leastSupport, by, on, held }: ChannelLaunchFacts): void {
  em.create(ChannelLaunchEntity, {
    workspaceId, id: idOf('channel-launch', key), name, product, itemId: item === undefined ? null : idOf('item', item), courseId: course === undefined ? null : idOf('channel-course', course), launchOn: dayIn(launchOn),
    neededSentiment: neededSentiment ?? 0, leastSupport: leastSupport ?? 60, state: held === undefined ? 'PLANNED' : 'HELD', plannedBy: idOf('user', by), plannedAt: momentIn(on),
    decidedBy: held === undefined ? null : idOf('user', held.by), decidedAt: held === undefined ? null : momentIn(held.on),
  } as never);
}

function addPartners({ em, workspaceId, idOf }: SeedLayer, { key: launch, partners }: ChannelLaunchFacts): void {
  for (const { key, relationship, trainedPeople, certificates, stockOnHand, by, on } of partners) {
    em.create(ChannelLaunchPartnerEntity, {
      workspaceId, id: idOf('channel-launch-partner', key), relationshipId: idOf('relationship', relationship), launchId: idOf('channel-launch', launch), trainedPeople: trainedPeople ?? 0, certificates: certificates ?? 0,
      stockOnHand: stockOnHand ?? 0, state: 'INVITED', invitedBy: idOf('user', by), invitedAt: momentIn(on),
    } as never);
  }
}

async function addDecision({ em, workspaceId, idOf }: SeedLayer, tx: Write, { key: launch, held }: ChannelLaunchFacts): Promise<void> {
  if (held === undefined) return;
  const launchId = idOf('channel-launch', launch);
  const figures = await figuresNow(tx, launchId);
  em.create(ChannelLaunchDecisionEntity, {
    workspaceId, id: idOf('channel-launch-decision', held.key), launchId, number: 1, decision: 'HELD', warnings: [...figures.warnings], reason: held.reason, figures, decidedBy: idOf('user', held.by), decidedAt: momentIn(held.on),
  } as never);
}
