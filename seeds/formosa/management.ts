import type { HandoverItemFacts, ManagementFacts } from '../management-facts.ts';
import type { Names } from '../values.ts';

/** How the work is divided among the relationship managers, and what is under way between them. */
export const management: ManagementFacts = {
  limits: [
    { key: 'workspace', limit: 8, reason: 'Eight key partners are what one person can know well.' },
    // With four she is near it; the hand-over below fills it.
    { key: 'second-manager', manager: 'second-manager', limit: 5, reason: 'Works four days a week.' },
  ],
  overrides: [],
  handovers: [
    {
      key: 'battery-council', relationship: 'battery-council.influencer', from: 'manager', to: 'second-manager', startedBy: 'admin',
      reason: 'The council meets in Zurich; from Amsterdam its evenings are not the middle of the night.',
      items: [
        item('promises', ['Open promises of both sides gone through', '已逐項檢視雙方未完成的承諾', '已逐项检视双方未完成的承诺'], {
          doneBy: 'manager', note: 'One is open: our test data on pack doors, due before the plenary.',
        }),
        item('contacts', ['Contacts on both sides introduced', '已介紹雙方聯絡人', '已介绍双方联系人'], { doneBy: 'manager', note: 'Noémie Perrin, by video.' }),
        item('documents', ['Documents and agreements handed over', '已移交文件與協議', '已移交文件与协议']),
        item('meeting', ['Joint meeting with the partner held', '已與夥伴共同會談', '已与伙伴共同会谈']),
        { ...item('plans', ['Plans and goals of the relationship gone through', '已檢視關係的計畫與目標', '已检视关系的计划与目标']), isRequired: false },
      ],
    },
  ],
  endingRequests: [
    {
      key: 'polderwiel', relationship: 'polderwiel.distributor', requestedBy: 'second-manager', reason: 'MUTUAL_AGREEMENT',
      note: 'After 180 returned trikes neither side would miss the other.',
      declined: { by: 'admin', note: 'Both broken promises were our own. We keep them first, and then ask again whether anybody wants to leave.' },
    },
  ],
};

function item(key: string, [en, traditional, simplified]: [string, string, string], done: Pick<HandoverItemFacts, 'doneBy' | 'note'> = {}): HandoverItemFacts {
  const name: Names = { en, 'zh-Hant': traditional, 'zh-Hans': simplified };
  return { key, name, isRequired: true, ...done };
}
