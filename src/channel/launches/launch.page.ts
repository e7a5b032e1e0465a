import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ChannelLaunchPartnerStateEnum, ChannelLaunchStateEnum } from './launch.enums.ts';
import { ChannelLaunch } from './launch.type.ts';
import { ChannelLaunchPartner } from './launch-partner.type.ts';

/** Lists of launches. Orders and filters look at the launch alone, never at its partners. */
export const launchPage = definePage({
  name: 'ChannelLaunch',
  type: () => ChannelLaunch,
  description: 'Launches that the asker may see: staff all, a partner those that it was invited to.',
  defaultSize: 25,
  orders: {
    LAUNCH_ON: { column: 'launch_on', cast: 'date', field: 'launchOn', description: 'By the launch day.' },
    PLANNED_AT: { column: 'planned_at', cast: 'timestamptz', field: 'plannedAt', description: 'By when they were planned.' },
  },
  defaultOrder: { field: 'LAUNCH_ON', direction: 'DESC' },
  filters: {
    states: { type: () => [ChannelLaunchStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    launchOnOrBefore: { type: () => LocalDate, field: 'launchOn', sql: (row, day: string) => sql`${row('launch_on')} <= ${day}::date`, description: 'On this day or before.' },
    launchOnOrAfter: { type: () => LocalDate, field: 'launchOn', sql: (row, day: string) => sql`${row('launch_on')} >= ${day}::date`, description: 'On this day or after.' },
  },
});

/** Lists of what a partner needs for launches. */
export const launchPartnerPage = definePage({
  name: 'ChannelLaunchPartner',
  type: () => ChannelLaunchPartner,
  description: 'What a partner needs for the launches that it was invited to, and has.',
  defaultSize: 25,
  orders: { INVITED_AT: { column: 'invited_at', cast: 'timestamptz', field: 'invitedAt', description: 'By when it was invited.' } },
  defaultOrder: { field: 'INVITED_AT', direction: 'DESC' },
  filters: { states: { type: () => [ChannelLaunchPartnerStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
