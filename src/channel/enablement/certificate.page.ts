import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ChannelCertificate, validityOf } from './certificate.type.ts';
import { ChannelCertificateStateEnum, ChannelCertificateValidityEnum } from './enablement.enums.ts';

/** Lists of certificates of the channel, wherever they stand. */
export const channelCertificatePage = definePage({
  name: 'ChannelCertificate',
  type: () => ChannelCertificate,
  description: 'Certificates of the channel that the asker may see: staff all, a partner those of its own people.',
  defaultSize: 25,
  orders: {
    SUBMITTED_AT: { column: 'submitted_at', cast: 'timestamptz', field: 'submittedAt', description: 'By when they were handed in.' },
    EXPIRES_ON: { column: 'expires_on', cast: 'date', field: 'expiresOn', isNullable: true, description: 'By their last day; those for good last.' },
  },
  defaultOrder: { field: 'SUBMITTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ChannelCertificateStateEnum], field: 'state', sql: oneOf('state'), description: 'Whose review stands so.' },
    validities: { type: () => [ChannelCertificateValidityEnum], field: 'validity', sql: (row, values: readonly string[]) => sql`${validityOf(row)} = any(${[...values]}::text[])`, description: 'Worth that today.' },
    courseIds: {
      type: () => [ID], field: 'course', description: 'Of one of these courses; at most 100.',
      // Courses are the channel's: by them nothing is found of who does not sell for the firm.
      sql: (row, ids: readonly string[]) => sql`${row('course_id')} = any(${ids.map((id) => idOf('ChannelCourse', id)).filter((id) => id !== null)}::uuid[])
        and exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.market = 'DISTRIBUTOR')`,
    },
    expiresOnOrBefore: { type: () => LocalDate, field: 'expiresOn', sql: (row, day: string) => sql`${row('expires_on')} <= ${day}::date`, description: 'Whose last day is this one or before.' },
  },
});
