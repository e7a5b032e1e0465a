import { defineEnum } from '../../platform/define-enum.ts';
import type { AutonomyCause, AutonomyMode } from './autonomy.entity.ts';

export const AutonomyModeEnum = defineEnum<AutonomyMode>('VmiAutonomyMode', 'What moves the limit up to which proposals are approved by themselves.', {
  FOLLOWING: 'It follows how the vendor has behaved, in steps between nothing and the cap of the terms.',
  HELD: 'A person has stopped it where it was.',
  OVERRIDDEN: 'A person has set it.',
});

export const AutonomyCauseEnum = defineEnum<AutonomyCause>('VmiAutonomyCause', 'Why the limit changed.', {
  FOLLOWED: 'It followed how the vendor has behaved.',
  TERMS: 'It began with the terms, or followed other terms.',
  HELD: 'A person stopped it where it was.',
  OVERRIDDEN: 'A person set it.',
  RELEASED: 'A person let it follow again.',
});
