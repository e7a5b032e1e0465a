import type { EntityManager } from '@mikro-orm/postgresql';
import type { DemandEventFacts, DemandStory } from '../../seeds/demand-facts.ts';
import type { SupplyStory } from '../../seeds/supply-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { dayNumber, dayOf } from '../domain/calendar/day.ts';
import type { Write } from '../platform/writes/write.ts';
import { DemandEventEntity } from '../vmi/demand/demand-event.entity.ts';
import { fitDemand } from '../vmi/demand/fit-demand.ts';
import { type DemandNote, noteDemand } from '../vmi/demand/note-demand.ts';
import { pastDemand } from './past-demand.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what was sold and used until yesterday, what is known to change it, and the forecasts that follow. */
export async function seedDemand(layer: Layer, tx: Write): Promise<void> {
  const { supply, demand } = layer.world;
  if (supply === undefined || demand === undefined) return;
  for (const event of demand.events) addEvent(layer, supply, event);
  const notes = notesOf(layer, supply, demand);
  await noteDemand(tx, notes);
  await fitDemand(tx, [...new Set(notes.map(({ positionId }) => positionId))]);
}

function addEvent({ em, workspaceId, idOf }: Layer, { agreements }: SupplyStory, event: DemandEventFacts): void {
  const { key, agreement, item, location, kind, title, from, to, factor = 1, unitsPerDay = 0, by, side, withdrawn } = event;
  const { relationship } = agreements.find((one) => one.key === agreement)!;
  em.create(DemandEventEntity, {
    workspaceId, id: idOf('demand-event', key), relationshipId: idOf('relationship', relationship), agreementId: idOf('vmi-agreement', agreement), itemId: item === undefined ? null : idOf('item', item),
    locationId: location === undefined ? null : idOf('location', location), kind, title, fromDay: dayIn(from), toDay: dayIn(to), factor, unitsPerDay: String(unitsPerDay), toldBy: idOf('user', by), toldBySide: side,
    withdrawnBy: withdrawn === undefined ? null : idOf('user', withdrawn.by), withdrawnAt: withdrawn === undefined ? null : momentIn(-withdrawn.daysAgo),
  } as never);
}

function notesOf({ idOf }: Layer, { agreements }: SupplyStory, { positions: told, events }: DemandStory): DemandNote[] {
  const today = dayNumber(dayIn(0));
  return agreements.flatMap(({ key: agreement, relationship, items }) => items.flatMap(({ item, positions }) => positions.flatMap(({ key, location, onHand = null }): DemandNote[] => {
    const facts = told[key];
    if (facts === undefined) return [];
    const concerning = events.filter((event) => event.agreement === agreement && (event.item ?? item) === item && (event.location ?? location) === location && event.withdrawn === undefined);
    const of = { relationshipId: idOf('relationship', relationship), agreementId: idOf('vmi-agreement', agreement), positionId: idOf('position', key) };
    return pastDemand(key, facts, { today, onHand, events: concerning }).map(({ day, demand, closing }) => ({ ...of, day: dayOf(day)!, demand, closing }));
  })));
}
