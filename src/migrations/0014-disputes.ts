import { Migration } from '@mikro-orm/migrations';
import { acts, history } from './0014-disputes.acts.ts';
import { disputes } from './0014-disputes.disputes.ts';

/** Disputes between the two sides, opportunistic acts, and what partners read of histories. */
export class Disputes extends Migration {
  override name = '0014-disputes';

  override up(): void {
    for (const part of [disputes, acts, history]) for (const statement of part) this.addSql(statement);
  }
}
