import { Relationship } from '../../markets/relationship.type.ts';
import { EsiInvolvement } from '../../esi/involvements/involvement.type.ts';
import { UserMessage } from '../../platform/public.type.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../../vmi/agreements/agreement.type.ts';
import { charterWarning } from './charter-warning.ts';
import { charterPage } from './charter.page.ts';
import { PartnerCharter } from './charter.type.ts';
import { seeCharter } from './charters.policy.ts';

@addsTo(() => Relationship)
export class RelationshipCharters {
  @one(() => PartnerCharter, {
    nullable: true, rule: seeCharter, description: 'Staff only: the charter that holds; where none does, the one that is drafted or signed. Null where there is neither.',
    link: (relationship, charter) => sql`${charter('relationship_id')} = ${relationship('id')} and ${charter('state')} in ('DRAFT','SIGNING','IN_FORCE')`,
    latest: (charter) => sql`(${charter('state')} = 'IN_FORCE')`,
  })
  charter!: PartnerCharter | null;

  @page(() => charterPage, { link: { id: 'relationship_id' }, rule: seeCharter, description: 'All charters for this partner, newest first; staff only.' })
  charters!: unknown;
}

@addsTo(() => VmiAgreement)
export class AgreementCharterWarning {
  @charterWarning((row) => sql`${row('status')} in ('TERMINATED','EXPIRED')`)
  charterWarning!: UserMessage | null;
}

@addsTo(() => EsiInvolvement)
export class InvolvementCharterWarning {
  @charterWarning((row) => sql`${row('state')} in ('DECLINED','LAPSED','COMPLETED','WITHDRAWN','REMOVED','ENDED')`)
  charterWarning!: UserMessage | null;
}
