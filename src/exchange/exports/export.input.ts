import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import type { ExportFormat } from './export.entity.ts';
import { ExportFormatEnum } from './export.type.ts';

@InputType({ description: 'A list to take along as a file.' })
export class ExportRecordsInput {
  @Field(() => String, {
    description: 'One GraphQL query of this schema that reaches one connection and selects its nodes, such as { parties(filter: {kinds: [PERSON]}) { nodes { id name } } }; without paging: the whole list is taken. At most 20,000 characters.',
  })
  query!: string;

  @Field(() => String, { nullable: true, description: 'Values of the query’s variables, as the text of one JSON object.' })
  variables?: string | null;

  @Field(() => ExportFormatEnum, { description: 'How records are written.' })
  format!: ExportFormat;

  @Field(() => String, { nullable: true, description: 'Name of the file, without its ending; export when absent.' })
  fileName?: string | null;

  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}
