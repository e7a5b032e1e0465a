import type { ContributionStory } from '../contribution-facts.ts';

/** What two rivals and the firm bring into the same bicycle, each apart; and what the charger's supplier saved, measured. */
export const contributions: ContributionStory = {
  contributions: [
    {
      key: 'one-rail', involvement: 'stride-two/jade', kind: 'COST', title: 'One rail in place of two', bySide: 'PARTNER', by: 'supplier', submittedOn: -12,
      description: 'The pack is held by one extruded rail; the second carries nothing since the latch was moved. It saves a part and a weld on each frame.', estimatedAmount: 4_320_000, estimatedDays: 5,
    },
    {
      key: 'shared-connector', involvement: 'stride-two/jade', kind: 'RISK', title: 'The connector of the charger', bySide: 'FOCAL', by: 'engineer', submittedOn: -70,
      description: 'The pack takes the connector of the quick charger: one tool less, and one supplier that we know.', estimatedAmount: 600_000,
      evaluated: { by: 'supplier', on: -62, isAccepted: true, note: 'With the sealing ring of 2025.' },
    },
    {
      key: 'second-cell', involvement: 'stride-two/saebom', kind: 'TIME', title: 'A cell that is certified already', bySide: 'PARTNER', by: 'rival-supplier', submittedOn: -40,
      description: 'With the cell of our scooter pack the transport tests need not be done again.', estimatedDays: 30, evaluated: { by: 'engineer', on: -33, isAccepted: true },
    },
    {
      key: 'charging-curve', involvement: 'quick-charger/jade', kind: 'COST', title: 'A charging curve without the fan', bySide: 'PARTNER', by: 'supplier', submittedOn: -420,
      description: 'With a flatter curve the charger stays below 60 °C, and the fan is left out.', estimatedAmount: 5_000_000, estimatedDays: 20, evaluated: { by: 'engineer', on: -411, isAccepted: true },
      implementedOn: -320,
      verified: { by: 'manager', on: -60, amount: 5_412_500.5, days: 14, method: 'Parts lists before and after, times units built from June to August; the launch against the plan of the concept.', from: -150, until: -62 },
    },
  ],
  issues: [
    {
      key: 'rail-height', project: 'stride-two', title: 'Height of the rail', bySide: 'FOCAL', by: 'engineer', raisedOn: -35, isBlocking: false,
      description: 'The rail is 24 mm or 26 mm high. Until that is decided, leave 27 mm.', answered: { by: 'engineer', on: -20, answer: '26 mm; drawing 4 is the one.' },
    },
    {
      key: 'water-in-latch', involvement: 'stride-two/jade', title: 'Water in the latch', bySide: 'FOCAL', by: 'engineer', raisedOn: -10, isBlocking: true,
      description: 'After the spray test there is water behind the latch. How is it drained?', answered: { by: 'supplier', on: -6, answer: 'A bore of 3 mm at its lowest point; samples come with the next pack.' },
    },
    {
      key: 'cell-spacing', involvement: 'stride-two/saebom', title: 'Distance between cells', bySide: 'PARTNER', by: 'rival-supplier', raisedOn: -5, isBlocking: false,
      description: 'Is 1.5 mm enough between the cells, or do you ask for 2 mm?',
    },
  ],
  changes: [
    {
      key: 'thicker-wall', involvement: 'stride-two/jade', title: 'A thicker wall', bySide: 'FOCAL', by: 'engineer', proposedOn: -15, stage: 'DESIGN',
      description: 'The wall of the pack is 2.4 mm in place of 2.0 mm, for the drop test.', impact: { by: 'supplier', bySide: 'PARTNER', on: -11, unitCost: 18.5, tooling: 236_000, days: 6 },
    },
    { key: 'label', involvement: 'stride-two/saebom', title: 'Place of the label', bySide: 'PARTNER', by: 'rival-supplier', proposedOn: -8, stage: 'DESIGN', description: 'The label goes to the underside, where it is not rubbed off.' },
    {
      key: 'cable', involvement: 'quick-charger/jade', title: 'A longer cable', bySide: 'FOCAL', by: 'engineer', proposedOn: -260, stage: 'PROTOTYPE', description: 'The cable is 1.8 m in place of 1.2 m, as those who tried it asked.',
      impact: { by: 'supplier', bySide: 'PARTNER', on: -255, unitCost: 9.2, tooling: 0, days: 0 }, agreed: { by: 'buyer', on: -250 }, implementedOn: -230,
    },
  ],
  approvals: [
    { key: 'jade-pack', involvement: 'stride-two/jade', part: 'BP-48-14 pack', requirement: 'Five packs: drop, spray and 500 cycles, with the report of each.', by: 'engineer', requiredOn: -20 },
    { key: 'saebom-pack', involvement: 'stride-two/saebom', part: 'BP-48-14 pack, second source', requirement: 'Five packs: drop, spray and 500 cycles, with the report of each.', by: 'engineer', requiredOn: -19 },
    {
      key: 'charger', involvement: 'quick-charger/jade', part: 'CH-54-6 charger', requirement: 'Ten chargers of the series, with the temperature at full load.', by: 'engineer', requiredOn: -170,
      submitted: { by: 'supplier', on: -130, submission: 'Ten chargers; 57.4 °C at the hottest, 35 °C around them.' }, approved: { by: 'engineer', on: -121 },
    },
  ],
};
