import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActionName } from './actions.ts';
import { column, sharedInterface } from './reads/declare.ts';
import { DateTime, Locale } from './scalars.ts';

/** The interfaces and values that the types of all rooms share. */

@sharedInterface({ name: 'Node', description: 'Everything that can be fetched again, and cached, by its id.' })
export abstract class Node {
  @column(() => ID, { column: 'id', description: 'Opaque id, good for node(id:) and for caching.' })
  id!: string;
}

@sharedInterface({ name: 'Versioned', description: 'A record that changes: send its version back as expectedVersion to change what you have seen.' })
export abstract class Versioned {
  @column(() => Int, { column: 'version', description: 'Grows by one with each change.' })
  version!: number;

  @column(() => DateTime, { column: 'created_at', description: 'When the record was made.', convert: toInstant })
  createdAt!: Date;

  @column(() => DateTime, { column: 'updated_at', description: 'When it last changed.', convert: toInstant })
  updatedAt!: Date;
}

/** A timestamp of a row's JSON as clients read it: to the millisecond, in UTC. */
export function toInstant(value: unknown): string {
  const text = String(value);
  const [, seconds, fraction = ''] = inUtc.exec(text) ?? [];
  return seconds === undefined ? new Date(text).toISOString() : `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

/** How PostgreSQL writes it where the connection's time zone is UTC, as ours is. A page has so many that taking it apart pays. */
const inUtc = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00$/;

@ObjectType({ simpleResolvers: true, description: 'A text in one language.' })
export class LocalizedText {
  @Field(() => Locale, { description: 'The language.' })
  locale!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

/** Translations as a row keeps them, by language tag, for the schema. */
export function toLocalizedTexts(names: unknown): LocalizedText[] {
  return Object.entries((names ?? {}) as Record<string, string>).map(([locale, text]) => ({ locale, text }));
}

@ObjectType({ simpleResolvers: true, description: 'A stable code with its text in the language of the request.' })
export class UserMessage {
  @Field(() => String, { description: 'Stable; what programs compare.' })
  code!: string;

  @Field(() => String, { description: 'What people read.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whether the asker may do something here, and why not: so that no client copies rules.' })
export class ViewerAction {
  @Field(() => ActionName, { description: 'The act.' })
  action!: string;

  @Field(() => Boolean, { description: 'It may be tried now.' })
  isAllowed!: boolean;

  @Field(() => UserMessage, { nullable: true, description: 'The reason when not.' })
  reason!: UserMessage | null;
}

@sharedInterface({ name: 'Actionable', description: 'A record that says what the asker may do to it.' })
export abstract class Actionable {
  @column(() => [ViewerAction], { column: 'id', description: 'What the asker may do here, with the reason when not.' })
  viewerActions!: ViewerAction[];
}
