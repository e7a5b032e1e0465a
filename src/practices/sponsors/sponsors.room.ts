import type { Room } from '../../platform/room.ts';
import { PartnerSponsorshipEntity } from './sponsorship.entity.ts';
import { RelationshipSponsors, sponsorPayloads, SponsorshipResolver } from './sponsorship.resolver.ts';
import './sponsors.measures.ts';
import { sponsorRules } from './sponsors.policy.ts';

/** Who of top management stands behind key partners. */
export const sponsorsRoom: Room = { resolvers: [SponsorshipResolver, ...sponsorPayloads, RelationshipSponsors], entities: [PartnerSponsorshipEntity], rules: sponsorRules };
