import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { KeyedChangeInput, KeyedInput } from '../../vmi/keyed.input.ts';

@InputType({ description: 'A file of electronic documents (X12). Give its content in one of three ways.' })
export class SubmitInterchangeInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'The content as text, in UTF-8.' })
  content?: string | null;

  @Field(() => String, { nullable: true, description: 'The content as base64, byte for byte.' })
  contentBase64?: string | null;

  @Field(() => ID, { nullable: true, description: 'The content as an upload of the asker’s own, sent by POST /imports before; for large files. It is read by a job.' })
  uploadId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file; at most 200 characters.' })
  fileName?: string | null;
}

@InputType({ description: 'Reading an interchange that is held once more, after what was missing has been mended: who its sender is, what its codes stand for.' })
export class ReplayInterchangeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The interchange.' })
  interchangeId!: string;
}

@InputType({ description: 'Giving up what is held of an interchange.' })
export class DiscardInterchangeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The interchange.' })
  interchangeId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}
