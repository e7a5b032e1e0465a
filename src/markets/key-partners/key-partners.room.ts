import type { Room } from '../../platform/room.ts';
import { KeyPartnerCandidateEntity, KeyPartnerProposalEntity } from './key-partner.entity.ts';
import { keyPartnerPayloads, KeyPartnerResolver } from './key-partner.resolver.ts';
import { keyPartnerRules } from './key-partners.policy.ts';
import { RelationshipFigureEntity } from './relationship-figure.entity.ts';
import { RelationshipFigures } from './relationship-figure.type.ts';

/** What relationships bring, and which of them are key. */
export const keyPartnersRoom: Room = {
  resolvers: [KeyPartnerResolver, ...keyPartnerPayloads, RelationshipFigures],
  entities: [RelationshipFigureEntity, KeyPartnerProposalEntity, KeyPartnerCandidateEntity],
  rules: keyPartnerRules,
};
