import type { DevelopmentWorkStory } from '../development-work-facts.ts';

/** Who works on Stride Two, and what each is to bring to the design gate; the second source is late with its samples. */
export const developmentWork: DevelopmentWorkStory = {
  team: [
    { key: 'stride-two/manager', project: 'stride-two', user: 'manager', role: 'LEAD', duty: 'Sees to it that everybody can go on', joinedOn: -210 },
    { key: 'stride-two/engineer', project: 'stride-two', user: 'engineer', role: 'ENGINEERING', duty: 'Frame, and how the pack is held', joinedOn: -205 },
    { key: 'stride-two/planner', project: 'stride-two', user: 'planner', role: 'LOGISTICS', joinedOn: -180, leftOn: -70 },
    { key: 'stride-two/supplier', project: 'stride-two', part: 'stride-two/jade', user: 'supplier', role: 'LEAD', joinedOn: -170 },
    { key: 'stride-two/supplier-quality', project: 'stride-two', part: 'stride-two/jade', user: 'supplier-quality', role: 'QUALITY', duty: 'Drop and water tests', joinedOn: -120 },
    { key: 'stride-two/rival-engineer', project: 'stride-two', part: 'stride-two/saebom', user: 'rival-supplier-engineer', role: 'ENGINEERING', joinedOn: -100 },
  ],
  deliverables: [
    { key: 'stride-two/latch', project: 'stride-two', part: 'stride-two/jade', title: 'Drawing of the latch', description: 'One hand, one move; holds at 6 g.', stage: 'DESIGN', dueOn: -20, state: 'DONE', done: { by: 'supplier', on: -22 } },
    { key: 'stride-two/cold', project: 'stride-two', part: 'stride-two/jade', title: 'Range at 5 °C, measured', stage: 'DESIGN', dueOn: 6, state: 'IN_PROGRESS' },
    { key: 'stride-two/samples', project: 'stride-two', part: 'stride-two/saebom', title: 'Ten samples of the pack', stage: 'DESIGN', dueOn: -4, state: 'BLOCKED', reason: 'The cells for them are held at customs.' },
    { key: 'stride-two/frame', project: 'stride-two', title: 'Frame with the new seat of the pack', stage: 'DESIGN', dueOn: 9, state: 'IN_PROGRESS' },
  ],
  links: [
    { project: 'stride-two', kind: 'interaction', key: 'jade-joint-1', relationship: 'jade-cell.supplier', by: 'manager' },
    { project: 'stride-two', kind: 'interaction', key: 'saebom-first-1', relationship: 'saebom.supplier', by: 'manager' },
    { project: 'stride-two', kind: 'question', key: 'jade-capacity-1', relationship: 'jade-cell.supplier', by: 'supplier' },
    { project: 'stride-two', kind: 'question', key: 'saebom-sample-1', relationship: 'saebom.supplier', by: 'buyer' },
  ],
};
