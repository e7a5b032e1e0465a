import type { Database } from '../database/database.ts';
import { onCommit } from './commit-signal.ts';
import { type DomainEvent, type Moment, presentMoment, tellSince, wentBack } from './outbox.ts';
import { createPacer } from './pacer.ts';

/** Who is told of the changes to one record and its parts. */
export interface Listener {
  readonly next: (event: DomainEvent) => void;
  /** Events may have been missed: the database was exchanged for another. */
  readonly lost: () => void;
}

/** The events of one database, for this server. */
export interface Events {
  /** Once this has resolved, each event committed from then on is told to the listener. Returns how to stop that. */
  subscribe(workspaceId: string, recordId: string, listener: Listener): Promise<() => void>;
  close(): Promise<void>;
}

/** Opens the events of a database; one for each server process and database. Asks the database nothing while nobody listens. */
export function openEvents(database: Database, reportFault: (error: unknown) => void): Events {
  const topics = new Map<string, Set<Listener>>();
  const polling = createPolling(database, reportFault, {
    tell: ({ workspaceId, subjectId, ownerId, ...event }) => {
      const heard = [subjectId, ...(ownerId === null ? [] : [ownerId])].flatMap((id) => [...(topics.get(`${workspaceId} ${id}`) ?? [])]);
      for (const listener of new Set(heard)) listener.next({ workspaceId, subjectId, ownerId, ...event });
    },
    lose: () => {
      for (const listener of [...topics.values()].flatMap((own) => [...own])) listener.lost();
    },
  });
  const events: Events = {
    async subscribe(workspaceId, recordId, listener) {
      const topic = `${workspaceId} ${recordId}`;
      topics.set(topic, (topics.get(topic) ?? new Set()).add(listener));
      const leave = (): void => {
        const left = topics.get(topic);
        left?.delete(listener);
        if (left?.size === 0) topics.delete(topic);
        if (topics.size === 0) polling.rest();
      };
      try {
        await polling.start();
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
    async close() {
      opened.delete(database);
      await polling.close();
    },
  };
  opened.set(database, events);
  return events;
}

/** The events of a database that a server has opened. */
export function eventsOf(database: Database): Events {
  const events = opened.get(database);
  if (events === undefined) throw new Error('The events of this database were not opened.');
  return events;
}

const opened = new WeakMap<Database, Events>();

/** An idle server asks four times a second what others have committed; a busy one of its own, no more than fifty times. */
const pace = { pause: 250, shortestPause: 20 };

interface Polling {
  /** Resolves when the moment is known from which on events are told. */
  start(): Promise<void>;
  rest(): void;
  close(): Promise<void>;
}

interface Outlet {
  readonly tell: (event: DomainEvent) => void;
  readonly lose: () => void;
}

function createPolling(database: Database, reportFault: (error: unknown) => void, outlet: Outlet): Polling {
  let seen: Promise<Moment> | null = null;
  const pacer = createPacer(async () => {
    const since = seen;
    try {
      if (since === null) return;
      const before = await since;
      const after = await tellSince(database, before, outlet.tell);
      if (wentBack(before, after)) outlet.lose();
      if (seen === since) seen = Promise.resolve(after);
    } catch (error) {
      // The moment stays where it was: what could not be read now is read the next time.
      reportFault(error);
    }
  }, pace);
  const deafen = onCommit(database, () => pacer.wake());
  const rest = (): void => {
    seen = null;
    pacer.rest();
  };
  return {
    async start() {
      const starting = (seen ??= presentMoment(database));
      try {
        await starting;
      } catch (error) {
        if (seen === starting) rest();
        throw error;
      }
      pacer.start();
    },
    rest,
    async close() {
      deafen();
      seen = null;
      await pacer.stop();
    },
  };
}
