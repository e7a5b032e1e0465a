import { defineEnum } from '../../platform/define-enum.ts';
import type { Severity } from '../x12/finding-rules.ts';
import type { Verdict } from '../x12/findings.ts';
import type { InterchangeState } from './interchange.entity.ts';

/** The enumerations of interchanges, as the schema shows them. */

export const InterchangeStateEnum = defineEnum<InterchangeState>('InterchangeState', 'Where an interchange stands.', {
  RECEIVED: 'It is kept, and will be read.',
  VALIDATED: 'A test: it was read, and moves nothing.',
  APPLIED: 'What it says is applied.',
  QUARANTINED: 'It, or some of its transaction sets, wait for a person; the others are applied.',
  CORRECTED: 'It is being read once more.',
  DISCARDED: 'What was held of it has been given up.',
  REFUSED: 'Its control number was used before, for another content: nothing of it is read.',
});

export const InterchangeVerdictEnum = defineEnum<Verdict>('InterchangeVerdict', 'What may be done with what was read.', {
  CLEAN: 'Nothing was found.',
  FLAGGED: 'It is used, though something was found.',
  QUARANTINED: 'It is held for a person.',
});

export const FindingSeverityEnum = defineEnum<Severity>('InterchangeFindingSeverity', 'What a finding means.', {
  WARNING: 'It is told to people only.',
  ERROR: 'The data is used, and the sender is told.',
  REJECTION: 'The smallest whole unit around it is held.',
});
