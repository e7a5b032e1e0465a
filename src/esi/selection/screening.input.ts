import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { ScreeningOutcome } from './screening.entity.ts';
import { ScreeningOutcomeEnum } from './selection.enums.ts';

@InputType({ description: 'What was found in one area.' })
export class ScreeningScoreInput {
  @Field(() => Int, { description: 'From 0 to 10.' })
  score!: number;

  @Field(() => String, { description: 'What it rests on, 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'The screening of a nominated supplier. It learns nothing of it.' })
export class ScreenForEsiProjectInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The supplier’s part in the project, which is nominated only.' })
  esiInvolvementId!: string;

  @Field(() => ScreeningScoreInput, { description: 'Can it do it?' })
  capability!: ScreeningScoreInput;

  @Field(() => ScreeningScoreInput, { description: 'Can it make enough of it?' })
  capacity!: ScreeningScoreInput;

  @Field(() => ScreeningScoreInput, { description: 'Does it go where the product goes?' })
  roadmapFit!: ScreeningScoreInput;

  @Field(() => ScreeningScoreInput, { description: 'Will it still be there?' })
  finance!: ScreeningScoreInput;

  @Field(() => ScreeningScoreInput, { description: 'How does it treat those whom it affects?' })
  csr!: ScreeningScoreInput;

  @Field(() => ScreeningOutcomeEnum, { description: 'Fit or not. Fit is refused while something blocks the supplier’s joining a project.' })
  outcome!: ScreeningOutcome;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  note!: string;
}
