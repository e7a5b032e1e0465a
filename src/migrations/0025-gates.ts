import { Migration } from '@mikro-orm/migrations';
import { gateCourse } from './0025-gates.course.ts';
import { gateGuards } from './0025-gates.guards.ts';
import { projectCourse } from './0025-gates.projects.ts';
import { gateTables } from './0025-gates.tables.ts';

/** How projects go from gate to gate: criteria, deciders with their votes, reviews, conditions, and the course that nobody leaves. */
export class Gates extends Migration {
  override name = '0025-gates';

  override up(): void {
    for (const part of [gateTables, projectCourse, gateCourse, gateGuards]) for (const statement of part) this.addSql(statement);
  }
}
