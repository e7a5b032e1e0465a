import { whenPartiesMerge } from '../../partners/merge/merge-part.ts';
import type { Room } from '../../platform/room.ts';
import './hidden-histories.ts';
import { KnowledgeAnswerEntity, KnowledgeNoteEntity, KnowledgeQuestionEntity } from './knowledge.entity.ts';
import { KnowledgeMutations, knowledgePayloads } from './knowledge.mutations.resolver.ts';
import { RelationshipKnowledge } from './knowledge.page.ts';
import { knowledgeRules } from './knowledge.policy.ts';
import { AnswersQuestion } from './knowledge-question.type.ts';
import { KnowledgeQueries } from './knowledge.resolver.ts';
import { mergeTeamDepartments } from './merge-departments.ts';
import { KnowledgeSearch } from './search/search.resolver.ts';
import { teamRules } from './teams.policy.ts';
import { VirtualTeamEntity, VirtualTeamMemberEntity } from './virtual-team.entity.ts';
import { VirtualTeamMutations, virtualTeamPayloads } from './virtual-team.mutations.resolver.ts';
import { MembersTeam } from './virtual-team.type.ts';

whenPartiesMerge(mergeTeamDepartments);

/** What the firm's people know: notes, questions and answers, virtual teams, and how all of it is found by words. */
export const knowledgeRoom: Room = {
  resolvers: [
    KnowledgeQueries, KnowledgeMutations, ...knowledgePayloads, VirtualTeamMutations, ...virtualTeamPayloads, KnowledgeSearch,
    RelationshipKnowledge, AnswersQuestion, MembersTeam,
  ],
  entities: [VirtualTeamEntity, VirtualTeamMemberEntity, KnowledgeNoteEntity, KnowledgeQuestionEntity, KnowledgeAnswerEntity],
  rules: [...knowledgeRules, ...teamRules],
};
