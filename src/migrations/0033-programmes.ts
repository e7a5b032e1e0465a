import { Migration } from '@mikro-orm/migrations';
import { assessing } from './0033-programmes.assessments.ts';
import { models, tellings } from './0033-programmes.models.ts';
import { work } from './0033-programmes.work.ts';

/** The practices towards partners as programmes: what makes their levels, how each stood and stands, and what is aimed at, done and found. */
export class Programmes extends Migration {
  override name = '0033-programmes';

  override up(): void {
    for (const part of [models, tellings, assessing, work]) for (const statement of part) this.addSql(statement);
  }
}
