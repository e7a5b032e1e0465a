import type { KnowledgeStory } from './knowledge-facts.ts';

/** The other firm's: one of each. */
export const otherKnowledge: KnowledgeStory = {
  teams: [{ key: 'twin-team', relationship: 'jade-cell-twin.supplier', name: 'Quiet packs', purpose: 'Packs that nobody hears.', by: 'other-workspace', on: -40, members: [{ key: 'twin-team/lead', user: 'other-workspace', department: 'fjordhave-purchasing', role: 'Leads it', from: -40 }] }],
  notes: [{ key: 'twin-note', relationship: 'jade-cell-twin.supplier', topic: 'Frost', by: 'other-workspace', on: -20, audience: 'STAFF', title: 'Packs and frost', text: 'Below five degrees a pack gives a fifth less. 電池怕冷。' }],
  questions: [{ key: 'twin-question', relationship: 'jade-cell-twin.supplier', by: 'other-workspace', on: -18, text: 'How cold is too cold?', answers: [{ key: 'twin-question/1', by: 'admin', on: -17, text: 'Minus ten, for an hour.', acceptedOn: -16 }] }],
};
