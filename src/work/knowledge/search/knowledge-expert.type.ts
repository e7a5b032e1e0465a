import 'reflect-metadata';
import { User } from '../../../partners/user.type.ts';
import { one, page, readType } from '../../../platform/reads/declare.ts';
import { definePage } from '../../../platform/reads/define-page.ts';
import { sql } from '../../../platform/sql.ts';
import { knowledgeAnswerPage } from '../knowledge.page.ts';
import { seeKnowledge } from '../knowledge.policy.ts';

@readType({ table: 'knowledge_expert', rule: seeKnowledge, description: 'Somebody of the firm who knows about something: an answer of theirs was accepted by somebody else.' })
export class KnowledgeExpert {
  @one(() => User, { link: { id: 'id' }, nullable: true, description: 'Who; null for whom the asker does not see.' })
  person!: User | null;

  @page(() => knowledgeAnswerPage, { link: (expert, answer) => sql`${answer('answered_by')} = ${expert('id')} and ${answer('state')} = 'ACCEPTED'`, description: 'Their answers that were accepted, newest first.' })
  acceptedAnswers!: unknown;
}

/** Who knows. Each question makes of it a list of its own, which counts the answers on what is asked. */
export const knowledgeExpertPage = definePage({
  name: 'KnowledgeExpert',
  type: () => KnowledgeExpert,
  description: 'People of the firm who know about a partner or a topic.',
  rule: seeKnowledge,
  defaultSize: 10,
  orders: { ACCEPTED_ANSWERS: { column: 'id', cast: 'bigint', field: 'person', description: 'By how many of their answers on it were accepted.' } },
  defaultOrder: { field: 'ACCEPTED_ANSWERS', direction: 'DESC' },
  filters: {},
});
