import { Migration } from '@mikro-orm/migrations';
import { ofClaims } from './0047-funds.claims.ts';
import { budgetsHold, ofFunds } from './0047-funds.funds.ts';
import { ofRequests } from './0047-funds.requests.ts';

/** Development funds of the channel: budgets, what partners ask for of them, claim with proof, and are paid. */
export class Funds extends Migration {
  override name = '0047-funds';

  override up(): void {
    for (const part of [ofFunds, ofRequests, budgetsHold, ofClaims]) for (const statement of part) this.addSql(statement);
  }
}
