import 'reflect-metadata';
import { inDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import type { ExpertMatterState, ExpertOpinionState } from './expert.entity.ts';
import { askExpertRule, decideMatterRule, dropMatterRule, explainOverrideRule, giveOpinionRule, seeExperts } from './experts.policy.ts';

defineActions({
  ASK_EXPERT: 'Ask an expert about a matter.', DECIDE_EXPERT_MATTER: 'Decide a matter.', DROP_EXPERT_MATTER: 'Give a matter up undecided.',
  GIVE_EXPERT_OPINION: 'Give one’s opinion as an expert.', EXPLAIN_OVERRIDE: 'Say why an opinion was overridden.',
});

export const ExpertMatterStateEnum = defineEnum<ExpertMatterState>('ExpertMatterState', 'Where a matter stands.', { OPEN: 'It is to be decided.', DECIDED: 'It is decided.', DROPPED: 'It was given up.' });
export const ExpertOpinionStateEnum = defineEnum<ExpertOpinionState>('ExpertOpinionState', 'Where an opinion stands.', {
  ASKED: 'The expert is asked; once the matter is over, they were not heard.', GIVEN: 'It is given.', FOLLOWED: 'The decision did not go against it.', OVERRIDDEN: 'The decision went against it.',
});

@readType({ table: 'expert_opinion', rule: seeExperts, implements: [Node, Versioned, Actionable], description: 'What an expert was asked and said, and whether it was followed. Staff only.' })
export class ExpertOpinion extends Node {
  @one(() => User, { link: { expert_id: 'id' }, nullable: true, description: 'The expert; null for whom the asker does not see.' })
  expert!: User | null;

  @column(() => ExpertOpinionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { asked_by: 'id' }, nullable: true, description: 'Who asked; null for whom the asker does not see.' })
  askedBy!: User | null;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, description: 'When.' })
  askedAt!: string;

  @column(() => DateTime, { column: 'given_at', convert: toInstant, nullable: true, description: 'When it was given; null while it is not.' })
  givenAt!: string | null;

  @column(() => String, { column: 'opinion', nullable: true, description: 'The opinion; null while it is not given.' })
  opinion!: string | null;

  @column(() => String, { column: 'override_reason', nullable: true, description: 'Why it was overridden; null where it was not, and while nobody has said why.' })
  overrideReason!: string | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}, 'expertId', ${row('expert_id')}, 'isExplained', ${row('explained_at')} is not null,
    'matterState', (select m.state from expert_matter m where m.workspace_id = ${row('workspace_id')} and m.id = ${row('matter_id')})`), { GIVE_EXPERT_OPINION: giveOpinionRule, EXPLAIN_OVERRIDE: explainOverrideRule })
  viewerActions!: unknown;
}

@readType({ table: 'expert_matter', rule: seeExperts, implements: [Node, Versioned, Actionable], description: 'What a department has to decide in a field of expertise, who was asked, and what was decided. Staff only.' })
export class ExpertMatter extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @column(() => String, { column: 'field', description: 'The field of expertise.' })
  field!: string;

  @column(() => String, { column: 'question', description: 'What is to be decided.' })
  question!: string;

  @column(() => ExpertMatterStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @list(() => ExpertOpinion, { link: { id: 'matter_id' }, order: ['asked_at', 'id'], description: 'Who was asked and what they said, in the order in which they were asked.' })
  opinions!: ExpertOpinion[];

  @one(() => User, { link: { raised_by: 'id' }, nullable: true, description: 'Who raised it; null for whom the asker does not see.' })
  raisedBy!: User | null;

  @column(() => DateTime, { column: 'raised_at', convert: toInstant, description: 'When.' })
  raisedAt!: string;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who decided; null while nobody has, and for whom the asker does not see.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When; null while it is not decided.' })
  decidedAt!: string | null;

  @column(() => String, { column: 'decision', nullable: true, description: 'The decision; null while there is none.' })
  decision!: string | null;

  @column(() => String, { column: 'drop_reason', nullable: true, description: 'Why it was given up; null where it was not.' })
  dropReason!: string | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}`), { ASK_EXPERT: askExpertRule, DECIDE_EXPERT_MATTER: decideMatterRule, DROP_EXPERT_MATTER: dropMatterRule })
  viewerActions!: unknown;
}

definesTimeline('ExpertMatter', () => ExpertMatter, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, raisedBy: { field: 'raisedBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' } });
definesTimeline('ExpertOpinion', () => ExpertOpinion, { expertId: { field: 'expert', idOf: 'User' }, askedBy: { field: 'askedBy', idOf: 'User' } });

/** Lists of matters. */
export const matterPage = definePage({
  name: 'ExpertMatter',
  type: () => ExpertMatter,
  description: 'What departments have to decide in fields of expertise; staff only.',
  rule: seeExperts,
  defaultSize: 25,
  orders: { RAISED_AT: { column: 'raised_at', cast: 'timestamptz', field: 'raisedAt', description: 'By when they were raised.' } },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
  filters: { states: { type: () => [ExpertMatterStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
