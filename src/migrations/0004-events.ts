import { Migration } from '@mikro-orm/migrations';
import { jobs } from './0004-events.jobs.ts';
import { outboxDispatch } from './0004-events.outbox.ts';
import { timeline } from './0004-events.timeline.ts';

/** What happens after a change: its events are dispatched, it stands in the history of its record, and work that follows from it is done by jobs. */
export class Events extends Migration {
  override name = '0004-events';

  override up(): void {
    for (const part of [outboxDispatch, timeline, jobs]) for (const statement of part) this.addSql(statement);
  }
}
