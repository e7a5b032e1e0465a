import { Migration } from '@mikro-orm/migrations';
import { constructs } from './0016-surveys.terms.ts';
import { decisions } from './0048-launches.decisions.ts';
import { launches } from './0048-launches.launches.ts';
import { partners } from './0048-launches.partners.ts';

/** What the channel is asked besides: whether it stands behind what is to be launched. */
const surveys = [
  'alter table survey_result drop constraint survey_result_construct_check',
  `alter table survey_result add constraint survey_result_construct_check check (construct in (${constructs},'CUSTOMER_ORIENTATION','EMPLOYEE_SATISFACTION','CHANNEL_SENTIMENT'))`,
];

/** Launches: what each partner needs for them, how ready it is, and how the firm decided. */
export class Launches extends Migration {
  override name = '0048-launches';

  override up(): void {
    for (const part of [launches, partners, decisions, surveys]) for (const statement of part) this.addSql(statement);
  }
}
