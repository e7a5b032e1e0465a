import type { SupplierProgrammeFacts } from './supplier-programme-facts.ts';

/** The other firm's: one of each. */
export const otherSupplierProgrammes: readonly SupplierProgrammeFacts[] = [{
  key: 'twin-sound', relationship: 'jade-cell-twin.supplier', involvement: 'quiet-pack/twin', title: 'Packs that are measured for noise', gap: 'The twin has no room in which noise is measured.', dueOn: 90, by: 'other-workspace',
  proposed: { by: 'other-workspace', on: -28 }, agreed: { by: 'other-supplier', on: -25 },
  findings: [{ key: 'twin-sound/room', area: 'TECHNOLOGY', score: 2, note: 'Noise is judged by ear.', on: -33, by: 'other-workspace' }],
  goals: [{
    key: 'twin-sound/packs', area: 'TECHNOLOGY', measure: 'Packs measured before they leave', unit: '%', baseline: '0', target: '100', dueOn: 80,
    results: [{ key: 'twin-sound/packs/1', value: '20', on: -3, by: 'other-supplier', side: 'PARTNER', method: 'Counted.' }],
  }],
  help: [{ key: 'twin-sound/microphone', kind: 'EQUIPMENT', title: 'A measuring microphone', on: -15, cost: [9_400, 'DKK'], by: 'other-workspace', side: 'FOCAL' }],
}];
