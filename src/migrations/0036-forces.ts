import { Migration } from '@mikro-orm/migrations';
import { assessments, facts, histories } from './0036-forces.tables.ts';

/** How strong each side of a relationship stands towards the other: the firm's own assessments, which only grow. */
export class Forces extends Migration {
  override name = '0036-forces';

  override up(): void {
    for (const part of [assessments, facts, histories]) for (const statement of part) this.addSql(statement);
  }
}
