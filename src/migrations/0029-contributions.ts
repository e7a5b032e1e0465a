import { Migration } from '@mikro-orm/migrations';
import { approvals, changes, guards } from './0029-contributions.changes.ts';
import { contributions } from './0029-contributions.contributions.ts';
import { issues } from './0029-contributions.issues.ts';
import { activeOnly } from './0029-contributions.terms.ts';

/** What suppliers and the firm bring into a project, what the design leaves open, what is changed late, and which parts are approved. */
export class Contributions extends Migration {
  override name = '0029-contributions';

  override up(): void {
    for (const part of [activeOnly, contributions, issues, changes, approvals, guards]) for (const statement of part) this.addSql(statement);
  }
}
