import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { say } from '../../platform/messages.ts';
import { findingMessage } from './finding.messages.ts';
import { FindingSeverityEnum, InterchangeVerdictEnum } from './interchange.enums.ts';
import type { KeptFinding } from './interchange.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'One thing about an interchange that is not as it should be, and where.' })
export class InterchangeFinding {
  @Field(() => String, { description: 'What was found, as a stable code, such as ACTIVITY_UNMAPPED.' })
  code!: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  message!: string;

  @Field(() => FindingSeverityEnum, { description: 'What it means.' })
  severity!: string;

  @Field(() => String, { nullable: true, description: 'Control number of the transaction set it was found in; null around them.' })
  set!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the segment, such as ZA; null where the file ended too soon.' })
  segment!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which segment of the interchange, from 1.' })
  segmentNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Byte of the interchange at which the segment begins, from 0.' })
  offset!: number | null;

  @Field(() => Int, { nullable: true, description: 'Which element of the segment, from 1; null for the segment as a whole.' })
  element!: number | null;

  @Field(() => String, { nullable: true, description: 'What the element holds, its first 80 characters.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The segment as it was sent, its first 200 characters.' })
  text!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A transaction set of an interchange (ST to SE).' })
export class InterchangeSet {
  @Field(() => String, { description: 'Control number of its group.' })
  group!: string;

  @Field(() => String, { description: 'Its control number.' })
  control!: string;

  @Field(() => String, { description: 'What it is: 852 for product activity.' })
  code!: string;

  @Field(() => InterchangeVerdictEnum, { description: 'What may be done with it; what holds its group or interchange holds it too.' })
  verdict!: string;

  @Field(() => Boolean, { description: 'Whether what it says has been applied.' })
  isApplied!: boolean;
}

export function toFindings(kept: unknown, locales: readonly string[]): InterchangeFinding[] {
  return (kept as KeptFinding[]).map(({ segment, ...finding }) => ({
    ...finding, message: say(findingMessage(finding.code), locales), segment: segment?.id ?? null, segmentNumber: segment?.number ?? null, offset: segment?.offset ?? null, text: segment?.text ?? null,
  }));
}
