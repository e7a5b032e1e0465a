import { Migration } from '@mikro-orm/migrations';
import { confidentialityCourse } from './0023-development.confidentiality-course.ts';
import { involvementCourse } from './0023-development.involvement-course.ts';
import { involvements } from './0023-development.involvements.ts';
import { projects, projectSight, untilItEnds } from './0023-development.projects.ts';

/** Early supplier involvement: projects with their gates, the suppliers' parts in them, and what both have signed. */
export class Development extends Migration {
  override name = '0023-development';

  override up(): void {
    for (const part of [projects, untilItEnds, involvements, projectSight, involvementCourse, confidentialityCourse]) for (const statement of part) this.addSql(statement);
  }
}
