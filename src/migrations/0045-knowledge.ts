import { Migration } from '@mikro-orm/migrations';
import { answers, notes, questions } from './0045-knowledge.notes.ts';
import { experts, history, search } from './0045-knowledge.search.ts';
import { members, teams } from './0045-knowledge.teams.ts';

/** What the firm's people know: notes, questions and answers, virtual teams, and how all of it is found by words. */
export class Knowledge extends Migration {
  override name = '0045-knowledge';

  override up(): void {
    for (const part of [teams, members, notes, questions, answers, search, experts, history]) for (const statement of part) this.addSql(statement);
  }
}
