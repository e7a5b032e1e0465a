import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Node, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { DevelopmentAreaEnum } from './development.enums.ts';
import { seeUnderProgramme } from './development.policy.ts';

@readType({ table: 'supplier_audit_finding', rule: seeUnderProgramme, implements: [Node, Versioned], description: 'What an audit of a supplier found. It stays as it was found; a later audit finds anew.' })
export class SupplierAuditFinding extends Node {
  @column(() => DevelopmentAreaEnum, { column: 'area', description: 'Of what.' })
  area!: string;

  @column(() => Int, { column: 'score', description: '1 (poor) to 5 (excellent), as the auditor judged. It is told to the supplier with the plan, and counts for no score of trust.' })
  score!: number;

  @column(() => String, { column: 'note', description: 'What was found.' })
  note!: string;

  @column(() => LocalDate, { column: 'found_on', description: 'The day it was found.' })
  foundOn!: string;

  @one(() => User, { link: { found_by: 'id' }, nullable: true, description: 'Who noted it; null for whom the asker does not see.' })
  foundBy!: User | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

/** Lists of findings. */
export const findingPage = definePage({
  name: 'SupplierAuditFinding',
  type: () => SupplierAuditFinding,
  description: 'What audits found, as far as the asker may see it.',
  defaultSize: 25,
  orders: { FOUND_ON: { column: 'found_on', cast: 'date', field: 'foundOn', description: 'By the day they were found.' } },
  defaultOrder: { field: 'FOUND_ON', direction: 'DESC' },
  filters: { areas: { type: () => [DevelopmentAreaEnum], field: 'area', sql: oneOf('area'), description: 'Of one of these areas.' } },
});

definesTimeline('SupplierAuditFinding', () => SupplierAuditFinding, { foundBy: { field: 'foundBy', idOf: 'User' } });
