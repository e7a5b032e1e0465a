import 'reflect-metadata';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { PrincipalKindEnum } from '../../partners/audit-entry.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { seeAccess } from './sharing.policy.ts';
import { SharingAgreement } from './sharing-agreement.type.ts';
import { InformationCategoryEnum } from './sharing.enums.ts';

@readType({
  table: 'access_record', rule: seeAccess, implements: Node,
  description: 'What one side has seen of the other’s, when, and under which agreement. Written before it was shown; at most once a minute for the same reader and thing at one server.',
})
export class AccessRecord extends Node {
  @column(() => DateTime, { column: 'seen_at', convert: toInstant, description: 'When.' })
  seenAt!: string;

  @column(() => InformationCategoryEnum, { column: 'category', description: 'What kind of information.' })
  category!: string;

  @column(() => String, { column: 'what', description: 'The type or field that was shown, such as SupplierRelationship.annualSpend.' })
  what!: string;

  @one(() => SharingAgreement, { link: { agreement_id: 'id' }, description: 'Why it was shown: the agreement, with its purpose.' })
  agreement!: SharingAgreement;

  @column(() => PrincipalKindEnum, { column: 'principal_kind', description: 'What kind of reader.' })
  readerKind!: string;

  @one(() => User, { link: { principal_id: 'id' }, nullable: true, description: 'Who read it; null for a key, and for whom the asker does not see.' })
  reader!: User | null;

  @one(() => Party, { link: { party_id: 'id' }, description: 'The party that the reader acted for.' })
  readerParty!: Party;
}

/** Lists of what was seen. */
export const accessRecordPage = definePage({
  name: 'AccessRecord',
  type: () => AccessRecord,
  description: 'What the other side has seen of one’s own.',
  defaultSize: 25,
  orders: { SEEN_AT: { column: 'id', cast: 'uuid', field: 'seenAt', description: 'By when it was seen.' } },
  defaultOrder: { field: 'SEEN_AT', direction: 'DESC' },
  filters: {
    categories: { type: () => [InformationCategoryEnum], field: 'category', sql: oneOf('category'), description: 'Of one of these categories.' },
  },
});
