import { Migration } from '@mikro-orm/migrations';
import { componentCourse, components, reckoned } from './0028-costs.components.ts';
import { quoteCourse } from './0028-costs.course.ts';
import { gaps } from './0028-costs.gaps.ts';
import { quotes, requests, rounds } from './0028-costs.quotes.ts';

/** What a product may cost and what it comes to: components, sealed quotes in rounds, and the gap to the target at each gate. */
export class Costs extends Migration {
  override name = '0028-costs';

  override up(): void {
    for (const part of [components, rounds, requests, quotes, componentCourse, quoteCourse, reckoned, gaps]) for (const statement of part) this.addSql(statement);
  }
}
