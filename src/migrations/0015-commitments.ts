import { Migration } from '@mikro-orm/migrations';
import { benefits } from './0015-commitments.benefits.ts';
import { contracts } from './0015-commitments.contracts.ts';
import { investments } from './0015-commitments.investments.ts';

/** What two sides bind themselves to: contracts, joint investments, and what each gives the other. */
export class Commitments extends Migration {
  override name = '0015-commitments';

  override up(): void {
    for (const part of [contracts, investments, benefits]) for (const statement of part) this.addSql(statement);
  }
}
