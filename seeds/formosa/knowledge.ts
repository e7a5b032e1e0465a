import type { KnowledgeStory } from '../knowledge-facts.ts';

/** Teams for Jade Cell and Polderwiel; what people have noted, in the writing of each; what they asked each other, and who knew. */
export const knowledge: KnowledgeStory = {
  teams: [
    {
      key: 'jade-team', relationship: 'jade-cell.supplier', name: '電芯小組 Cells', purpose: 'Four departments that speak to Jade Cell with one voice: 交期、品質、成本與新電芯。', by: 'manager', on: -160,
      members: [
        { key: 'jade-team/manager', user: 'manager', role: 'Leads it', from: -160 }, { key: 'jade-team/buyer', user: 'buyer', department: 'purchasing', role: 'Prices and contracts', from: -160 },
        { key: 'jade-team/engineer', user: 'engineer', department: 'research-and-development', role: 'New cells', from: -160 }, { key: 'jade-team/planner', user: 'planner', department: 'production', role: 'Tells how many cells', from: -160, until: -40 },
      ],
    },
    {
      key: 'polderwiel-team', relationship: 'polderwiel.distributor', name: 'Dealers of the Netherlands', purpose: 'Demo trikes, training and parts, until the dealers trust us again.', by: 'second-manager', on: -110,
      members: [{ key: 'polderwiel-team/manager', user: 'second-manager', role: 'Leads it', from: -110 }, { key: 'polderwiel-team/planner', user: 'planner', department: 'production', role: 'Finds spare parts', from: -110, until: 60 }],
    },
    { key: 'saebom-team', relationship: 'saebom.supplier', name: 'Second source', purpose: 'Qualify Saebom without a word to Jade Cell.', by: 'manager', on: -30, members: [{ key: 'saebom-team/engineer', user: 'engineer', department: 'quality', role: 'Looks at its lots', from: -30 }] },
  ],
  notes: [
    { key: 'jade-formation', relationship: 'jade-cell.supplier', topic: '電池化成', by: 'engineer', on: -120, audience: 'STAFF', title: '化成製程為何要三週', text: '電芯化成與老化需要 21 天，任何急單都不能縮短。業務答應交期前，請先問生管。' },
    { key: 'jade-price', relationship: 'jade-cell.supplier', by: 'buyer', on: -75, audience: 'TEAM', team: 'jade-team', title: 'What moves its price', text: 'Two thirds of its cost is cathode powder from Nanwan. It will give two per cent for a year’s volume, and nothing for a quarter’s.' },
    { key: 'jade-mine', relationship: 'jade-cell.supplier', by: 'manager', on: -20, audience: 'OWNER', title: '與王經理的談話', text: '他私下說三號線要再延後一季。等正式通知，暫不外傳。' },
    { key: 'saebom-audit', relationship: 'saebom.supplier', topic: 'IATF 16949', by: 'engineer', on: -15, audience: 'TEAM', team: 'saebom-team', title: 'Findings that are still open', text: 'Traceability of lots ends at the winding machine. The renewed certificate waits for that alone.' },
    { key: 'saebom-cells', relationship: 'saebom.supplier', topic: 'LFP电池', by: 'buyer', on: -45, audience: 'STAFF', title: '三元与LFP电池的区别', text: '世本（Saebom）的样品是LFP电芯：能量密度低一成，循环寿命多一倍。软件里的电量曲线要另外标定。' },
    { key: 'polderwiel-launch', relationship: 'polderwiel.distributor', by: 'second-manager', on: -100, audience: 'STAFF', title: 'What went wrong with the launch', text: 'Advertising began before a single dealer had ridden the trike. Spare parts came three weeks late, and 180 trikes went back.' },
    { key: 'battery-shipping', topic: 'Shipping batteries', by: 'planner', on: -60, audience: 'STAFF', title: 'Lithium batteries by air', text: 'Above 100 Wh a battery flies only as dangerous goods, class 9. Ask Hailu a week ahead; 空運鋰電池要提前一週。' },
  ],
  questions: [
    {
      key: 'ask-firmware', topic: '韌體', by: 'planner', on: -50, text: '電池管理系統的韌體由誰更新？經銷商一直在問。',
      answers: [
        { key: 'ask-firmware/1', by: 'buyer', on: -49, text: 'Weihu does it once a quarter, I think.' },
        { key: 'ask-firmware/2', by: 'engineer', on: -48, text: '偉虎發布更新，我們的售後用診斷盒刷入；緊急軟體更新兩天內完成。', acceptedOn: -47 },
      ],
    },
    {
      key: 'ask-cathode', relationship: 'jade-cell.supplier', topic: 'Cathode powder', by: 'buyer', on: -35, text: 'Who else makes cathode powder that Jade Cell could use?',
      answers: [{ key: 'ask-cathode/1', by: 'engineer', on: -34, text: 'Nobody in quantity: Nanwan alone. Saebom buys most of its powder there, too.', acceptedOn: -33 }],
    },
    { key: 'ask-dealers', relationship: 'polderwiel.distributor', by: 'second-manager', on: -12, text: 'Which dealers would take a demo trike without a mechanic of their own?', answers: [] },
    { key: 'ask-audit', relationship: 'saebom.supplier', by: 'manager', on: -8, text: 'How long does a renewal audit take?', answers: [{ key: 'ask-audit/1', by: 'buyer', on: -7, text: 'Six to eight weeks from the visit.' }] },
  ],
};
