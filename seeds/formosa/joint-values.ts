import type { JointValueFacts } from '../joint-value-facts.ts';

/** What was saved with the charger is agreed and waits to be paid; what two rivals saved in the bicycle's concept was paid to each. */
export const jointValues: readonly JointValueFacts[] = [
  {
    key: 'charger-summer', project: 'quick-charger', title: 'The charger’s first summer', from: -175, until: -84, by: 'buyer', secondBy: 'manager', openedOn: -70, offeredOn: -40,
    lines: [
      { title: 'A charging curve without the fan', involvement: 'quick-charger/jade', contribution: 'charging-curve', estimated: '5000000', verified: '5412500.50' },
      { title: 'One box for charger and pack', estimated: '200000', verified: '183400' },
    ],
    rule: 'Half of what your own contributions saved.', dueOn: 20, shares: [{ key: 'charger-summer/jade', involvement: 'quick-charger/jade', amount: '2706250.25', agreed: { by: 'supplier', on: -35 } }],
  },
  {
    key: 'stride-concept', project: 'stride-two', title: 'Found in the concept', from: -150, until: -56, by: 'buyer', secondBy: 'manager', openedOn: -54, offeredOn: -50,
    lines: [
      { title: 'Samples that were not needed', involvement: 'stride-two/jade', estimated: '90000', verified: '84000' },
      { title: 'Tests that were done already', involvement: 'stride-two/saebom', estimated: '60000', verified: '61000' },
    ],
    rule: 'Half of what your own contributions saved.', dueOn: -20, settledOn: -25,
    shares: [
      { key: 'stride-concept/jade', involvement: 'stride-two/jade', amount: '42000', agreed: { by: 'supplier', on: -48 }, paid: { by: 'buyer', on: -30, reference: 'TT-77120' }, received: { by: 'supplier', on: -28 } },
      { key: 'stride-concept/saebom', involvement: 'stride-two/saebom', amount: '30500', agreed: { by: 'rival-supplier', on: -47 }, paid: { by: 'buyer', on: -30, reference: 'TT-77121' }, received: { by: 'rival-supplier', on: -27 } },
    ],
  },
];
