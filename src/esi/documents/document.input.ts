import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import type { DocumentClassification, DocumentKind } from './document.entity.ts';
import { EsiDocumentClassificationEnum, EsiDocumentKindEnum } from './document.enums.ts';

const fileId = 'The file, as POST /documents answered it: sent by the asker within the last day, and used by nothing else.';

@InputType({ description: 'A document that is put into a project.' })
export class ShareEsiDocumentInput extends ActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => EsiDocumentClassificationEnum, { description: 'For whom it is; it never changes. A supplier’s people share with the firm alone: SUPPLIER.' })
  classification!: DocumentClassification;

  @Field(() => ID, { nullable: true, description: 'For SUPPLIER, and only then: the part in the project of the supplier that it is for, or from.' })
  esiInvolvementId?: string | null;

  @Field(() => EsiDocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string;

  @Field(() => ID, { description: fileId })
  fileId!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said of this first version; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A newer version of a document.' })
export class AddEsiDocumentVersionInput extends ChangeInput {
  @Field(() => ID, { description: 'The document.' })
  esiDocumentId!: string;

  @Field(() => ID, { description: fileId })
  fileId!: string;

  @Field(() => String, { nullable: true, description: 'What changed; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A document that is taken back.' })
export class WithdrawEsiDocumentInput extends ChangeInput {
  @Field(() => ID, { description: 'The document.' })
  esiDocumentId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Those for whom it was read it.' })
  reason!: string;
}

@InputType({ description: 'A version that is to be opened.' })
export class OpenEsiDocumentInput extends ActInput {
  @Field(() => ID, { description: 'The version, the current one or an earlier one.' })
  esiDocumentVersionId!: string;
}
