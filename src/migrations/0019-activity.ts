import { Migration } from '@mikro-orm/migrations';
import { interchanges } from './0019-activity.interchanges.ts';
import { reports } from './0019-activity.reports.ts';

/** Product activity as partners report it, and the interchanges that it arrives in. */
export class Activity extends Migration {
  override name = '0019-activity';

  override up(): void {
    for (const part of [interchanges, reports]) for (const statement of part) this.addSql(statement);
  }
}
