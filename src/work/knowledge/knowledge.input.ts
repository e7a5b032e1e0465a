import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { NoteAudience } from './knowledge.entity.ts';
import { NoteAudienceEnum } from './knowledge.enums.ts';

@InputType({ description: 'What somebody knows. It is about a relationship, a topic, or both.' })
export class WriteKnowledgeNoteInput extends KeyedActInput {
  @Field(() => ID, { nullable: true, description: 'The relationship with the partner that it is about; absent where it is about a topic alone.' })
  relationshipId?: string | null;

  @Field(() => String, { nullable: true, description: 'The topic, in a few words; at most 100 characters.' })
  topic?: string | null;

  @Field(() => String, { description: 'What it says, in a line; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it says; 1 to 10,000 characters, in any language.' })
  text!: string;

  @Field(() => NoteAudienceEnum, { description: 'Who may read it; TEAM is the virtual team that works with the partner now.' })
  audience!: NoteAudience;
}

@InputType({ description: 'A note to go on with.' })
export class RetireKnowledgeNoteInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The note.' })
  knowledgeNoteId!: string;
}

@InputType({ description: 'A note written anew. What is absent stays; null takes away.' })
export class ChangeKnowledgeNoteInput extends RetireKnowledgeNoteInput {
  @Field(() => ID, { nullable: true, description: 'The relationship with the partner that it is about.' })
  relationshipId?: string | null;

  @Field(() => String, { nullable: true, description: 'The topic, in a few words; at most 100 characters.' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in a line; 1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says; 1 to 10,000 characters.' })
  text?: string | null;

  @Field(() => NoteAudienceEnum, { nullable: true, description: 'Who may read it from now on.' })
  audience?: NoteAudience | null;
}

@InputType({ description: 'A question to the firm’s own people. It is about a relationship, a topic, or both.' })
export class AskKnowledgeQuestionInput extends KeyedActInput {
  @Field(() => ID, { nullable: true, description: 'The relationship with the partner that it is about; absent where it is about a topic alone.' })
  relationshipId?: string | null;

  @Field(() => String, { nullable: true, description: 'The topic, in a few words; at most 100 characters.' })
  topic?: string | null;

  @Field(() => String, { description: 'What is asked; 1 to 4,000 characters, in any language.' })
  text!: string;
}

@InputType({ description: 'A question inside the firm.' })
export class CloseKnowledgeQuestionInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The question.' })
  knowledgeQuestionId!: string;
}

@InputType({ description: 'An answer to a question inside the firm.' })
export class AnswerKnowledgeQuestionInput extends KeyedActInput {
  @Field(() => ID, { description: 'The question.' })
  knowledgeQuestionId!: string;

  @Field(() => String, { description: 'The answer; 1 to 10,000 characters, in any language.' })
  text!: string;
}

@InputType({ description: 'An answer to go on with.' })
export class ChangeKnowledgeAnswerInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The answer.' })
  knowledgeAnswerId!: string;
}
