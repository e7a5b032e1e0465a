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

  @column(() => DateTime, { column: 'created_at', description: 'When the record was made.', convert: toDate })
  createdAt!: Date;

  @column(() => DateTime, { column: 'updated_at', description: 'When it last changed.', convert: toDate })
  updatedAt!: Date;
}

/** A timestamp of a row's JSON as the instant it is. */
export function toDate(value: unknown): Date {
  return new Date(String(value));
}

@ObjectType({ description: 'A text in one language.' })
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

@ObjectType({ description: 'A stable code with its text in the language of the request.' })
export class UserMessage {
  @Field(() => String, { description: 'Stable; what programs compare.' })
  code!: string;

  @Field(() => String, { description: 'What people read.' })
  message!: string;
}

@ObjectType({ description: 'Whether the asker may do something here, and why not: so that no client copies rules.' })
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
