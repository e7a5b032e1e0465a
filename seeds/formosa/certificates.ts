import type { CertificateStory, CommitmentStory, RequirementStory } from '../certificate-facts.ts';

/** Who holds which certificate, and until when. */
export const certificates: readonly CertificateStory[] = [
  {
    key: 'saebom-iatf', party: 'saebom', standard: 'IATF 16949', number: 'KR-IATF-0102', issuer: 'Hangang Register', scope: 'Cheongju pilot plant: cylindrical cells',
    document: 'https://files.saebom-energy.example/iatf-0102.pdf', status: 'VERIFIED', validFromDaysAgo: 1_144, expiresInDays: -49,
  },
  {
    key: 'saebom-environment', party: 'saebom', relationship: 'saebom.supplier', standard: 'ISO 14001', number: 'KR-14-0102', issuer: 'Hangang Register', status: 'SUBMITTED',
    validFromDaysAgo: 12, expiresInDays: 1_083,
  },
  {
    key: 'jade-quality-first', party: 'jade-cell', standard: 'ISO 9001', number: 'TN-9001-18', issuer: 'Island Certification Institute', scope: 'Tainan cell plant', status: 'VERIFIED',
    validFromDaysAgo: 2_165, expiresInDays: -1_071,
  },
  {
    key: 'jade-quality', party: 'jade-cell', standard: 'ISO 9001', number: 'TN-9001-22', issuer: 'Island Certification Institute', scope: 'Tainan cell plant and Daya store', status: 'VERIFIED',
    validFromDaysAgo: 1_070, expiresInDays: 24, supersedes: 'jade-quality-first',
  },
  {
    key: 'jade-iatf', party: 'jade-cell', standard: 'IATF 16949', number: 'TN-IATF-09', issuer: 'Island Certification Institute', status: 'VERIFIED', validFromDaysAgo: 400, expiresInDays: 695,
    document: 'Folder 7 in the quality office; the original is in Tainan.',
  },
  {
    key: 'jade-transport', party: 'jade-cell', relationship: 'jade-cell.supplier', standard: 'UN 38.3', number: 'UN383-JC-21700', issuer: 'Harbour Test House', scope: 'Cell 21700-50E', status: 'SUBMITTED',
    validFromDaysAgo: 5, expiresInDays: 725,
  },
  {
    key: 'tieshan-environment', party: 'tieshan-frames', standard: 'ISO 14001', number: 'CH-14-0301', issuer: 'Island Certification Institute', scope: 'Welding and paint shop', status: 'VERIFIED',
    validFromDaysAgo: 1_115, expiresInDays: -20,
  },
  {
    key: 'anchong-safety', party: 'anchong-power', standard: 'IEC 60335', number: 'AP-335-11', issuer: 'Harbour Test House', scope: 'Charger 48 V / 4 A', status: 'VERIFIED',
    validFromDaysAgo: 742, expiresInDays: -12,
  },
  {
    key: 'weihu-quality', party: 'weihu-control', standard: 'ISO 9001', number: 'WH-0099', issuer: 'Quickmark Assessments', status: 'REJECTED', validFromDaysAgo: 60, expiresInDays: 1_035,
    reason: 'The body is not accredited for this standard.',
  },
  {
    key: 'ridgeline-functional-safety', party: 'ridgeline', standard: 'ISO 26262', number: 'RL-FS-3', issuer: 'Harbour Test House', scope: 'Motor control unit', status: 'REVOKED',
    validFromDaysAgo: 700, expiresInDays: 395, revokedDaysAgo: 31, reason: 'The unit was changed without a new assessment.',
  },
  {
    key: 'kitano-quality', party: 'kitano-geartrain', standard: 'ISO 9001', number: 'KT-9-774', issuer: 'Setouchi Quality Bureau', status: 'VERIFIED', validFromDaysAgo: 200, expiresInDays: 895,
  },
];

