import 'reflect-metadata';
import { Node } from '../platform/public.type.ts';
import { column, expression, readType } from '../platform/reads/declare.ts';
import { Locale, TimeZone } from '../platform/scalars.ts';
import { nameUnlessErased } from './erasure/erased-name.ts';
import { seeUser, seeUserContact } from './partners.policy.ts';

@readType({ table: 'user_account', rule: seeUser, implements: Node, description: 'A person who signs in, as this workspace knows them.' })
export class User extends Node {
  @expression(() => String, { sql: nameUnlessErased('display_name'), description: 'How others see them; where it was erased, that it was.' })
  displayName!: string;

  @column(() => String, { column: 'email', nullable: true, rule: seeUserContact, description: 'E-mail address; for staff and colleagues.' })
  email!: string | null;

  @column(() => Locale, { column: 'locale', description: 'The language they read.' })
  locale!: string;

  @column(() => TimeZone, { column: 'time_zone', description: 'The time zone they live in.' })
  timeZone!: string;
}
