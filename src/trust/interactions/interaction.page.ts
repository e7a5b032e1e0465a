import { ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { fromGlobalId, idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { InteractionChannelEnum, InteractionPurposeEnum, InteractionStandingEnum } from './interaction.enums.ts';
import { Interaction } from './interaction.type.ts';

/** Lists of contacts, wherever they stand. */
export const interactionPage = definePage({
  name: 'Interaction',
  type: () => Interaction,
  description: 'Contacts between the sides that the asker may see.',
  defaultSize: 25,
  orders: { OCCURRED_AT: { column: 'occurred_at', cast: 'timestamptz', field: 'occurredAt', description: 'By when it took place.' } },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
  filters: {
    channels: { type: () => [InteractionChannelEnum], field: 'channel', sql: oneOf('channel'), description: 'By one of these channels.' },
    purposes: { type: () => [InteractionPurposeEnum], field: 'purpose', sql: oneOf('purpose'), description: 'For one of these purposes.' },
    initiators: { type: () => [SharingSideEnum], field: 'initiator', sql: oneOf('initiator'), description: 'Begun by one of these sides.' },
    standings: { type: () => [InteractionStandingEnum], field: 'standing', sql: oneOf('standing'), description: 'Standing so; RECORDED are those that count.' },
    relationshipIds: {
      type: () => [ID], field: 'relationship', description: 'In one of these relationships; at most 100.',
      sql: (row, ids: readonly string[]) => sql`${row('relationship_id')} = any(${ids.map((id) => idOf('Relationship', id)).filter((id) => id !== null)}::uuid[])`,
    },
    participantIds: { type: () => [ID], field: 'participants', sql: withOneOf, description: 'With one of these users or contacts taking part, as far as the asker sees those; at most 100.' },
    occurredAtOrAfter: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} >= ${at}::timestamptz`, description: 'At this instant or later.' },
    occurredBefore: { type: () => DateTime, field: 'occurredAt', sql: (row, at: Date) => sql`${row('occurred_at')} < ${at}::timestamptz`, description: 'Before this instant.' },
  },
});

/** Policies hide people from whom they are not for, so nobody finds by a person whom they do not see. */
function withOneOf(row: Row, ids: readonly string[]): Sql {
  const of = (wanted: string) => ids.map((id) => fromGlobalId(id)).flatMap((id) => (id?.type === wanted ? [id.id] : []));
  return sql`exists (select from interaction_participant p where p.workspace_id = ${row('workspace_id')} and p.interaction_id = ${row('id')}
    and (p.user_id in (select u.id from user_account u where u.workspace_id = p.workspace_id and u.id = any(${of('User')}::uuid[]))
      or p.contact_id in (select c.id from contact c where c.workspace_id = p.workspace_id and c.id = any(${of('Contact')}::uuid[]))))`;
}
