import { Migration } from '@mikro-orm/migrations';
import { bonds, levels } from './0006-bonds.bonds.ts';
import { customerMoves, figures, keyPartners } from './0006-bonds.key-partners.ts';

/** What holds a relationship, how close it is meant to be, what it brings in a year, which ones are key, and how customers move. */
export class Bonds extends Migration {
  override name = '0006-bonds';

  override up(): void {
    for (const part of [bonds, levels, figures, keyPartners, customerMoves]) for (const statement of part) this.addSql(statement);
  }
}
