import 'reflect-metadata';
import { JointValueShare } from '../../esi/value/share.type.ts';
import { JointValue } from '../../esi/value/value.type.ts';
import { seeAsFirm } from '../../esi/esi.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Money } from '../../platform/money.type.ts';
import { Node } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, LocalDate } from '../../platform/scalars.ts';
import type { SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { BenefitRecord } from '../../trust/benefits/benefit.type.ts';
import { minorOf, moneyOf } from './entry-money.ts';
import { seeEntry, seePlanned } from './value-ledger.policy.ts';

export const JointValueEntryKindEnum = defineEnum<'SHARED_GAIN' | 'UNSPLIT_GAIN' | 'BENEFIT'>('JointValueEntryKind', 'What an entry of the ledger of joint value tells of.', {
  SHARED_GAIN: 'A gain of early involvement of which the partner was offered a share.',
  UNSPLIT_GAIN: 'A gain of early involvement that is verified, and not offered to anybody yet; the firm’s own.',
  BENEFIT: 'What one side gave the other, acknowledged by who received it.',
});

/** A field that is money, from a column of the view. */
function amount(name: string, description: string, rule?: SightRule): PropertyDecorator {
  return expression(() => Money, {
    nullable: true, description, ...(rule && { rule }),
    sql: (row) => sql`case when ${row(name)} is not null then json_build_array(${row(name)}::text, ${row('currency')}, ${row('is_minor')}) end`,
    convert: (value) => {
      const [text, currency, isMinor] = value as [string, string, boolean];
      return moneyOf(minorOf({ amount: text, currency, isMinor }), currency);
    },
  });
}

@readType({ table: 'joint_value_entry', rule: seeEntry, implements: Node, description: 'What two sides have gained together, or one gave the other: an entry of the ledger of joint value, read from the record that tells of it.' })
export class JointValueEntry extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => JointValueEntryKindEnum, { column: 'kind', description: 'What it tells of.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called, or what was noted of it.' })
  title!: string;

  @column(() => LocalDate, { column: 'gained_on', description: 'The last day of the span in which it was gained; its year counts it.' })
  gainedOn!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'The currency of its amounts.' })
  currency!: string;

  @amount('planned', 'What it was thought to come to; null where nobody said. Staff only.', seePlanned)
  planned!: Money | null;

  @amount('verified', 'What it came to, as verified or acknowledged.')
  verified!: Money | null;

  @amount('to_focal', 'What of that the firm has; null while it is not split.')
  toFocal!: Money | null;

  @amount('to_partner', 'What of that the partner has, or was offered; null while it is not split.')
  toPartner!: Money | null;

  @amount('paid', 'What was paid of the partner’s share, as the partner says or, before that, the firm; null where nothing was, and of benefits.')
  paid!: Money | null;

  @one(() => JointValueShare, { link: { share_id: 'id' }, nullable: true, description: 'The partner’s share; null unless it tells of one.' })
  share!: JointValueShare | null;

  @one(() => JointValue, { link: { joint_value_id: 'id' }, nullable: true, rule: seeAsFirm, description: 'The whole that is not split yet; null unless it tells of one. Staff only.' })
  jointValue!: JointValue | null;

  @one(() => BenefitRecord, { link: { benefit_id: 'id' }, nullable: true, description: 'The benefit; null unless it tells of one.' })
  benefit!: BenefitRecord | null;
}

/** The ledger of joint value. */
export const valueEntryPage = definePage({
  name: 'JointValueEntry',
  type: () => JointValueEntry,
  description: 'What two sides have gained together, in one list.',
  defaultSize: 25,
  orders: { GAINED_ON: { column: 'gained_on', cast: 'date', field: 'gainedOn', description: 'By the day that counts.' } },
  defaultOrder: { field: 'GAINED_ON', direction: 'DESC' },
  filters: {
    kinds: { type: () => [JointValueEntryKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Telling of this.' },
    gainedOnOrAfter: { type: () => LocalDate, field: 'gainedOn', sql: (row, day: string) => sql`${row('gained_on')} >= ${day}::date`, description: 'Gained on this day or after it.' },
    gainedOnOrBefore: { type: () => LocalDate, field: 'gainedOn', sql: (row, day: string) => sql`${row('gained_on')} <= ${day}::date`, description: 'Gained on this day or before it.' },
  },
});
