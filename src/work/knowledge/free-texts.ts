import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write down of what they know, as they like. Of notes those are looked through that the asker may read. */
export const knowledgeTexts: readonly FreeTexts[] = [
  { type: 'KnowledgeNote', table: 'knowledge_note', columns: { title: 'title', topic: 'topic', text: 'text' } },
  { type: 'KnowledgeQuestion', table: 'knowledge_question', columns: { topic: 'topic', text: 'text' } },
  { type: 'KnowledgeAnswer', table: 'knowledge_answer', columns: { text: 'text' } },
  { type: 'VirtualTeam', table: 'virtual_team', columns: { name: 'name', purpose: 'purpose', dissolution_reason: 'dissolutionReason' } },
  { type: 'VirtualTeamMember', table: 'virtual_team_member', columns: { role: 'role' } },
];
