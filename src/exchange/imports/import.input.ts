import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../../platform/act.input.ts';
import type { ErrorPolicy, ImportKind } from './import.entity.ts';
import { ErrorPolicyEnum, ImportKindEnum } from './import.type.ts';

@InputType({ description: 'Where the values of a field come from: a column, or one value for all lines.' })
export class MappedColumnInput {
  @Field(() => String, { description: 'The field, as ImportKind lists them.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Header of the column it is read from.' })
  column?: string | null;

  @Field(() => String, { nullable: true, description: 'One value for all lines.' })
  value?: string | null;
}

@InputType({ description: 'A file to bring in, uploaded by POST /imports before.' })
export class StartImportInput {
  @Field(() => ID, { description: 'The upload, one of the asker’s own.' })
  uploadId!: string;

  @Field(() => ImportKindEnum, { description: 'What its lines are.' })
  kind!: ImportKind;

  @Field(() => [MappedColumnInput], { nullable: true, description: 'How its columns are read. Without it and mappingName, the headers tell: in English or Chinese, as they are commonly called.' })
  columns?: MappedColumnInput[] | null;

  @Field(() => String, { nullable: true, description: 'A saved mapping to read it by.' })
  mappingName?: string | null;

  @Field(() => String, { nullable: true, description: 'Saves columns under this name, in place of what it held.' })
  saveMappingAs?: string | null;

  @Field(() => String, { nullable: true, description: 'The system that external references are of where a line names none, such as erp.' })
  externalSystem?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only tries: the same checks, nothing written.' })
  isDryRun?: boolean | null;

  @Field(() => ErrorPolicyEnum, { nullable: true, description: 'What becomes of the good lines where others fail; REJECT_ALL when absent.' })
  errorPolicy?: ErrorPolicy | null;

  @Field(() => String, { nullable: true, description: 'The character encoding, such as big5; told from the file when absent.' })
  encoding?: string | null;

  @Field(() => String, { nullable: true, description: 'What separates the cells, one character; told from the file when absent.' })
  delimiter?: string | null;

  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A mapping to be saved, in place of the one of that name.' })
export class SaveImportMappingInput extends ActInput {
  @Field(() => ImportKindEnum, { description: 'What the lines are that it is for.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => [MappedColumnInput], { description: 'The fields, and where each comes from.' })
  columns!: MappedColumnInput[];
}
