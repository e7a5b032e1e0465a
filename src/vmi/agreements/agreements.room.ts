import type { Room } from '../../platform/room.ts';
import { agreementItemPayloads, VmiAgreementItemMutations } from './agreement-item.resolver.ts';
import { AgreementItems, ItemAgreements, RelationshipVmiAgreements } from './agreement-lists.type.ts';
import { VmiAgreementEntity, VmiAgreementItemEntity, VmiAgreementVersionEntity } from './agreement.entity.ts';
import { agreementPayloads, VmiAgreementMutations } from './agreement.mutations.resolver.ts';
import { VmiAgreementQueries } from './agreement.resolver.ts';
import { agreementRules } from './agreements.policy.ts';
import { expireAgreements } from './expire-agreements.job.ts';

/** Who keeps whose stock, on terms that both have signed. */
export const agreementsRoom: Room = {
  resolvers: [VmiAgreementQueries, VmiAgreementMutations, ...agreementPayloads, VmiAgreementItemMutations, ...agreementItemPayloads, AgreementItems, RelationshipVmiAgreements, ItemAgreements],
  entities: [VmiAgreementEntity, VmiAgreementVersionEntity, VmiAgreementItemEntity],
  rules: agreementRules,
  jobs: [expireAgreements],
};
