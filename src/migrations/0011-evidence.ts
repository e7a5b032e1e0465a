import { Migration } from '@mikro-orm/migrations';
import { ledger } from './0011-evidence.ledger.ts';
import { models } from './0011-evidence.models.ts';
import { standings } from './0011-evidence.standings.ts';

/** What each side of a relationship has shown the other, by what it is weighed, and what it comes to. */
export class Evidence extends Migration {
  override name = '0011-evidence';

  override up(): void {
    for (const part of [models, ledger, standings]) for (const statement of part) this.addSql(statement);
  }
}
