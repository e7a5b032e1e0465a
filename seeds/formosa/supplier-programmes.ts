import type { SupplierProgrammeFacts } from '../supplier-programme-facts.ts';

/** A motor maker that is late is helped, and slowly gets better; a cell maker was helped, and is; a third has just begun. */
export const supplierProgrammes: readonly SupplierProgrammeFacts[] = [
  {
    key: 'suhe-delivery', relationship: 'suhe-motor.supplier', title: 'Motors when they are promised', dueOn: 75, by: 'buyer',
    gap: 'Seven lines of ten come in full and in time; our lines bear one in twenty that does not. The winding line is changed over for so long that lots are made too large, and late.',
    proposed: { by: 'manager', on: -118 }, agreed: { by: 'motor-supplier', on: -110, note: 'From the second quarter on, with two of your people at the line.' },
    findings: [
      { key: 'suhe-delivery/late', area: 'DELIVERY', score: 2, note: '71 of 100 order lines of the last half year in full by the day promised; nobody plans backwards from that day.', on: -128, by: 'engineer' },
      { key: 'suhe-delivery/winding', area: 'CAPACITY', score: 3, note: 'The winding line stands still for 95 minutes at each change of the stator.', on: -128, by: 'engineer' },
      { key: 'suhe-delivery/planning', area: 'MANAGEMENT', score: 3, note: 'The plan is made anew each Monday; what changes in between is told by telephone.', on: -127, by: 'buyer' },
    ],
    goals: [
      {
        key: 'suhe-delivery/on-time', area: 'DELIVERY', measure: 'Order lines in full by the day promised', unit: '%', baseline: '71', target: '95', dueOn: 60,
        results: [
          { key: 'suhe-delivery/on-time/1', value: '78.5', on: -62, by: 'motor-supplier', side: 'PARTNER', method: 'All lines of eight weeks, against our goods receipts.', verified: { by: 'buyer', on: -58, note: 'As in our receipts.' } },
          { key: 'suhe-delivery/on-time/2', value: '84', on: -5, by: 'motor-supplier', side: 'PARTNER', method: 'All lines of the last eight weeks.' },
        ],
      },
      {
        key: 'suhe-delivery/change-over', area: 'CAPACITY', measure: 'Change-over of the winding line', unit: 'minutes', baseline: '95', target: '40', dueOn: -10,
        results: [{ key: 'suhe-delivery/change-over/1', value: '52', on: -20, by: 'engineer', side: 'FOCAL', method: 'Mean of twelve change-overs, by stopwatch.', verified: { by: 'manager', on: -17 } }],
      },
    ],
    help: [
      {
        key: 'suhe-delivery/workshop', kind: 'TRAINING', title: 'Workshop on quick change-over', note: 'Fourteen people of both shifts.', on: -90, cost: [186_000, 'TWD'], personDays: '6', by: 'engineer', side: 'FOCAL',
        confirmed: { by: 'motor-supplier', on: -86 },
      },
      { key: 'suhe-delivery/at-the-line', kind: 'PEOPLE', title: 'Two of our people at the winding line', on: -40, personDays: '22.5', by: 'engineer', side: 'FOCAL' },
      { key: 'suhe-delivery/forecast', kind: 'DATA', title: 'Forecast by day in place of by week', on: -30, by: 'motor-supplier', side: 'PARTNER' },
    ],
  },
  {
    key: 'jade-traceability', relationship: 'jade-cell.supplier', involvement: 'quick-charger/jade', title: 'Every cell traced to its lot', dueOn: -300, by: 'engineer',
    gap: 'A recall would reach six weeks of production, because cells are known by their week alone.',
    proposed: { by: 'manager', on: -548 }, agreed: { by: 'supplier', on: -541 },
    closed: { by: 'manager', on: -290, outcome: 'ACHIEVED', note: 'Each cell has its lot since the spring; the recall of a single lot was rehearsed.' },
    findings: [{ key: 'jade-traceability/lots', area: 'QUALITY', score: 2, note: 'Cells carry the week, and not the lot or the line.', on: -560, by: 'engineer' }],
    goals: [{
      key: 'jade-traceability/traced', area: 'QUALITY', measure: 'Cells that are traced to lot and line', unit: '%', baseline: '0', target: '99.5', dueOn: -300,
      results: [{ key: 'jade-traceability/traced/1', value: '99.8', on: -310, by: 'supplier', side: 'PARTNER', method: 'Ten thousand cells at our goods receipt.', verified: { by: 'engineer', on: -300 } }],
    }],
    help: [
      {
        key: 'jade-traceability/moulds', kind: 'EQUIPMENT', title: 'Moulds of the flat cell, which mark the lot', on: -520, cost: [6_200_000, 'TWD'], by: 'manager', side: 'FOCAL', investment: 'jade-moulds', confirmed: { by: 'supplier', on: -512 },
      },
      { key: 'jade-traceability/codes', kind: 'DATA', title: 'Codes of our goods receipt', on: -480, personDays: '3', by: 'supplier', side: 'PARTNER', confirmed: { by: 'engineer', on: -476, note: 'With the scanners.' } },
    ],
  },
  {
    key: 'jade-energy', relationship: 'jade-cell.supplier', title: 'Less energy for the dry room', dueOn: 300, by: 'engineer',
    findings: [{ key: 'jade-energy/dry-room', area: 'SUSTAINABILITY', score: 3, note: 'Four tenths of its power go into the dry room.', on: -6, by: 'engineer' }],
    goals: [{ key: 'jade-energy/power', area: 'SUSTAINABILITY', measure: 'Power for a thousand cells', unit: 'kWh', baseline: '148', target: '110', dueOn: 280, results: [] }],
    help: [],
  },
  {
    key: 'saebom-cost', relationship: 'saebom.supplier', title: 'What a cell costs, openly', dueOn: 160, by: 'buyer', gap: 'Nobody can say why a cell of the second source costs a tenth more.',
    proposed: { by: 'manager', on: -45 }, agreed: { by: 'rival-supplier', on: -38 },
    findings: [{ key: 'saebom-cost/scrap', area: 'COST', score: 3, note: 'Scrap is counted by the month, and not by the cell.', on: -52, by: 'buyer' }],
    goals: [{
      key: 'saebom-cost/scrap-rate', area: 'COST', measure: 'Scrap of the winding', unit: '%', baseline: '6.4', target: '3', dueOn: 120,
      results: [{ key: 'saebom-cost/scrap-rate/1', value: '5.9', on: -8, by: 'rival-supplier', side: 'PARTNER', method: 'Four weeks, weighed.' }],
    }],
    help: [{ key: 'saebom-cost/model', kind: 'DATA', title: 'Our model of what a cell costs', on: -20, personDays: '4', by: 'buyer', side: 'FOCAL', confirmed: { by: 'rival-supplier', on: -18 } }],
  },
];
