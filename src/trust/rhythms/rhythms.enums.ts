import { defineEnum } from '../../platform/define-enum.ts';
import type { Responsible, RhythmKind } from './rhythm.entity.ts';

export const ResponsibleEnum = defineEnum<Responsible>('ResponsibleSide', 'Which side sees to it.', { FOCAL: 'The focal firm.', PARTNER: 'The partner.', BOTH: 'Both; kept or missed, it speaks of both.' });

export const RhythmEnum = defineEnum<RhythmKind>('Rhythm', 'How often.', { DAYS: 'Every so many days.', WEEKLY: 'Every seven days.', MONTHLY: 'Every month, from the same day of the month; from its last where it is shorter.' });
