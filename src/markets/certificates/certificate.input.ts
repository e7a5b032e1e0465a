import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';

@InputType({ description: 'A certificate of a party. What a partner hands in waits for verification; what staff who may verify hand in is verified at once.' })
export class SubmitCertificateInput extends ActInput {
  @Field(() => ID, { description: 'Of whom it attests; a partner hands in its own only.' })
  partyId!: string;

  @Field(() => ID, { nullable: true, description: 'The one relationship of the party that it was issued for; absent when it holds for all.' })
  relationshipId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The certificate that it renews: of the same party and standard, verified once, and not renewed yet.' })
  supersedesId?: string | null;

  @Field(() => String, { description: 'The standard, such as ISO 9001, IATF 16949, ISO 14001 or SA8000; at most 100 characters. Spellings and editions of known ones are put into one.' })
  standard!: string;

  @Field(() => String, { description: 'Its number, at most 100 characters.' })
  number!: string;

  @Field(() => String, { description: 'The certification body, at most 200 characters.' })
  issuer!: string;

  @Field(() => String, { nullable: true, description: 'What of the party it covers, at most 2,000 characters.' })
  scope?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was issued, not in the future.' })
  issuedOn?: string | null;

  @Field(() => LocalDate, { description: 'First day on which it is valid.' })
  validFrom!: string;

  @Field(() => LocalDate, { description: 'Last day on which it is valid, not before the first. One whose end nobody knows proves nothing.' })
  expiresOn!: string;

  @Field(() => String, { nullable: true, description: 'Where the document is: an address, or a reference in words; at most 2,000 characters.' })
  document?: string | null;
}

@InputType({ description: 'A certificate that was checked and holds.' })
export class VerifyCertificateInput extends ChangeInput {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;
}

@InputType({ description: 'A certificate that is not accepted.' })
export class RejectCertificateInput extends VerifyCertificateInput {
  @Field(() => String, { description: 'Why, for the partner to read; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A certificate that holds no more.' })
export class RevokeCertificateInput extends RejectCertificateInput {
  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer holds, within its term and not in the future; today when absent.' })
  revokedOn?: string | null;
}
