import type { DevelopmentStory } from '../development-facts.ts';

/**
 * Products developed with suppliers. Two rivals take part in the same bicycle, for the same pack, and neither knows of the other; its design
 * gate is near. A trike's cab is only being looked at, and a charger is done.
 */
export const development: DevelopmentStory = {
  projects: [
    {
      key: 'stride-two', number: 'ESI-0101', title: 'Stride Two', outline: 'A lighter city bicycle with a pack that comes out in one move.',
      product: 'Under 19 kg with its pack; 80 km on one charge at 5 °C; a pack of 48 V that one hand takes out; parts of the drive replaced in ten minutes.',
      sponsor: 'manager', currency: 'TWD', targetPrice: 62_000, targetMargin: 0.35, yearlyUnits: 24_000, launchOn: 240, status: 'ACTIVE', startedOn: -210,
      stages: [
        { stage: 'SCREENING', enteredOn: -210, exitedOn: -150, plannedOn: -155 }, { stage: 'CONCEPT', enteredOn: -150, exitedOn: -55, plannedOn: -60 },
        { stage: 'DESIGN', enteredOn: -55, plannedOn: 12 },
      ],
    },
    {
      key: 'trike-cab', number: 'ESI-0102', title: 'A cab for the trike', outline: 'A roof and doors for the cargo trike, for those who deliver in the rain.',
      sponsor: 'engineer', currency: 'TWD', targetPrice: 18_000, targetMargin: 0.3, launchOn: 420, status: 'ACTIVE', startedOn: -14, stages: [{ stage: 'SCREENING', enteredOn: -14, plannedOn: 20 }],
    },
    {
      key: 'quick-charger', number: 'ESI-0099', title: 'A quicker charger', outline: 'A charger that fills a pack over lunch.', product: '6 A at 54.6 V, silent, IP54.', sponsor: 'manager', currency: 'TWD',
      targetPrice: 3_900, targetMargin: 0.3, yearlyUnits: 30_000, launchOn: -95, status: 'CLOSED', startedOn: -620, endedOn: -90,
      stages: [
        { stage: 'SCREENING', enteredOn: -620, exitedOn: -570 }, { stage: 'CONCEPT', enteredOn: -570, exitedOn: -470 }, { stage: 'DESIGN', enteredOn: -470, exitedOn: -330 },
        { stage: 'PROTOTYPE', enteredOn: -330, exitedOn: -190 }, { stage: 'PRODUCTION', enteredOn: -190, exitedOn: -90 },
      ],
    },
    { key: 'kick-scooter', number: 'ESI-0103', title: 'A scooter', outline: 'A scooter that folds.', sponsor: 'engineer', currency: 'TWD', status: 'DRAFT', stages: [] },
  ],
  involvements: [
    {
      key: 'stride-two/jade', project: 'stride-two', relationship: 'jade-cell.supplier', responsibility: 'GREY_BOX', scope: 'The battery pack and how it is held', state: 'ACTIVE', nominatedOn: -205, by: 'buyer',
      invited: { on: -190, atStage: 'SCREENING', answeredOn: -186, answeredBy: 'supplier' }, activatedOn: -170,
    },
    {
      key: 'stride-two/saebom', project: 'stride-two', relationship: 'saebom.supplier', responsibility: 'WHITE_BOX', scope: 'The battery pack, as a second source', state: 'ACTIVE', nominatedOn: -130, by: 'buyer',
      invited: { on: -120, atStage: 'CONCEPT', answeredOn: -112, answeredBy: 'rival-supplier' }, activatedOn: -100,
    },
    {
      key: 'stride-two/suhe', project: 'stride-two', relationship: 'suhe-motor.supplier', responsibility: 'BLACK_BOX', scope: 'The hub motor', state: 'NDA_PENDING', nominatedOn: -48, by: 'buyer',
      invited: { on: -40, atStage: 'DESIGN', answeredOn: -33, answeredBy: 'motor-supplier' },
    },
    { key: 'trike-cab/saebom', project: 'trike-cab', relationship: 'saebom.supplier', responsibility: 'NONE', scope: 'A second pack for the heater', state: 'NOMINATED', nominatedOn: -6, by: 'engineer' },
    {
      key: 'trike-cab/suhe', project: 'trike-cab', relationship: 'suhe-motor.supplier', responsibility: 'NONE', scope: 'The motor of the wiper', state: 'INVITED', nominatedOn: -7, by: 'engineer',
      invited: { on: -3, atStage: 'SCREENING' },
    },
    {
      key: 'quick-charger/jade', project: 'quick-charger', relationship: 'jade-cell.supplier', responsibility: 'GREY_BOX', scope: 'The charging curve and the pack’s own limits', state: 'COMPLETED', nominatedOn: -610, by: 'buyer',
      invited: { on: -600, atStage: 'SCREENING', answeredOn: -597, answeredBy: 'supplier' }, activatedOn: -580, endedOn: -90,
    },
  ],
  confidentiality: [
    {
      key: 'jade-nda', relationship: 'jade-cell.supplier', kind: 'NDA', title: 'Confidentiality in all projects', terms: 'What either side learns in a project of the other’s is told to nobody, and used for that project alone.',
      from: -585, until: 900, by: 'buyer', sentOn: -595, signedBy: 'supplier', signedOn: -590,
    },
    {
      key: 'jade-stride-two-ip', relationship: 'jade-cell.supplier', project: 'stride-two', kind: 'IP_TERMS', foregroundOwner: 'JOINT', title: 'Who owns what comes of Stride Two',
      terms: 'What each brings stays its own. What both find, both may use: the firm for bicycles, the supplier for packs.', from: -172, by: 'buyer', sentOn: -180, signedBy: 'supplier', signedOn: -174,
    },
    {
      key: 'saebom-nda', relationship: 'saebom.supplier', project: 'stride-two', kind: 'NDA', title: 'Confidentiality in Stride Two', terms: 'What either side learns is told to nobody, and used for Stride Two alone.',
      from: -104, until: 700, by: 'buyer', sentOn: -110, signedBy: 'rival-supplier', signedOn: -105,
    },
    { key: 'suhe-nda', relationship: 'suhe-motor.supplier', project: 'stride-two', kind: 'NDA', title: 'Confidentiality in Stride Two', terms: 'What either side learns is told to nobody.', from: -30, by: 'buyer', sentOn: -32 },
  ],
};
