import { Migration } from '@mikro-orm/migrations';
import { marketColumns, marketRules, stageHistory } from './0002-markets.parts.ts';

/** What makes each market a market: fields of its own, required or forbidden, and the history of stages. */
export class Markets extends Migration {
  override name = '0002-markets';

  override up(): void {
    for (const part of [marketColumns, marketRules, stageHistory]) for (const statement of part) this.addSql(statement);
  }
}
