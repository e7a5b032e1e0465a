import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { fromMinorUnits } from '../../domain/money.ts';
import { Money } from '../../platform/money.type.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

@ObjectType({ simpleResolvers: true, description: 'What a work plan takes: the sums of what is known of its actions, without those that were given up. What is unknown is in no sum; how many those are, is said.' })
export class WorkResources {
  @Field(() => Float, { nullable: true, description: 'Person days planned; null where no action says.' })
  plannedPersonDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Person days that it has taken so far; null where no action says.' })
  usedPersonDays!: number | null;

  @Field(() => [Money], { description: 'Money planned, one amount a currency.' })
  plannedMoney!: Money[];

  @Field(() => [Money], { description: 'Money that it has taken so far, one amount a currency.' })
  usedMoney!: Money[];

  @Field(() => Int, { description: 'Actions of which neither person days nor money are planned.' })
  unplannedActions!: number;
}

interface Sums {
  readonly plannedPersonDays: number | null;
  readonly usedPersonDays: number | null;
  readonly planned: Readonly<Record<string, string>>;
  readonly used: Readonly<Record<string, string>>;
  readonly unplannedActions: number;
}

/** The sums over a plan's actions. */
export function resourcesOf(plan: Row): Sql {
  const of = sql`from work_action a join work_objective g on g.workspace_id = a.workspace_id and g.id = a.objective_id
    where a.workspace_id = ${plan('workspace_id')} and a.plan_id = ${plan('id')} and a.state <> 'CANCELLED' and g.state = 'AIMED'`;
  const money = (minor: Sql, currency: Sql) => sql`(select coalesce(json_object_agg(c.currency, c.amount), '{}') from (select ${currency} as currency, sum(${minor})::text as amount ${of} and ${currency} is not null group by 1) c)`;
  return sql`(select json_build_object('plannedPersonDays', sum(a.planned_person_days), 'usedPersonDays', sum(a.used_person_days),
    'unplannedActions', count(*) filter (where a.planned_person_days is null and a.planned_currency is null),
    'planned', ${money(sql`a.planned_amount_minor`, sql`a.planned_currency`)}, 'used', ${money(sql`a.used_amount_minor`, sql`a.used_currency`)}) ${of})`;
}

/** As the schema shows them. */
export function toResources(value: unknown): WorkResources {
  const { planned, used, ...sums } = value as Sums;
  return { ...sums, plannedMoney: moneys(planned), usedMoney: moneys(used) };
}

function moneys(amounts: Readonly<Record<string, string>>): Money[] {
  return Object.entries(amounts).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([currencyCode, minorUnits]) => ({ amount: fromMinorUnits({ minorUnits: BigInt(minorUnits), currencyCode }), currencyCode }));
}
