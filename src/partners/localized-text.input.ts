import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A text in one language.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'BCP 47 language tag, such as zh-Hant; each at most once in a list.' })
  locale!: string;

  @Field(() => String, { description: 'The text, 1 to 200 characters.' })
  text!: string;
}
