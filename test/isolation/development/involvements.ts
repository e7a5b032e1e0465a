import type { IsolationPart } from './part.ts';
import { quotedId } from './shown.ts';

/** What suppliers' parts and what both sign tell beyond the ground: acts, lists, what days bring, and the names that both let others learn. */
export const involvements: IsolationPart = {
  grants: {},
  types: {},
  definers: { 'named_esi_suppliers(uuid)': 's' },
  functions: { 'esi_involvement_needs(uuid,uuid)': 's', 'esi_involvement_course()': 'v', 'confidentiality_course()': 'v', 'esi_involvement_ends_with_project()': 'v' },
  records: () => [],
  async addEnds(world) {
    await world.sql('alter table confidentiality_agreement disable trigger user');
    await world.sql(`update confidentiality_agreement set renews_id = ${quotedId('formosa', 'confidentiality', 'jade-nda')} where id = ${quotedId('formosa', 'confidentiality', 'jade-stride-two-ip')}`);
    await world.sql(`update confidentiality_agreement c set state = 'BREACHED', breached_by = drafted_by, breached_at = now(), breach_note = 'It was told.', breach_declared_by_side = 'FOCAL', breached_by_side = 'PARTNER', breached_on = current_date,
      breach_severity = 4, breach_report_id = (select a.id from opportunistic_act a where a.workspace_id = c.workspace_id order by a.id limit 1) where id = ${quotedId('formosa', 'confidentiality', 'jade-stride-two-ip')}`);
    await world.sql('alter table confidentiality_agreement enable trigger user');
  },
  told: {
    Relationship: ['confidentialityAgreements'],
    EsiInvolvement: ['isOpen', 'missing', 'invitation', 'answeredAt', 'answeredBy', 'declineReason', 'endReason', 'isNameShownByPartner', 'isNameShownByFirm', 'confidentialityAgreements'],
    ConfidentialityAgreement: ['isInForce', 'foregroundOwner', 'survivesYears', 'renews', 'sentAt', 'breachedAt', 'breachDeclaredBySide', 'breachedBySide', 'breachedOn', 'breachNote', 'contestedAt', 'contestNote'],
  },
  toldToStaff: { EsiInvolvement: ['nominatedAt', 'assessedAt', 'assessmentNote'], ConfidentialityAgreement: ['breachReport'] },
  toldInside: {
    EsiProject: ['otherSuppliers'], EsiInvolvement: ['stageAtInvitation', 'isEarly', 'daysFromStart', 'performanceSpecification', 'interfaceSpecification', 'acceptanceTest'],
  },
  lists: [
    { root: 'esiInvolvements', stem: 'EsiInvolvement', type: 'EsiInvolvement', enumerations: { states: 'state', responsibilities: 'responsibility' } },
    { root: 'confidentialityAgreements', stem: 'ConfidentialityAgreement', type: 'ConfidentialityAgreement', enumerations: { kinds: 'kind', states: 'state' } },
  ],
  byId: ['esiInvolvement'],
  acts: {
    ESI_WRITE: [
      'nominateForEsiProject', 'updateEsiInvolvement', 'setEsiSpecifications', 'inviteToEsiProject', 'inviteToEsiProjectAgain', 'completeEsiInvolvement',
      'draftConfidentialityAgreement', 'updateConfidentialityAgreement', 'sendConfidentialityAgreement', 'renewConfidentialityAgreement',
    ],
    ESI_SIGN: [
      'acceptEsiInvitation', 'declineEsiInvitation', 'withdrawFromEsiProject', 'removeFromEsiProject', 'showEsiSupplierName', 'signConfidentialityAgreement', 'declareConfidentialityBreach',
      'contestConfidentialityBreach',
    ],
  },
  ids: { esiProjectId: 'EsiProject', esiInvolvementId: 'EsiInvolvement' },
};
