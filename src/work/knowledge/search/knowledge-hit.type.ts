import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import { Relationship } from '../../../markets/relationship.type.ts';
import { toInstant } from '../../../platform/public.type.ts';
import { column, expression, one, readType } from '../../../platform/reads/declare.ts';
import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { identifier, type Sql, sql } from '../../../platform/sql.ts';
import { KnowledgeKindEnum } from '../knowledge.enums.ts';
import { anyOf } from '../knowledge.page.ts';
import { KnowledgeNote } from '../knowledge-note.type.ts';
import { KnowledgeAnswer, KnowledgeQuestion } from '../knowledge-question.type.ts';
import { seeFound } from '../knowledge.policy.ts';
import { VirtualTeam } from '../virtual-team.type.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { requireQuery } from './query.ts';

@ObjectType({ simpleResolvers: true, description: 'The part of a text in which what was searched for first stands, as it is written there.' })
export class KnowledgeExcerpt implements Excerpt {
  @Field(() => String, { description: 'What stands before it; at most 60 characters, with … where more does.' })
  before!: string;

  @Field(() => String, { nullable: true, description: 'What was found: a word, or two characters. Null where the text says it in other words; the excerpt then begins where the text does.' })
  found!: string | null;

  @Field(() => String, { description: 'What stands behind it; at most 120 characters, with … where more does.' })
  after!: string;
}

/** The texts of a record, its title first, and what they are searched for. */
function searchedText(row: Row, text: string): Sql {
  const of = (table: string, id: string, columns: Sql) => sql`(select ${columns} from ${identifier(table)} s where s.workspace_id = ${row('workspace_id')} and s.id = ${row(id)})`;
  return sql`json_build_array(case ${row('kind')} when 'NOTE' then ${of('knowledge_note', 'note_id', sql`concat_ws(' — ', s.title, s.topic, s.text)`)} when 'QUESTION' then ${of('knowledge_question', 'question_id', sql`concat_ws(' — ', s.topic, s.text)`)}
    when 'ANSWER' then ${of('knowledge_answer', 'answer_id', sql`s.text`)} else ${of('virtual_team', 'team_id', sql`concat_ws(' — ', s.name, s.purpose)`)} end, ${text}::text)`;
}

@readType({ table: 'knowledge_entry', rule: seeFound, description: 'Something that search has found: a note, a question, an answer or a virtual team that the asker may read.' })
export class KnowledgeHit {
  @column(() => KnowledgeKindEnum, { column: 'kind', description: 'What it is.' })
  kind!: string;

  @one(() => KnowledgeNote, { link: { note_id: 'id' }, nullable: true, description: 'The note; null where it is none.' })
  note!: KnowledgeNote | null;

  @one(() => KnowledgeQuestion, { link: { question_id: 'id' }, nullable: true, description: 'The question; null where it is none.' })
  question!: KnowledgeQuestion | null;

  @one(() => KnowledgeAnswer, { link: { answer_id: 'id' }, nullable: true, description: 'The answer; null where it is none.' })
  answer!: KnowledgeAnswer | null;

  @one(() => VirtualTeam, { link: { team_id: 'id' }, nullable: true, description: 'The virtual team; null where it is none.' })
  team!: VirtualTeam | null;

  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The relationship that it is about; null where it is about a topic alone.' })
  relationship!: Relationship | null;

  @column(() => DateTime, { column: 'written_at', convert: toInstant, description: 'When it was first written, asked, answered or formed.' })
  writtenAt!: Date;

  @expression(() => KnowledgeExcerpt, {
    args: { text: { type: () => String, description: 'What was searched for; at most 200 characters.' } },
    sql: (row, _, { text }) => searchedText(row, requireQuery(String(text))), convert: (value) => excerptOf(...(value as [string, string])), description: 'Its text around what was searched for.',
  })
  excerpt!: KnowledgeExcerpt;
}

/** What search finds. Each search makes of it a list of its own, which knows how well a record fits. */
export const knowledgeHitPage = definePage({
  name: 'KnowledgeHit',
  type: () => KnowledgeHit,
  description: 'What search has found, as far as the asker may read it.',
  rule: seeFound,
  defaultSize: 25,
  orders: {
    RELEVANCE: { column: 'id', cast: 'bigint', field: 'kind', description: 'By how well they fit: words in titles and topics count eight times as much as those in texts, a word of a text up to four times.' },
    WRITTEN_AT: { column: 'written_at', cast: 'timestamptz', field: 'writtenAt', description: 'By when they were first written.' },
  },
  defaultOrder: { field: 'RELEVANCE', direction: 'DESC' },
  filters: {
    kinds: { type: () => [KnowledgeKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    relationshipIds: { type: () => [ID], field: 'relationship', sql: anyOf('relationship_id', 'Relationship'), description: 'About one of these relationships; at most 100.' },
  },
});
