import { Migration } from '@mikro-orm/migrations';
import { shares, sums } from './0030-joint-value.shares.ts';
import { splits, valueCourse, values } from './0030-joint-value.values.ts';

/** What the firm and its suppliers have gained together in a project, and how it is shared. */
export class JointValueSharing extends Migration {
  override name = '0030-joint-value';

  override up(): void {
    for (const part of [values, splits, valueCourse, shares, sums]) for (const statement of part) this.addSql(statement);
  }
}
