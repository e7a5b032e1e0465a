import { whenPartiesMerge } from '../../partners/merge/merge-part.ts';
import type { Room } from '../../platform/room.ts';
import { CharterDepartmentMutations, charterDepartmentPayloads } from './charter-department.resolver.ts';
import { AgreementCharterWarning, InvolvementCharterWarning, RelationshipCharters } from './charter-lists.type.ts';
import { PartnerCharterDepartmentEntity, PartnerCharterEntity, PartnerCharterRatingEntity, PartnerCharterTextEntity } from './charter.entity.ts';
import { CharterMutations, charterPayloads } from './charter.mutations.resolver.ts';
import { CharterQueries } from './charter.resolver.ts';
import './charters.measures.ts';
import { charterRules } from './charters.policy.ts';
import { mergeCharterDepartments } from './merge-departments.ts';
import { noteRenewals } from './note-renewals.job.ts';
import './owner-decisions.measures.ts';

whenPartiesMerge(mergeCharterDepartments);

/** What the firm's departments agree on about a partner, who has signed, and how each rates it: the practice of internal consensus. */
export const chartersRoom: Room = {
  resolvers: [
    CharterQueries, CharterMutations, ...charterPayloads, CharterDepartmentMutations, ...charterDepartmentPayloads,
    RelationshipCharters, AgreementCharterWarning, InvolvementCharterWarning,
  ],
  entities: [PartnerCharterEntity, PartnerCharterTextEntity, PartnerCharterDepartmentEntity, PartnerCharterRatingEntity],
  rules: charterRules,
  jobs: [noteRenewals],
};
