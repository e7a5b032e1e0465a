import 'reflect-metadata';
import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '../../platform/define-enum.ts';
import { toInstant } from '../../platform/public.type.ts';
import { addsTo, expression } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { Contact } from '../contact.type.ts';
import { User } from '../user.type.ts';

export const ErasureReasonEnum = defineEnum('ErasureReason', 'Why what was held of a person was erased.', {
  CONSENT_WITHDRAWN: 'The person agreed to it being held, and does so no more.',
  REQUEST: 'The person asked for it.',
  RETENTION: 'The time for which it may be held is over.',
});
export type ErasureReason = keyof typeof ErasureReasonEnum;

@ObjectType({ simpleResolvers: true, description: 'The sign of an erasure: when and why, and nothing of whom.' })
export class Erasure {
  @Field(() => DateTime, { description: 'When it was done.' })
  erasedAt!: string;

  @Field(() => ErasureReasonEnum, { description: 'Why.' })
  reason!: ErasureReason;

  @Field(() => LocalDate, { nullable: true, description: 'When the person asked for it; null where nobody did, or it was not recorded.' })
  requestedOn!: string | null;
}

@addsTo(() => Contact)
export class ContactErasure {
  @expression(() => Erasure, { nullable: true, sql: signOf, convert: toErasure, description: 'That what was held of the person was erased; null where it was not.' })
  erasure!: unknown;
}

@addsTo(() => User)
export class UserErasure {
  @expression(() => Erasure, { nullable: true, sql: signOf, convert: toErasure, description: 'That what was held of the person was erased; null where it was not.' })
  erasure!: unknown;
}

function signOf(row: Row): Sql {
  return sql`case when ${row('erased_at')} is not null then json_build_array(${row('erased_at')}, ${row('erasure_reason')}, ${row('erasure_requested_on')}) end`;
}

function toErasure(value: unknown): Erasure {
  const [erasedAt, reason, requestedOn] = value as [string, ErasureReason, string | null];
  return { erasedAt: toInstant(erasedAt), reason, requestedOn };
}

@ObjectType({ simpleResolvers: true, description: 'One thing that is held of a person.' })
export class PersonalDatum {
  @Field(() => ID, { description: 'The record that holds it, for node(id:).' })
  recordId!: string;

  @Field(() => String, { description: 'What the record is, such as Contact.' })
  recordType!: string;

  @Field(() => String, { description: 'Its field.' })
  field!: string;

  @Field(() => String, { description: 'What it says.' })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Something done to the record of a person. The log names the fields that changed, and never what they said of the person.' })
export class PersonalDataEvent {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'The act, such as party.contact.write.' })
  action!: string;

  @Field(() => [String], { description: 'The fields that changed.' })
  fields!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A free text in which a person is named. It is about something else, so it is for people to change.' })
export class PersonalDataMention {
  @Field(() => ID, { description: 'The record, for node(id:).' })
  recordId!: string;

  @Field(() => String, { description: 'What the record is, such as Relationship.' })
  recordType!: string;

  @Field(() => String, { description: 'Its field.' })
  field!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What is held of a person, and where: the answer to who asks for access to their data.' })
export class PersonalDataReport {
  @Extensions({ assumedSize: 20 })
  @Field(() => [PersonalDatum], { description: 'What is held, field by field; only what is there.' })
  held!: PersonalDatum[];

  @Extensions({ assumedSize: 100 })
  @Field(() => [PersonalDataEvent], { description: 'What was done to the record, newest first; at most 100.' })
  history!: PersonalDataEvent[];

  @Extensions({ assumedSize: 100 })
  @Field(() => [PersonalDataMention], { description: 'Free texts that name the person; for staff, at most 100.' })
  mentions!: PersonalDataMention[];
}
