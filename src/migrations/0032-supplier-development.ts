import { Migration } from '@mikro-orm/migrations';
import { founded, programmes } from './0032-supplier-development.programmes.ts';
import { findings, goals, help, results } from './0032-supplier-development.records.ts';
import { standing } from './0032-supplier-development.terms.ts';

/** Supplier development: what an audit found, what is to be reached, which help was given, and what came of it. */
export class SupplierDevelopment extends Migration {
  override name = '0032-supplier-development';

  override up(): void {
    for (const part of [programmes, standing, findings, goals, help, results, founded]) for (const statement of part) this.addSql(statement);
  }
}
