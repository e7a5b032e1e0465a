import type { ForceModel } from '../../domain/forces/force-model.ts';
import type { Consequence, LeadingFact } from '../../domain/forces/what-follows.ts';
import { say } from '../../platform/messages.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { consequenceMessages, leadingFactMessages } from './consequence.messages.ts';
import { balanceOf, type KnownPart } from './force-balance.ts';
import type { ForceBalance, ForceConsequence, ForceLeadingFact } from './force-balance.type.ts';

/** What an assessment was reckoned from, as JSON. */
export interface BalanceFacts {
  readonly model: ForceModel;
  readonly known: readonly KnownPart[];
}

/** The settings of an assessment and the facts that it rests on. */
export function balanceFacts(row: Row): Sql {
  return sql`json_build_object('model', ${row('model')}, 'known', (select coalesce(json_agg(json_build_object('side', f.side, 'part', f.part, 'value', f.value)), '[]')
    from force_fact f where f.workspace_id = ${row('workspace_id')} and f.assessment_id = ${row('id')}))`;
}

/** What follows from them, in the reader's language. */
export function toBalance({ model, known }: BalanceFacts, locales: readonly string[]): ForceBalance {
  const { forces, comparison, dependences, power, consequences } = balanceOf(known, model);
  return {
    ours: forces.FOCAL, theirs: forces.PARTNER, ...comparison, leastKnown: model.leastKnown, ourDependence: dependences.FOCAL, theirDependence: dependences.PARTNER,
    mutualDependence: power.mutualDependence, imbalance: power.imbalance, advantaged: power.advantaged === 'NEITHER' ? null : power.advantaged,
    consequences: consequences.map((consequence) => toConsequence(consequence, locales)),
  };
}

function toConsequence({ key, because }: Consequence, locales: readonly string[]): ForceConsequence {
  return { key, text: say(consequenceMessages[key], locales), because: because.map((fact) => toLeadingFact(fact, locales)) };
}

function toLeadingFact({ name, value, bound }: LeadingFact, locales: readonly string[]): ForceLeadingFact {
  return { name, value, bound, text: say(leadingFactMessages[name], locales, { isKnown: String(value !== null), value: value ?? 0, bound }) };
}
