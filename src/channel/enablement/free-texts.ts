import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of courses and certificates as they like. */
export const enablementTexts: readonly FreeTexts[] = [
  { type: 'ChannelCourse', table: 'channel_course', columns: { title: 'title', description: 'description' } },
  { type: 'ChannelCertificate', table: 'channel_certificate', columns: { reference: 'reference', reason: 'reason' } },
];
