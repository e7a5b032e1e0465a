import { Migration } from '@mikro-orm/migrations';
import { accesses } from './0027-documents.accesses.ts';
import { documents } from './0027-documents.documents.ts';
import { files } from './0027-documents.files.ts';

/** Documents of development projects: files outside the rows, for whom each is, and who looked at them. */
export class Documents extends Migration {
  override name = '0027-documents';

  override up(): void {
    for (const part of [files, documents, accesses]) for (const statement of part) this.addSql(statement);
  }
}
