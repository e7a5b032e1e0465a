import type { DocumentFacts } from '../document-facts.ts';

/** What is on the table in the bicycle’s design: for all, for the firm alone, and between the firm and each of the two rivals. */
export const documents: readonly DocumentFacts[] = [
  {
    key: 'stride-two/requirements', project: 'stride-two', classification: 'PROJECT', kind: 'REQUIREMENT', title: 'What the bicycle is to do', side: 'FOCAL', by: 'engineer',
    versions: [
      { on: -168, fileName: 'stride-two-requirements.txt', mediaType: 'text/plain', content: 'Stride Two, requirements\n\nWeight with pack: at most 19.5 kg.\nRange at 5 °C: 75 km on one charge.\n' },
      {
        on: -52, fileName: 'stride-two-requirements.txt', mediaType: 'text/plain', note: 'Lighter, and further, after the concept gate.',
        content: 'Stride Two, requirements\n\nWeight with pack: at most 19 kg.\nRange at 5 °C: 80 km on one charge.\nPack: 48 V, taken out with one hand.\n',
      },
    ],
    accesses: [
      { on: -51, side: 'PARTNER', by: 'supplier', relationship: 'jade-cell.supplier' }, { on: -49, side: 'PARTNER', by: 'rival-supplier', relationship: 'saebom.supplier' },
      { on: -20, side: 'FOCAL', by: 'buyer' },
    ],
  },
  {
    key: 'stride-two/teardown', project: 'stride-two', classification: 'INTERNAL', kind: 'REPORT', title: 'Teardown of three packs on the market', side: 'FOCAL', by: 'engineer',
    versions: [{ on: -140, fileName: 'pack-teardown.txt', mediaType: 'text/plain', content: 'Teardown of three packs\n\nCells are 61 to 66 percent of their cost; the holder is 4 to 9.\n' }],
    accesses: [{ on: -44, side: 'FOCAL', by: 'buyer' }],
  },
  {
    key: 'stride-two/jade-interface', project: 'stride-two', classification: 'SUPPLIER', involvement: 'stride-two/jade', kind: 'INTERFACE', title: 'How the pack meets the frame', side: 'FOCAL', by: 'engineer',
    versions: [{ on: -46, fileName: 'pack-interface.txt', mediaType: 'text/plain', content: 'Pack to frame\n\nRail: 312 mm, two locks. Connector: 6 poles, mated before the lock closes.\n' }],
    accesses: [{ on: -45, side: 'PARTNER', by: 'supplier', relationship: 'jade-cell.supplier' }],
  },
  {
    key: 'stride-two/jade-model', project: 'stride-two', classification: 'SUPPLIER', involvement: 'stride-two/jade', kind: 'MODEL', title: 'The holder, second draft', side: 'PARTNER', by: 'supplier',
    versions: [{
      on: -9, fileName: 'holder-2.step', mediaType: 'model/step',
      content: "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('Pack holder, second draft'),'2;1');\nFILE_NAME('holder-2','2026-01-01',(''),('Jade Cell'),'','','');\nFILE_SCHEMA(('AP242'));\nENDSEC;\nDATA;\nENDSEC;\nEND-ISO-10303-21;\n",
    }],
    accesses: [{ on: -8, side: 'FOCAL', by: 'engineer', relationship: 'jade-cell.supplier' }],
  },
  {
    key: 'stride-two/saebom-report', project: 'stride-two', classification: 'SUPPLIER', involvement: 'stride-two/saebom', kind: 'REPORT', title: 'Cold discharge of the proposed cells', side: 'PARTNER', by: 'rival-supplier',
    versions: [{ on: -14, fileName: 'cold-discharge.txt', mediaType: 'text/plain', content: 'Cold discharge\n\nAt 5 °C the cells give 93 percent of what they give at 25 °C.\n' }],
    accesses: [{ on: -12, side: 'FOCAL', by: 'engineer', relationship: 'saebom.supplier' }],
  },
];