/** What either side has promised to those it affects, and what is known of it. */
export const commitments: readonly CommitmentStory[] = [
  {
    key: 'jade-cell-cobalt', relationship: 'jade-cell.supplier', party: 'jade-cell', area: 'SUPPLIERS', standard: 'RBA', madeDaysAgo: 620,
    commitment: 'Buys cobalt only from mines that were audited for child labor.',
    evidence: [
      { key: 'cobalt-first', what: 'Six of nine mines audited.', assessor: 'Clearwater Supply Audits', assessedDaysAgo: 500, validForDays: 365, outcome: 'PARTLY_MET' },
      { key: 'cobalt-second', what: 'All nine mines audited; three findings closed.', assessor: 'Clearwater Supply Audits', assessedDaysAgo: 130, validForDays: 365, outcome: 'MET' },
    ],
  },
  {
    key: 'tieshan-labor', relationship: 'tieshan-frames.supplier', party: 'tieshan-frames', area: 'LABOR', standard: 'SA8000', madeDaysAgo: 900,
    commitment: 'No more than twelve hours of overtime a week in the welding shop.',
    evidence: [{ key: 'tieshan-hours', what: 'Time sheets of forty welders over a quarter.', assessor: 'Clearwater Supply Audits', assessedDaysAgo: 420, validForDays: 365, outcome: 'MET' }],
  },
  {
    key: 'hailu-community', relationship: 'hailu-freight.supplier', party: 'hailu-freight', area: 'COMMUNITY', madeDaysAgo: 150,
    commitment: 'No lorries past the school in Qingshui between seven and nine.',
  },
  {
    key: 'firm-for-citypulse', relationship: 'citypulse.customer', party: 'formosa-stride', area: 'ENVIRONMENT', standard: 'ISO 14001', madeDaysAgo: 400,
    commitment: 'Takes back every pack of the fleet and tells where it went.',
    evidence: [{ key: 'citypulse-packs', what: 'Serial numbers of 212 packs followed to the recycler.', assessor: 'Island Certification Institute', assessedDaysAgo: 80, validForDays: 365, outcome: 'MET' }],
  },
  {
    key: 'suhe-disclosure', relationship: 'suhe-motor.supplier', party: 'suhe-motor', area: 'DISCLOSURE', standard: 'GRI', madeDaysAgo: 250,
    commitment: 'Publishes its emissions each year.',
    evidence: [{ key: 'suhe-report', what: 'The report leaves the foundry out.', assessor: 'Formosa Stride quality office', assessedDaysAgo: 45, validForDays: 365, outcome: 'NOT_MET' }],
  },
];

/** What relationships must hold, and what stands still while they do not. */
export const requirements: readonly RequirementStory[] = [
  {
    key: 'saebom-iatf', relationship: 'saebom.supplier', standard: 'IATF 16949', blocks: ['PLACE_ORDER', 'JOIN_PROJECT'], requiredDaysAgo: 320,
    note: 'No series order for cells without it; the renewal audit is promised and holds up the gate.',
  },
  { key: 'jade-quality', relationship: 'jade-cell.supplier', standard: 'ISO 9001', blocks: ['ADVANCE_RELATIONSHIP', 'PLACE_ORDER'], requiredDaysAgo: 900 },
  { key: 'jade-cobalt', relationship: 'jade-cell.supplier', commitment: 'jade-cell-cobalt', blocks: ['JOIN_PROJECT'], requiredDaysAgo: 365 },
  {
    key: 'tieshan-environment', relationship: 'tieshan-frames.supplier', standard: 'ISO 14001', blocks: ['PLACE_ORDER', 'REPLENISH'], requiredDaysAgo: 700,
    override: { forDays: 40, reason: 'The audit is done, the paper is late at the certification body; frames cannot wait.' },
  },
  { key: 'tieshan-labor', relationship: 'tieshan-frames.supplier', commitment: 'tieshan-labor', blocks: ['JOIN_PROJECT'], requiredDaysAgo: 365, note: 'Riders’ Voice asks for it.' },
  {
    key: 'anchong-safety', relationship: 'anchong-power.supplier', standard: 'IEC 60335', blocks: ['ADVANCE_RELATIONSHIP', 'PLACE_ORDER'], requiredDaysAgo: 430,
    note: 'After what happened with the chargers before these, nothing goes on without it.',
  },
  { key: 'chuanlian-quality', relationship: 'chuanlian-wiring.supplier', standard: 'ISO 9001', blocks: ['ADVANCE_RELATIONSHIP'], requiredDaysAgo: -60, note: 'Told in spring, so that there is time.' },
  { key: 'ridgeline-safety', relationship: 'ridgeline.supplier', standard: 'ISO 26262', blocks: ['JOIN_PROJECT'], requiredDaysAgo: 600 },
];
