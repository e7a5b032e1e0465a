import { Migration } from '@mikro-orm/migrations';
import { answers } from './0016-surveys.answers.ts';
import { instruments } from './0016-surveys.instruments.ts';
import { results } from './0016-surveys.results.ts';
import { rounds } from './0016-surveys.rounds.ts';

/** What people of both sides say of a relationship: asked in rounds, answered for nobody else to read, and shown as what all say together. */
export class Surveys extends Migration {
  override name = '0016-surveys';

  override up(): void {
    this.addSql('grant create on schema public to app_system');
    for (const part of [instruments, rounds, answers, results]) for (const statement of part) this.addSql(statement);
    this.addSql('revoke create on schema public from app_system');
  }
}
