import { Migration } from '@mikro-orm/migrations';
import { calendars } from './0010-parties.calendar.ts';
import { erasure } from './0010-parties.erasure.ts';
import { merging } from './0010-parties.merge.ts';

/** When parties work, what becomes of two records of one party, and of the data of people who ask for its erasure. */
export class Parties extends Migration {
  override name = '0010-parties';

  override up(): void {
    for (const part of [calendars, merging, erasure]) for (const statement of part) this.addSql(statement);
  }
}
