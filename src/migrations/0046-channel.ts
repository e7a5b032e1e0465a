import { Migration } from '@mikro-orm/migrations';
import { deals } from './0046-channel.deals.ts';
import { enablement } from './0046-channel.enablement.ts';
import { tiers } from './0046-channel.tiers.ts';

/** The channel's programmes: tiers by criteria, what partners have learned, and the deals that they register. */
export class Channel extends Migration {
  override name = '0046-channel';

  override up(): void {
    for (const part of [tiers, enablement, deals]) for (const statement of part) this.addSql(statement);
  }
}
