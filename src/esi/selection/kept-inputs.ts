import type { ChoiceInputs, ChoiceValue } from '../../domain/choice/choice-inputs.ts';

/** A value, with how many people it is the judgement of; null where it comes from the platform's own records. */
export interface KeptValue extends ChoiceValue {
  readonly judges: number | null;
}

/** What a result is worked out from, as it is kept with it. */
export interface KeptInputs extends ChoiceInputs {
  readonly values: readonly KeptValue[];
}
