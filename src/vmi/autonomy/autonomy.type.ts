import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { seeTrust } from '../../trust/trust.policy.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { agreementMoney } from '../amounts.ts';
import { seeSupply } from '../supply.policy.ts';
import { AutonomyGround } from './autonomy-ground.type.ts';
import { AutonomyCauseEnum, AutonomyModeEnum } from './autonomy.enums.ts';
import { holdAutonomyRule, overrideAutonomyRule, releaseAutonomyRule } from './autonomy.policy.ts';

defineActions({
  HOLD_VMI_AUTONOMY: 'Stop the limit where it is.',
  OVERRIDE_VMI_AUTONOMY: 'Set the limit oneself.',
  RELEASE_VMI_AUTONOMY: 'Let the limit follow again.',
});

@readType({ table: 'autonomy_change', rule: seeSupply, implements: Node, description: 'That the limit changed, or who holds it. Never changed.' })
export class AutonomyChange extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @column(() => AutonomyCauseEnum, { column: 'cause', description: 'Why.' })
  cause!: string;

  @agreementMoney({ column: 'from_limit', nullable: true, description: 'The limit before; null at the beginning.' })
  fromLimit!: unknown;

  @agreementMoney({ column: 'to_limit', description: 'The limit after.' })
  toLimit!: unknown;

  @column(() => String, { column: 'note', nullable: true, description: 'Why, in the words of who did it; null where nobody did.' })
  note!: string | null;

  @one(() => User, { link: { changed_by: 'id' }, nullable: true, description: 'Who did it; null for the platform and for whom the asker does not see.' })
  changedBy!: User | null;

  @column(() => SharingSideEnum, { column: 'changed_by_side', nullable: true, description: 'For which side; null for the platform.' })
  changedBySide!: string | null;

  @column(() => DateTime, { column: 'changed_at', convert: toInstant, description: 'When.' })
  changedAt!: Date;

  @one(() => AutonomyGround, { link: { id: 'change_id' }, nullable: true, rule: seeTrust, description: 'The score that it followed; null where it followed none, and for whoever does not read trust.' })
  ground!: AutonomyGround | null;
}

@readType({
  table: 'vmi_autonomy', rule: seeSupply, implements: [Node, Versioned, Actionable],
  description: 'Up to which amount proposals of an agreement are approved by themselves. Within the cap that both sides signed it follows, in steps, how the vendor has behaved, unless a person holds it.',
})
export class VmiAutonomy extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @column(() => AutonomyModeEnum, { column: 'mode', description: 'What moves the limit.' })
  mode!: string;

  @agreementMoney({ column: 'limit_amount', description: 'The limit: a proposal of more takes a person.' })
  limit!: unknown;

  @column(() => Int, { column: 'step', nullable: true, rule: seeTrust, description: 'What the vendor has earned, 0 to 4, kept also while a person holds the limit; for staff who read trust.' })
  step!: number | null;

  @column(() => String, { column: 'note', nullable: true, description: 'Why a person holds or has set it; null while nobody does.' })
  note!: string | null;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who holds or has set it; null while nobody does, and for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => SharingSideEnum, { column: 'set_by_side', nullable: true, description: 'Which side holds or has set it; null while neither does.' })
  setBySide!: string | null;

  @column(() => DateTime, { column: 'set_at', convert: toInstant, nullable: true, description: 'When it was held or set; null while it is neither.' })
  setAt!: Date | null;

  @column(() => DateTime, { column: 'changed_at', convert: toInstant, description: 'When the limit, or what moves it, last changed.' })
  changedAt!: Date;

  @page(() => autonomyChangePage, { link: { agreement_id: 'agreement_id' }, description: 'Every change of it, newest first.' })
  changes!: unknown;

  @viewerActionsOver(subjectOf, { HOLD_VMI_AUTONOMY: holdAutonomyRule, OVERRIDE_VMI_AUTONOMY: overrideAutonomyRule, RELEASE_VMI_AUTONOMY: releaseAutonomyRule })
  viewerActions!: never;
}

/** What the rules look at. */
function subjectOf(row: Row): Sql {
  return sql`(select json_build_object('mode', ${row('mode')}, 'setBySide', ${row('set_by_side')}, 'vendorSide', a.vendor_side, 'approver', case when v.approval_mode = 'AUTOMATIC' then v.approver end)
    from vmi_agreement a left join lateral (select w.approval_mode, w.approver from vmi_agreement_version w where w.workspace_id = a.workspace_id and w.agreement_id = a.id and w.status = 'SIGNED'
      and w.valid_from <= (now() at time zone 'UTC')::date order by w.valid_from desc, w.number desc limit 1) v on true
    where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')})`;
}

export const autonomyChangePage = definePage({
  name: 'AutonomyChange',
  type: () => AutonomyChange,
  description: 'Changes of the limit up to which proposals are approved by themselves.',
  defaultSize: 25,
  orders: { CHANGED_AT: { column: 'changed_at', cast: 'timestamptz', field: 'changedAt', description: 'In the order of the changes.' } },
  defaultOrder: { field: 'CHANGED_AT', direction: 'DESC' },
  filters: { causes: { type: () => [AutonomyCauseEnum], field: 'cause', sql: oneOf('cause'), description: 'For one of these reasons.' } },
});

definesTimeline('AutonomyChange', () => AutonomyChange, { agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, changedBy: { field: 'changedBy', idOf: 'User' } });
