import type { ChannelCertificateFacts, ChannelCourseFacts, ChannelStory } from '../../seeds/channel-facts.ts';
import { ChannelCertificateEntity, ChannelCertificateNoticeEntity, ChannelCourseEntity } from '../channel/enablement/enablement.entity.ts';
import { assessTiers } from '../channel/tiers/write-tiers.ts';
import type { Write } from '../platform/writes/write.ts';
import { seedChannelDeals } from './seed-channel-deals.ts';
import { seedChannelFunds } from './seed-channel-funds.ts';
import { seedChannelLaunches } from './seed-channel-launches.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out what the firm does with its channel and, as the platform computes it, how partners stood at each look. */
export async function seedChannel(layer: SeedLayer, tx: Write): Promise<void> {
  const { channel } = layer.world;
  if (channel === undefined) return;
  for (const course of channel.courses) addCourse(layer, course);
  await layer.em.flush();
  for (const certificate of channel.certificates) addCertificate(layer, certificate);
  await layer.em.flush();
  for (const certificate of channel.certificates) addNotices(layer, certificate);
  await seedChannelDeals(layer, channel.deals);
  await seedChannelFunds(layer, channel.funds);
  await seedChannelLaunches(layer, tx, channel.launches);
  await addTiers(layer, channel.tiers);
  for (const look of channel.looks) await assessTiers(tx, channel.assessed.map((key) => layer.idOf('relationship', key)), momentIn(look));
}

function addCourse({ em, workspaceId, idOf }: SeedLayer, { key, code, title, description, validMonths, by, on, retired }: ChannelCourseFacts): void {
  em.create(ChannelCourseEntity, {
    workspaceId, id: idOf('channel-course', key), code, title, description: description ?? null, validMonths: validMonths ?? null, state: retired === undefined ? 'OPEN' : 'RETIRED', addedBy: idOf('user', by), addedAt: momentIn(on),
    retiredBy: retired === undefined ? null : idOf('user', retired.by), retiredAt: retired === undefined ? null : momentIn(retired.on),
  } as never);
}

function addCertificate({ em, workspaceId, idOf }: SeedLayer, facts: ChannelCertificateFacts): void {
  const { key, relationship, course, contact, reference, side, by, on, completedOn, expiresOn, verified, rejected, revoked } = facts;
  const reviewed = verified ?? rejected;
  em.create(ChannelCertificateEntity, {
    workspaceId, id: idOf('channel-certificate', key), relationshipId: idOf('relationship', relationship), courseId: idOf('channel-course', course), contactId: idOf('contact', contact), reference: reference ?? null,
    completedOn: dayIn(completedOn), expiresOn: expiresOn === undefined ? null : dayIn(expiresOn), state: revoked !== undefined ? 'REVOKED' : rejected !== undefined ? 'REJECTED' : verified !== undefined ? 'VERIFIED' : 'SUBMITTED',
    submittedBySide: side, submittedBy: idOf('user', by), submittedAt: momentIn(on), reviewedBy: reviewed === undefined ? null : idOf('user', reviewed.by), reviewedAt: reviewed === undefined ? null : momentIn(reviewed.on),
    revokedBy: revoked === undefined ? null : idOf('user', revoked.by), revokedAt: revoked === undefined ? null : momentIn(revoked.on), reason: (revoked ?? rejected)?.reason ?? null,
  } as never);
}

function addNotices({ em, workspaceId, idOf }: SeedLayer, { key: certificate, relationship, expiresOn, notices = [] }: ChannelCertificateFacts): void {
  for (const { key, kind, on } of notices) {
    em.create(ChannelCertificateNoticeEntity, {
      workspaceId, id: idOf('channel-certificate-notice', key), relationshipId: idOf('relationship', relationship), certificateId: idOf('channel-certificate', certificate), kind, expiresOn: dayIn(expiresOn!), notedAt: momentIn(on),
    } as never);
  }
}

async function addTiers({ em, workspaceId, idOf }: SeedLayer, models: ChannelStory['tiers']): Promise<void> {
  for (const [index, { key, currency, tiers: told, by, on, reason }] of models.entries()) {
    const tiers = told.map(([name, criteria]) => ({ key: name, criteria: Object.entries(criteria).map(([measure, threshold]) => ({ measure, comparison: 'AT_LEAST', threshold })) }));
    await em.execute('insert into channel_tier_model (workspace_id, id, number, currency, tiers, author_id, reason, in_force_from) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)',
      [workspaceId, idOf('channel-tier-model', key), index + 1, currency, JSON.stringify(tiers), idOf('user', by), reason, momentIn(on)], 'run');
  }
}
