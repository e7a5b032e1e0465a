import type { Room } from '../../platform/room.ts';
import { ChannelCertificateEntity, ChannelCertificateNoticeEntity, ChannelCourseEntity } from './enablement.entity.ts';
import { enablementRules } from './enablement.policy.ts';
import { enablementPayloads, EnablementResolver } from './enablement.resolver.ts';
import { noteCertificateEnds } from './note-ends.job.ts';
import { RelationshipEnablement } from './relationship-enablement.type.ts';

/** What the firm teaches its channel, and who of it is certified. */
export const enablementRoom: Room = {
  resolvers: [EnablementResolver, ...enablementPayloads, RelationshipEnablement],
  entities: [ChannelCourseEntity, ChannelCertificateEntity, ChannelCertificateNoticeEntity],
  rules: enablementRules,
  jobs: [noteCertificateEnds],
};
