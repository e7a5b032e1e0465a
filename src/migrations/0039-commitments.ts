import { Migration } from '@mikro-orm/migrations';
import { reviews, weights } from './0039-commitments.tables.ts';
import { ledger } from './0039-commitments.ledger.ts';
import { register } from './0039-commitments.register.ts';

/** What binds whom until when: read over contracts, investments, agreements on stock and joint plans; how the firm weighs each, and when its end was talked about; and what two sides have gained together. */
export class Commitments extends Migration {
  override name = '0039-commitments';

  override up(): void {
    for (const part of [weights, reviews, register, ledger]) for (const statement of part) this.addSql(statement);
  }
}
