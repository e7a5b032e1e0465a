import { Migration } from '@mikro-orm/migrations';
import { decisions } from './0021-autonomy.decisions.ts';
import { autonomy } from './0021-autonomy.limits.ts';

/** Who decides about proposals, and how much is decided without anybody. */
export class Autonomy extends Migration {
  override name = '0021-autonomy';

  override up(): void {
    for (const part of [decisions, autonomy]) for (const statement of part) this.addSql(statement);
  }
}
