import { Migration } from '@mikro-orm/migrations';
import { contracts } from './0015-commitments.contracts.ts';
import { investments } from './0015-commitments.investments.ts';

/** What two sides bind themselves to: contracts, joint investments, and what each gives the other. */
export class Commitments extends Migration {
  override name = '0015-commitments';

  override up(): void {
    for (const part of [contracts, investments]) for (const statement of part) this.addSql(statement);
  }
}
