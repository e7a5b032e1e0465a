import { Migration } from '@mikro-orm/migrations';
import { appendOnly, audit, functionRights, outbox, roles, settings, systemFunctions } from './0001-ground.foundation.ts';
import { parties, relationships } from './0001-ground.network.ts';
import { apiKeys, identity } from './0001-ground.principals.ts';

/** Roles, principals, the network of parties and relationships, and the ledgers under them. */
export class Ground extends Migration {
  override name = '0001-ground';

  override up(): void {
    const parts = [roles, settings, appendOnly, parties, identity, apiKeys, relationships, audit, outbox, systemFunctions, functionRights];
    for (const part of parts) for (const statement of part) this.addSql(statement);
  }
}
