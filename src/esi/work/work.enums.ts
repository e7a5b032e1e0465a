import { defineEnum } from '../../platform/define-enum.ts';
import type { DeliverableState, TeamRole } from './work.entity.ts';

export const EsiTeamRoleEnum = defineEnum<TeamRole>('EsiTeamRole', 'What somebody is in a project’s team for.', {
  LEAD: 'Leads it for one side.',
  ENGINEERING: 'Designs.',
  PURCHASING: 'Buys.',
  QUALITY: 'Sees to quality.',
  PRODUCTION: 'Makes.',
  LOGISTICS: 'Sees to transport and stock.',
  FINANCE: 'Reckons.',
  OTHER: 'Something else, as stated in the duty.',
});

export const EsiDeliverableStateEnum = defineEnum<DeliverableState>('EsiDeliverableState', 'How far a deliverable is.', {
  TODO: 'Not begun.',
  IN_PROGRESS: 'Worked on.',
  BLOCKED: 'Held up, for the reason stated.',
  DONE: 'Delivered.',
  CANCELLED: 'No longer wanted, for the reason stated.',
});
