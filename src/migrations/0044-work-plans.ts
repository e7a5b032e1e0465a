import { Migration } from '@mikro-orm/migrations';
import { actions, history, objectives, reviews } from './0044-work-plans.parts.ts';
import { planCourse, plans } from './0044-work-plans.plans.ts';

/** Work plans: what the firm wants to reach with a partner, in a department or as a whole, and what is done for it. */
export class WorkPlans extends Migration {
  override name = '0044-work-plans';

  override up(): void {
    for (const part of [plans, objectives, actions, reviews, planCourse, history]) for (const statement of part) this.addSql(statement);
  }
}
