import { defineEnum } from '../../platform/define-enum.ts';
import type { EsiStage, EsiStatus, GateState } from './project.entity.ts';

export const EsiStageEnum = defineEnum<EsiStage>('EsiStage', 'The stages of a development project, in order. Each ends at its gate.', {
  SCREENING: 'Is it worth doing, and with whom?',
  CONCEPT: 'What it is to be, and what it may cost.',
  DESIGN: 'How it is made, down to its components.',
  PROTOTYPE: 'Built, tried and changed.',
  PRODUCTION: 'Parts approved, tools made, the line begun.',
});

export const EsiStatusEnum = defineEnum<EsiStatus>('EsiStatus', 'Whether a development project is worked on.', {
  DRAFT: 'The firm’s own paper; no supplier has heard of it.',
  ACTIVE: 'Worked on.',
  ON_HOLD: 'Nothing is decided for the time being.',
  CLOSED: 'Its last gate is passed.',
  CANCELLED: 'Given up, for the reason stated.',
});

export const EsiGateStateEnum = defineEnum<GateState>('EsiGateState', 'Where a gate stands.', {
  PENDING: 'Its stage has not come to it yet.',
  IN_REVIEW: 'Its deciders look at it.',
  PASSED: 'The next stage has begun.',
  CONDITIONAL: 'Passed, with work that is due by a day.',
  FAILED: 'Not passed: its stage goes on, and the gate is reviewed again.',
});
