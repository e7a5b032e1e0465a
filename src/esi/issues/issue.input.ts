import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'What the design leaves open: with one supplier or, for the firm, for all in the project. One of the two ids is given.' })
export class RaiseDesignIssueInput extends KeyedActInput {
  @Field(() => ID, { nullable: true, description: 'The supplier’s part that it is about, which is active.' })
  esiInvolvementId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project, where the firm raises it for all in it.' })
  esiProjectId?: string | null;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is open, and what is to be decided; 1 to 10,000 characters.' })
  description!: string;

  @Field(() => Boolean, { description: 'Whether it holds up production until it is closed.' })
  isBlocking!: boolean;

  @Field(() => Int, { nullable: true, description: 'Days to answer, 3 to 60; 7 when absent.' })
  answerDays?: number | null;
}

@InputType({ description: 'A design issue to go on with.' })
export class ChangeDesignIssueInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The design issue.' })
  designIssueId!: string;
}

@InputType({ description: 'The answer to a design issue.' })
export class AnswerDesignIssueInput extends ChangeDesignIssueInput {
  @Field(() => String, { description: 'The answer; 1 to 10,000 characters.' })
  answer!: string;
}

@InputType({ description: 'A design issue asked once more.' })
export class ReopenDesignIssueInput extends ChangeDesignIssueInput {
  @Field(() => String, { description: 'What the answer leaves open; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A design issue that is settled.' })
export class CloseDesignIssueInput extends ChangeDesignIssueInput {
  @Field(() => String, { nullable: true, description: 'What is said to that; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Whether a design issue holds up production.' })
export class SetDesignIssueBlockingInput extends ChangeDesignIssueInput {
  @Field(() => Boolean, { description: 'Whether it does.' })
  isBlocking!: boolean;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Whoever sees the issue reads it.' })
  reason!: string;
}
