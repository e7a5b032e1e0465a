import { Migration } from '@mikro-orm/migrations';
import { cards } from './0037-scorecards.cards.ts';
import { disputes } from './0037-scorecards.disputes.ts';
import { measured } from './0037-scorecards.measured.ts';
import { rows } from './0037-scorecards.rows.ts';

/** Scorecards of real periods, both ways: what each side makes of the other, what is disputed of it, and what was decided. */
export class Scorecards extends Migration {
  override name = '0037-scorecards';

  override up(): void {
    for (const part of [cards, measured, rows, disputes]) for (const statement of part) this.addSql(statement);
  }
}
