import type { Room } from '../../platform/room.ts';
import { SelectionJudgements } from './judgement.type.ts';
import { EsiScreeningEntity } from './screening.entity.ts';
import { InvolvementScreenings } from './screening.type.ts';
import {
  CandidateJudgementEntity, CriteriaWeighingEntity, PartnerSelectionEntity, SelectionCandidateEntity, SelectionCriterionEntity, SelectionResultEntity,
} from './selection.entity.ts';
import { PartnerSelectionMutations, selectionPayloads } from './selection.mutations.resolver.ts';
import { selectionRules } from './selection.policy.ts';
import { PartnerSelectionQueries } from './selection.resolver.ts';

/** Whom to develop with: partners chosen by criteria, and candidates screened. */
export const selectionRoom: Room = {
  resolvers: [PartnerSelectionQueries, PartnerSelectionMutations, ...selectionPayloads, SelectionJudgements, InvolvementScreenings],
  entities: [PartnerSelectionEntity, SelectionCriterionEntity, SelectionCandidateEntity, CriteriaWeighingEntity, CandidateJudgementEntity, SelectionResultEntity, EsiScreeningEntity],
  rules: selectionRules,
};
