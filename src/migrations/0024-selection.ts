import { Migration } from '@mikro-orm/migrations';
import { screening } from './0024-selection.screening.ts';
import { selections } from './0024-selection.selections.ts';

/** Whom to develop with: partners chosen by criteria, and single candidates screened. All of it is the firm's own. */
export class Selection extends Migration {
  override name = '0024-selection';

  override up(): void {
    for (const part of [selections, screening]) for (const statement of part) this.addSql(statement);
  }
}
