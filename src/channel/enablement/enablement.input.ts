import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'A course that the firm offers its channel.' })
export class AddChannelCourseInput extends KeyedActInput {
  @Field(() => String, { description: 'What it is called by, such as `TRIKE-SERVICE`; unique in the workspace; 1 to 40 characters.' })
  code!: string;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is taught; at most 4,000 characters.' })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many months who has passed is certified: 1 to 120; null is for good.' })
  validMonths?: number | null;
}

@InputType({ description: 'A course that is no longer offered.' })
export class RetireChannelCourseInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The course.' })
  channelCourseId!: string;
}

@InputType({ description: 'That somebody of a channel partner has passed a course.' })
export class SubmitChannelCertificateInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the partner: of the distributor market, and living.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'The course, which is offered.' })
  channelCourseId!: string;

  @Field(() => ID, { description: 'Who has passed it: one of the partner’s contacts.' })
  contactId!: string;

  @Field(() => LocalDate, { description: 'On which day; not one that is yet to come. How long it holds follows from the course.' })
  completedOn!: string;

  @Field(() => String, { nullable: true, description: 'The paper’s number, or where it is kept; at most 200 characters.' })
  reference?: string | null;
}

@InputType({ description: 'A certificate to go on with.' })
export class ActOnChannelCertificateInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The certificate.' })
  channelCertificateId!: string;
}

@InputType({ description: 'A certificate that does not hold.' })
export class EndChannelCertificateInput extends ActOnChannelCertificateInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The partner reads it.' })
  reason!: string;
}
