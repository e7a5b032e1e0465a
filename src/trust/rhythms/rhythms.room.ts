import type { Room } from '../../platform/room.ts';
import { closePeriods } from './close-periods.job.ts';
import { RelationshipRhythms } from './relationship-rhythms.type.ts';
import { CadenceEntity, CadencePeriodEntity, InformationPeriodEntity, InformationScheduleEntity } from './rhythm.entity.ts';
import { RhythmMutations, rhythmPayloads } from './rhythm.resolver.ts';
import { rhythmRules } from './rhythms.policy.ts';

/** The rhythms that the sides have agreed, of contact and of information, and how each period came out. */
export const rhythmsRoom: Room = {
  resolvers: [RhythmMutations, ...rhythmPayloads, RelationshipRhythms],
  entities: [CadenceEntity, CadencePeriodEntity, InformationScheduleEntity, InformationPeriodEntity],
  rules: rhythmRules,
  jobs: [closePeriods],
};
