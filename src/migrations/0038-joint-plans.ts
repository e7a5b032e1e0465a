import { Migration } from '@mikro-orm/migrations';
import { figures, figuresInTime } from './0038-joint-plans.figures.ts';
import { courses, plans, reviews, versions } from './0038-joint-plans.plans.ts';

/** What two sides plan together, with the figures that each tells of its own, and the reviews that both make. */
export class JointPlans extends Migration {
  override name = '0038-joint-plans';

  override up(): void {
    for (const part of [plans, versions, reviews, courses, figures, figuresInTime]) for (const statement of part) this.addSql(statement);
  }
}
