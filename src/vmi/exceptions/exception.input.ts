import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../platform/scalars.ts';
import { KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType()
export abstract class ExceptionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The exception.' })
  exceptionId!: string;
}

const why = 'at most 2,000 characters. Both sides read it.';

@InputType({ description: 'That an exception was seen.' })
export class AcknowledgeSupplyExceptionInput extends ExceptionActInput {
  @Field(() => String, { nullable: true, description: `What there is to say; ${why}` })
  note?: string | null;
}

@InputType({ description: 'Who works on an exception.' })
export class TakeOnSupplyExceptionInput extends ExceptionActInput {
  @Field(() => ID, { nullable: true, description: 'A user of one’s own side; the asker when absent.' })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: `What there is to say; ${why}` })
  note?: string | null;
}

@InputType({ description: 'An exception put aside.' })
export class SnoozeSupplyExceptionInput extends ExceptionActInput {
  @Field(() => DateTime, { description: 'Until when: then it is open again. At most 30 days from now.' })
  until!: Date;

  @Field(() => String, { description: `Why it can wait; ${why}` })
  reason!: string;
}

@InputType({ description: 'An exception handed up.' })
export class EscalateSupplyExceptionInput extends ExceptionActInput {
  @Field(() => String, { description: `Why; ${why}` })
  reason!: string;
}

@InputType({ description: 'That an exception is over.' })
export class ResolveSupplyExceptionInput extends ExceptionActInput {
  @Field(() => String, { description: `What was done; ${why}` })
  reason!: string;
}
