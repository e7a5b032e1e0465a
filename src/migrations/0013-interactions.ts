import { Migration } from '@mikro-orm/migrations';
import { contacts, participants } from './0013-interactions.contacts.ts';
import { agreements, questions } from './0013-interactions.questions.ts';
import { cadences, schedules } from './0013-interactions.rhythms.ts';

/** Contact between the sides: what took place, what was asked and answered within which time, and which rhythms were kept. */
export class Interactions extends Migration {
  override name = '0013-interactions';

  override up(): void {
    for (const part of [contacts, participants, agreements, questions, cadences, schedules]) for (const statement of part) this.addSql(statement);
  }
}
