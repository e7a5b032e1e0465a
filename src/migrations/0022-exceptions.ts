import { Migration } from '@mikro-orm/migrations';
import { exceptions } from './0022-exceptions.exceptions.ts';
import { kpis } from './0022-exceptions.kpis.ts';

/** What is seen of supply that goes wrong, and the figures that both sides are measured by. */
export class Exceptions extends Migration {
  override name = '0022-exceptions';

  override up(): void {
    for (const part of [exceptions, kpis]) for (const statement of part) this.addSql(statement);
  }
}
