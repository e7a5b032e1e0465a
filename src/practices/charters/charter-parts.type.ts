import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Party } from '../../partners/party.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { charterDepartmentActions } from './charter.actions.ts';
import { CharterDepartmentStateEnum } from './charter.enums.ts';
import { seeCharter } from './charters.policy.ts';

@readType({ table: 'partner_charter_text', rule: seeCharter, implements: Node, description: 'A text that a charter has or had. It never changes: who revises a charter writes another one.' })
export class PartnerCharterText extends Node {
  @column(() => Int, { column: 'number', description: '1, 2, …; the greatest stands.' })
  number!: number;

  @column(() => String, { column: 'purpose', description: 'What the partnership is for.' })
  purpose!: string;

  @column(() => String, { column: 'principles', description: 'How the firm behaves towards the partner.' })
  principles!: string;

  @column(() => String, { column: 'gives', description: 'What the firm gives.' })
  gives!: string;

  @column(() => String, { column: 'expects', description: 'What it expects.' })
  expects!: string;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was written anew; null for the first.' })
  reason!: string | null;

  @one(() => User, { link: { written_by: 'id' }, nullable: true, description: 'Who wrote it; null for whom the asker does not see.' })
  writtenBy!: User | null;

  @column(() => DateTime, { column: 'written_at', convert: toInstant, description: 'When.' })
  writtenAt!: Date;
}

@readType({ table: 'partner_charter_department', rule: seeCharter, implements: [Node, Versioned, Actionable], description: 'A department that a charter names, and what it says to the text as it stands.' })
export class PartnerCharterDepartment extends Node {
  @one(() => Party, { link: { department_id: 'id' }, description: 'The department.' })
  department!: Party;

  @one(() => User, { link: { spokesperson_id: 'id' }, nullable: true, description: 'Who speaks for it here; null for whom the asker does not see.' })
  spokesperson!: User | null;

  @column(() => CharterDepartmentStateEnum, { column: 'state', description: 'What it says.' })
  state!: string;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who signed or objected for it; null while nobody has, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When; null while nobody has.' })
  answeredAt!: Date | null;

  @column(() => Int, { column: 'text_number', nullable: true, description: 'The number of the text that was signed or objected to; null while nobody has.' })
  textNumber!: number | null;

  @column(() => String, { column: 'objection', nullable: true, description: 'To what it objects, and why; null where it does not.' })
  objection!: string | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'charterState', c.state, 'spokespersonId', ${row('spokesperson_id')}, 'managerId', r.manager_id)
    from partner_charter c join relationship r on r.workspace_id = c.workspace_id and r.id = c.relationship_id where c.workspace_id = ${row('workspace_id')} and c.id = ${row('charter_id')})`, charterDepartmentActions)
  viewerActions!: unknown;
}

@readType({ table: 'partner_charter_rating', rule: seeCharter, implements: Node, description: 'What a department thought of the partner, from 1 (not at all) to 5 (wholly). It never changes; the newest of a charter year counts.' })
export class PartnerCharterRating extends Node {
  @one(() => PartnerCharterDepartment, { link: { charter_department_id: 'id' }, description: 'The department.' })
  charterDepartment!: PartnerCharterDepartment;

  @column(() => Int, { column: 'charter_year', description: '1 until a year after the charter came into force, then 2, …' })
  charterYear!: number;

  @column(() => Int, { column: 'keeps_word', description: '“It does what it says.” 1 to 5.' })
  keepsWord!: number;

  @column(() => Int, { column: 'delivers_quality', description: '“What it delivers is good.” 1 to 5.' })
  deliversQuality!: number;

  @column(() => Int, { column: 'speaks_openly', description: '“It tells us in time what we need to know, the bad too.” 1 to 5.' })
  speaksOpenly!: number;

  @column(() => Int, { column: 'deals_fairly', description: '“It deals with us as equals.” 1 to 5.' })
  dealsFairly!: number;

  @column(() => Int, { column: 'brings_ideas', description: '“It brings ideas that make us better.” 1 to 5.' })
  bringsIdeas!: number;

  @column(() => Int, { column: 'easy_to_work_with', description: '“It is easy to work with.” 1 to 5.' })
  easyToWorkWith!: number;

  @one(() => User, { link: { rated_by: 'id' }, nullable: true, description: 'Who rated for it; null for whom the asker does not see.' })
  ratedBy!: User | null;

  @column(() => DateTime, { column: 'rated_at', convert: toInstant, description: 'When.' })
  ratedAt!: Date;
}

definesTimeline('PartnerCharterText', () => PartnerCharterText, { writtenBy: { field: 'writtenBy', idOf: 'User' } });
definesTimeline('PartnerCharterDepartment', () => PartnerCharterDepartment, {
  departmentId: { field: 'department', idOf: 'Party' }, spokespersonId: { field: 'spokesperson', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' },
});
definesTimeline('PartnerCharterRating', () => PartnerCharterRating, { charterDepartmentId: { field: 'charterDepartment', idOf: 'PartnerCharterDepartment' }, ratedBy: { field: 'ratedBy', idOf: 'User' } });
