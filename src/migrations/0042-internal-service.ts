import { Migration } from '@mikro-orm/migrations';
import { acting } from './0042-internal-service.acting.ts';
import { agreements } from './0042-internal-service.agreements.ts';
import { handOvers } from './0042-internal-service.hand-overs.ts';
import { promises } from './0042-internal-service.promises.ts';
import { relationships } from './0042-internal-service.relationships.ts';
import { requests } from './0042-internal-service.requests.ts';
import { history } from './0042-internal-service.terms.ts';

/** Departments stand in relationships with each other, and serve each other: what is agreed, asked, handed over and promised. */
export class InternalService extends Migration {
  override name = '0042-internal-service';

  override up(): void {
    for (const part of [relationships, acting, agreements, requests, handOvers, promises, history]) for (const statement of part) this.addSql(statement);
  }
}
