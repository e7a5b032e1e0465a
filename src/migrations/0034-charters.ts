import { Migration } from '@mikro-orm/migrations';
import { charterCourse, charters } from './0034-charters.charters.ts';
import { departments, history, ratings, texts } from './0034-charters.parts.ts';

/** Partner charters: on what the firm's departments have agreed about a partner, who has signed, and how each rates it. */
export class Charters extends Migration {
  override name = '0034-charters';

  override up(): void {
    for (const part of [charters, texts, departments, charterCourse, ratings, history]) for (const statement of part) this.addSql(statement);
  }
}
