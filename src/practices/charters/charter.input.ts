import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import { statements } from './statements.ts';

@InputType({ description: 'A department that is to sign, and who speaks for it.' })
export class CharterDepartmentInput {
  @Field(() => ID, { description: 'The department: a party of the firm with a living internal relationship.' })
  departmentId!: string;

  @Field(() => ID, { description: 'Who speaks for it: somebody of the firm, and for no other department in the same charter.' })
  spokespersonId!: string;
}

@InputType({ description: 'A charter for one partner: what the firm wants of it, and how it behaves towards it.' })
export class DraftPartnerCharterInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the partner, which lives and is not internal.' })
  relationshipId!: string;

  @Field(() => String, { description: 'What the partnership is for; 1 to 4,000 characters.' })
  purpose!: string;

  @Field(() => String, { description: 'How the firm behaves towards the partner; 1 to 10,000 characters.' })
  principles!: string;

  @Field(() => String, { description: 'What the firm gives; 1 to 10,000 characters.' })
  gives!: string;

  @Field(() => String, { description: 'What it expects; 1 to 10,000 characters.' })
  expects!: string;

  @Field(() => [CharterDepartmentInput], { description: 'The departments that are to sign; at most 20.' })
  departments!: readonly CharterDepartmentInput[];
}

@InputType({ description: 'A charter to go on with.' })
export class ChangePartnerCharterInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The charter.' })
  charterId!: string;
}

@InputType({ description: 'A charter written anew. A text that is absent stays; every department is asked again.' })
export class RevisePartnerCharterInput extends ChangePartnerCharterInput {
  @Field(() => String, { nullable: true, description: 'What the partnership is for; at most 4,000 characters.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'How the firm behaves towards the partner; at most 10,000 characters.' })
  principles?: string | null;

  @Field(() => String, { nullable: true, description: 'What the firm gives; at most 10,000 characters.' })
  gives?: string | null;

  @Field(() => String, { nullable: true, description: 'What it expects; at most 10,000 characters.' })
  expects?: string | null;

  @Field(() => [CharterDepartmentInput], { nullable: true, description: 'All departments that are to sign from now on, at most 20; absent, they stay.' })
  departments?: readonly CharterDepartmentInput[] | null;

  @Field(() => String, { description: 'Why it is written anew, such as which objection it meets; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A charter that is given up.' })
export class WithdrawPartnerCharterInput extends ChangePartnerCharterInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A department named in a charter.' })
export class ChangeCharterDepartmentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The department as the charter names it: the id of a `PartnerCharterDepartment`.' })
  charterDepartmentId!: string;
}

@InputType({ description: 'A department’s signature.' })
export class SignPartnerCharterInput extends ChangeCharterDepartmentInput {
  @Field(() => Int, { description: 'Number of the text that was read; another one is not signed unseen.' })
  textNumber!: number;
}

@InputType({ description: 'A department’s objection.' })
export class ObjectToPartnerCharterInput extends SignPartnerCharterInput {
  @Field(() => String, { description: 'To what, and why; 1 to 4,000 characters.' })
  objection!: string;
}

@InputType({ description: 'Somebody else who speaks for a department.' })
export class ChangeCharterSpokespersonInput extends ChangeCharterDepartmentInput {
  @Field(() => ID, { description: 'Who speaks for it from now on: somebody of the firm, and for no other department in the same charter.' })
  spokespersonId!: string;
}

const rating = (says: string) => ({ description: `“${says}” From 1, not at all, to 5, wholly.` });

@InputType({ description: 'What a department thinks of the partner, by the same statements for all departments.' })
export class RatePartnerInput extends ChangeCharterDepartmentInput {
  @Field(() => Int, rating(statements.keepsWord.says))
  keepsWord!: number;

  @Field(() => Int, rating(statements.deliversQuality.says))
  deliversQuality!: number;

  @Field(() => Int, rating(statements.speaksOpenly.says))
  speaksOpenly!: number;

  @Field(() => Int, rating(statements.dealsFairly.says))
  dealsFairly!: number;

  @Field(() => Int, rating(statements.bringsIdeas.says))
  bringsIdeas!: number;

  @Field(() => Int, rating(statements.easyToWorkWith.says))
  easyToWorkWith!: number;
}
