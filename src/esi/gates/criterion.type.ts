import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { bestShipped } from '../../platform/messages.ts';
import { LocalizedText, Node, toInstant, toLocalizedTexts, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { seeCriterion } from '../projects/gates.policy.ts';

const labels = { en: 'label_en', 'zh-Hant': 'label_zh_hant', 'zh-Hans': 'label_zh_hans' } as const;

@readType({ table: 'esi_gate_criterion', rule: seeCriterion, implements: [Node, Versioned], description: 'Something that a gate asks. Suppliers are told of what concerns suppliers.' })
export class EsiGateCriterion extends Node {
  @column(() => String, { column: 'code', description: 'Its code, once in a gate.' })
  code!: string;

  @computed(() => String, { needs: labels, compute: (needed, { locales }) => needed[bestShipped(locales)], description: 'What is asked, in the language of the request.' })
  label!: string;

  @computed(() => [LocalizedText], { needs: labels, compute: toLocalizedTexts, description: 'What is asked, in each language.' })
  labels!: LocalizedText[];

  @column(() => Boolean, { column: 'is_mandatory', description: 'The gate is not passed without it, not on conditions either.' })
  isMandatory!: boolean;

  @column(() => Boolean, { column: 'concerns_suppliers', description: 'Suppliers to whom the project is open are told of it.' })
  concernsSuppliers!: boolean;

  @column(() => Int, { column: 'place', description: 'Where it stands in the list, from 1.' })
  place!: number;

  @expression(() => Boolean, { sql: (row) => sql`(${row('met_at')} is not null)`, description: 'It is met.' })
  isMet!: boolean;

  @column(() => DateTime, { column: 'met_at', convert: toInstant, nullable: true, description: 'When it was found to be met; null while it is not.' })
  metAt!: Date | null;

  @one(() => User, { link: { met_by: 'id' }, nullable: true, rule: seeAsFirm, description: 'Who found that; null for whom the asker does not see; staff only.' })
  metBy!: User | null;

  @column(() => String, { column: 'evidence_note', nullable: true, rule: seeAsFirm, description: 'What shows it; staff only.' })
  evidenceNote!: string | null;

  @column(() => DateTime, { column: 'removed_at', convert: toInstant, nullable: true, rule: seeAsFirm, description: 'Since when it is no longer asked; null while it is; staff only.' })
  removedAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('EsiGateCriterion', () => EsiGateCriterion, { metBy: { field: 'metBy', idOf: 'User' } });
