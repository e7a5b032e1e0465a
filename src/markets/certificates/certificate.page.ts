import { ID } from 'type-graphql';
import { usualWarning } from '../../domain/certificates.ts';
import { standardKey } from '../../domain/standards.ts';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { certificateStateOf } from './certificate-state.ts';
import { Certificate } from './certificate.type.ts';
import { CertificateStateEnum, CertificateStatusEnum } from './certificates.enums.ts';

/** Lists of certificates, wherever they stand. */
export const certificatePage = definePage({
  name: 'Certificate',
  type: () => Certificate,
  description: 'Certificates that the asker may see.',
  defaultSize: 25,
  orders: {
    EXPIRES_ON: { column: 'expires_on', cast: 'date', field: 'expiresOn', description: 'By last day.' },
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when it was handed in.' },
  },
  defaultOrder: { field: 'EXPIRES_ON', direction: 'ASC' },
  filters: {
    states: {
      type: () => [CertificateStateEnum], field: 'state', description: 'In one of these states today; expiring is within 90 days.',
      sql: (row, states: readonly string[]) => sql`${certificateStateOf(row, usualWarning)} = any(${[...states]}::text[])`,
    },
    statuses: { type: () => [CertificateStatusEnum], field: 'status', sql: oneOf('status'), description: 'Whose review stands at one of these.' },
    standards: {
      type: () => [String], field: 'standard', description: 'Of one of these standards, however they are spelled; at most 100.',
      sql: (row, standards: readonly string[]) => sql`${row('standard_key')} = any(${standards.map(standardKey)}::text[])`,
    },
    partnerIds: { type: () => [ID], field: 'party', sql: ofParties, description: 'Of one of these parties; at most 100.' },
    expiresOnOrBefore: { type: () => LocalDate, field: 'expiresOn', sql: (row, day: string) => sql`${row('expires_on')} <= ${day}::date`, description: 'With its last day on this day or earlier.' },
    expiresOnOrAfter: { type: () => LocalDate, field: 'expiresOn', sql: (row, day: string) => sql`${row('expires_on')} >= ${day}::date`, description: 'With its last day on this day or later.' },
    isSuperseded: {
      type: () => Boolean, field: 'supersededBy', description: 'Renewed by a certificate that was not rejected, or not.',
      sql: (row, value: boolean) => sql`exists (select from certificate n where n.workspace_id = ${row('workspace_id')} and n.supersedes_id = ${row('id')} and n.status <> 'REJECTED') = ${value}`,
    },
  },
});

/** A filter by parties; what is no party's id matches nothing, as an id of nobody would. */
function ofParties(row: (name: string) => ReturnType<typeof sql>, ids: readonly string[]) {
  return sql`${row('party_id')} = any(${ids.map((id) => idOf('Party', id)).filter((id) => id !== null)}::uuid[])`;
}
