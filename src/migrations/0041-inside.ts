import { Migration } from '@mikro-orm/migrations';
import { experts } from './0041-inside.experts.ts';
import { insideFigures } from './0041-inside.figures.ts';
import { people } from './0041-inside.people.ts';
import { posts } from './0041-inside.posts.ts';
import { insideProgrammes } from './0041-inside.programmes.ts';
import { roles } from './0041-inside.roles.ts';
import { sponsors } from './0041-inside.sponsors.ts';

/** The practices within departments, and what they are told from: people and their posts, sponsors, roles and skills, goals, appraisals, and what experts say. */
export class Inside extends Migration {
  override name = '0041-inside';

  override up(): void {
    this.addSql('grant create on schema public to app_system');
    for (const part of [insideProgrammes, posts, sponsors, roles, people, experts, insideFigures]) for (const statement of part) this.addSql(statement);
    this.addSql('revoke create on schema public from app_system');
  }
}
