import 'reflect-metadata';
import { LocalizedText, Node, toLocalizedTexts, Versioned } from '../platform/public.type.ts';
import { column, expression, readType } from '../platform/reads/declare.ts';
import type { AuditEntry } from './audit-entry.type.ts';
import { definesTimeline } from '../platform/timeline.ts';
import { nameUnlessErased } from './erasure/erased-name.ts';
import { lastChange } from './last-change.ts';
import { seeContact } from './partners.policy.ts';

@readType({ table: 'contact', rule: seeContact, implements: [Node, Versioned], description: 'A person to talk to at a party. Personal data: staff and the party itself see it.' })
export class Contact extends Node {
  @expression(() => String, { sql: nameUnlessErased('name'), description: 'The person’s name; where it was erased, that it was.' })
  name!: string;

  @column(() => String, { column: 'job_title', nullable: true, description: 'What the person does there.' })
  jobTitle!: string | null;

  @column(() => [LocalizedText], { column: 'job_titles', convert: toLocalizedTexts, description: 'Recorded translations of the job title.' })
  jobTitleTranslations!: LocalizedText[];

  @column(() => String, { column: 'email', nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @column(() => String, { column: 'phone', nullable: true, description: 'Telephone number, with country code.' })
  phone!: string | null;

  @column(() => Boolean, { column: 'is_primary', description: 'The first to turn to; at most one at a party.' })
  isPrimary!: boolean;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('Contact', () => Contact, {
  jobTitles: { field: 'jobTitleTranslations' }, locationId: { field: 'location', idOf: 'Location' },
});
