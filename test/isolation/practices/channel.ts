import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { ChannelStory } from '../../../seeds/channel-facts.ts';
import { channel as formosa } from '../../../seeds/formosa/channel.ts';
import { otherChannel as fjordhave } from '../../../seeds/other-channel.ts';
import type { World } from '../../world.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, forStaff, quotedId } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const ledger = { app_user: 'INSERT SELECT' };
const course = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const stories: Readonly<Record<string, ChannelStory>> = { formosa, fjordhave };
/** No seed has two suppliers in the channel; two rivals must not learn of each other there either. */
const rivals = ['jade-cell', 'saebom'];

/** What the firm does with its channel: courses for all of it, everything else for the firm and the one partner. */
export const channel: IsolationPart = {
  grants: {
    channel_tier_model: ledger, channel_tier_assessment: ledger, channel_course: rights, channel_certificate: rights, channel_certificate_notice: ledger, channel_deal: rights, channel_deal_check: ledger,
  },
  types: {
    ChannelTierModel: { table: 'channel_tier_model', changedBy: 'NOBODY' },
    ChannelTierAssessment: { table: 'channel_tier_assessment', changedBy: 'NOBODY', isEvent: true },
    ChannelCourse: { table: 'channel_course', changedBy: 'HELD', isEvent: true },
    ChannelCertificate: { table: 'channel_certificate', changedBy: 'BOTH', isEvent: true },
    ChannelCertificateNotice: { table: 'channel_certificate_notice', changedBy: 'NOBODY', isEvent: true },
    ChannelDeal: { table: 'channel_deal', changedBy: 'BOTH', isEvent: true },
    ChannelDealCheck: { table: 'channel_deal_check', changedBy: 'NOBODY', isEvent: true },
  },
  narrowing: ['audit_entry_of_channel_tier_model', 'audit_entry_of_channel_deal_check'],
  functions: { ...course('channel_course'), ...course('channel_certificate'), ...course('channel_deal') },
  pointsAnywhere: ['channel_tier_model.author_id'],
  records,
  add,
  twins: {
    channel_tier_model: { reason: "'Twin of ' || reason", number: 'number + 100' }, channel_tier_assessment: {}, channel_course: { title: "'Twin of ' || title", code: "'TWIN-' || left(id::text, 8)" }, channel_certificate: { reference: "'Twin paper'" }, channel_certificate_notice: {},
    channel_deal: { title: "'Twin of ' || title" }, channel_deal_check: { note: "'Twin of it'" },
  },
  told: {
    Relationship: ['channelTier', 'channelTierHistory', 'channelCertificates', 'channelDeals'],
    ChannelTierAssessment: ['relationship', 'number', 'tier', 'nextTier', 'missingForNext', 'criteria', 'change', 'fromTier', 'assessedAt'],
    ChannelCourse: ['code', 'title', 'description', 'validMonths', 'state', 'addedBy', 'addedAt', 'retiredAt'],
    ChannelCertificate: [
      'relationship', 'course', 'contact', 'reference', 'completedOn', 'expiresOn', 'state', 'validity', 'submittedBySide', 'submittedBy', 'submittedAt', 'reviewedBy', 'reviewedAt', 'revokedAt', 'reason', 'notices', 'timeline',
    ],
    ChannelCertificateNotice: ['kind', 'expiresOn', 'notedAt'],
    ChannelDeal: [
      'relationship', 'title', 'customerName', 'customerCountry', 'customerPostalCode', 'customerScheme', 'customerNumber', 'productFamily', 'amount', 'expectedOn', 'state', 'registeredBy', 'registeredAt', 'decidedBy', 'decidedAt', 'refusal',
      'decisionNote', 'protectedUntil', 'extensions', 'extensionReason', 'closedAt', 'closingNote', 'wonAmount', 'withdrawnAt', 'withdrawalReason', 'expiredAt', 'timeline',
    ],
  },
  toldToStaff: { ChannelTierAssessment: ['model'], ChannelDeal: ['conflicts', 'check'] },
  lists: [
    { root: 'channelTierModels', stem: 'ChannelTierModel', type: 'ChannelTierModel', enumerations: {}, isForStaff: true },
    { root: 'channelTierAssessments', stem: 'ChannelTierAssessment', type: 'ChannelTierAssessment', enumerations: { changes: 'change' } },
    { root: 'channelCourses', stem: 'ChannelCourse', type: 'ChannelCourse', enumerations: { states: 'state' } },
    { root: 'channelCertificates', stem: 'ChannelCertificate', type: 'ChannelCertificate', enumerations: { states: 'state', validities: 'validity' } },
    { root: 'channelDeals', stem: 'ChannelDeal', type: 'ChannelDeal', enumerations: { states: 'state' } },
  ],
  byId: ['channelCertificate', 'channelDeal'],
  acts: {
    TRUST_MODEL_WRITE: ['adoptChannelTiers'],
    DEALING_WRITE: [
      'assessChannelTier', 'addChannelCourse', 'retireChannelCourse', 'submitChannelCertificate', 'verifyChannelCertificate', 'rejectChannelCertificate', 'revokeChannelCertificate',
      'registerChannelDeal', 'approveChannelDeal', 'refuseChannelDeal', 'extendChannelDeal', 'winChannelDeal', 'loseChannelDeal', 'withdrawChannelDeal',
    ],
  },
  ids: { channelCourseId: 'ChannelCourse', channelCertificateId: 'ChannelCertificate', channelDealId: 'ChannelDeal', courseId: 'ChannelCourse' },
  // Systems hand nothing in, of whatever course.
  refusedBefore: ({ user }, place) => (user === null && place.startsWith('submitChannelCertificate.') && !place.endsWith('.relationshipId') ? 'NOT_ALLOWED' : undefined),
  samples: {
    EndCustomerInput: { countryCode: 'DE' },
    SubmitChannelCertificateInput: { completedOn: '2026-01-01' }, ExtendChannelDealInput: { protectedUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) },
  },
};

/** How partners stood follows from all other records, so that it is read from the world. */
const found = new Map<string, readonly { readonly id: string; readonly relationshipId: string }[]>();

async function add(world: World, { slug }: Facts): Promise<void> {
  if (slug === 'formosa') for (const rival of rivals) await addRival(world, rival);
  found.set(slug, await world.sql('select a.id, a.relationship_id as "relationshipId" from channel_tier_assessment a join workspace w on w.id = a.workspace_id where w.slug = $1', [slug]));
}

/** What Radhafen has, once more for a supplier. */
async function addRival({ sql }: World, rival: string): Promise<void> {
  const of = (kind: string, key: string) => seedId('formosa', kind, key);
  const relationship = of('relationship', `${rival}.supplier`);
  const copy = async (table: string, from: string, overlay: Readonly<Record<string, unknown>>) => {
    await sql(`alter table ${table} disable trigger user`);
    await sql(`insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(s) || $1::jsonb)).* from ${table} s where s.id = ${from}`, [JSON.stringify({ relationship_id: relationship, ...overlay })]);
    await sql(`alter table ${table} enable trigger user`);
  };
  await copy('channel_deal', quotedId('formosa', 'channel-deal', 'radhafen-bremen'), { id: of('channel-deal', `${rival}-deal`), title: `Deal of ${rival}`, customer_name: `Customer of ${rival}`, customer_key: rival, closing_note: `What ${rival} says of it` });
  await copy('channel_deal_check', quotedId('formosa', 'channel-deal-check', 'radhafen-bremen'), { id: of('channel-deal-check', `${rival}-deal`), deal_id: of('channel-deal', `${rival}-deal`) });
  await copy('channel_certificate', quotedId('formosa', 'channel-certificate', 'radhafen-jonas-packs'), { id: of('channel-certificate', `${rival}-paper`), contact_id: null, reference: `Paper of ${rival}` });
  await copy('channel_certificate_notice', quotedId('formosa', 'channel-certificate-notice', 'aylin-30'), { id: of('channel-certificate-notice', `${rival}-notice`), certificate_id: of('channel-certificate', `${rival}-paper`) });
  const [first] = await sql<{ id: string }>('select id from channel_tier_assessment where relationship_id = $1 order by number limit 1', [of('relationship', 'radhafen.distributor')]);
  await copy('channel_tier_assessment', `'${first!.id}'`, { id: of('channel-tier-assessment', rival) });
}

function records(facts: Facts, make: Make): FactRecord[] {
  const story = stories[facts.slug];
  if (story === undefined) return [];
  const relationshipOf = (id: string) => facts.relationships.find(({ key }) => seedId(facts.slug, 'relationship', key) === id)!.key;
  return [
    ...story.tiers.map(({ key, reason }) => forStaff(make('ChannelTierModel', 'channel-tier-model', key, null, { reason: [reason] }))),
    ...story.courses.map(({ key, title, description }) => inChannel(facts, make('ChannelCourse', 'channel-course', key, null, { title: [title], description: [description] }))),
    ...story.certificates.flatMap(({ key, relationship, reference, rejected, revoked, notices = [] }) => [
      make('ChannelCertificate', 'channel-certificate', key, null, { reference: [reference], reason: [(rejected ?? revoked)?.reason] }),
      ...notices.map((notice) => make('ChannelCertificateNotice', 'channel-certificate-notice', notice.key, null, {})),
    ].map((record) => forOwner(facts, relationship, record))),
    ...story.deals.flatMap((deal) => dealRecords(facts, make, deal)),
    ...(facts.slug === 'formosa' ? rivals.flatMap((rival) => rivalRecords(facts, make, rival)) : []),
    ...(found.get(facts.slug) ?? []).map(({ id, relationshipId }) => forOwner(facts, relationshipOf(relationshipId), { type: 'ChannelTierAssessment', uuid: id, id: toGlobalId('ChannelTierAssessment', id), party: null, texts: {} })),
  ];
}

function dealRecords(facts: Facts, make: Make, { key, relationship, title, customer, approved, refused, won, lost }: ChannelStory['deals'][number]): FactRecord[] {
  const deal = make('ChannelDeal', 'channel-deal', key, null, {
    title: [title], customerName: [customer.name], decisionNote: [(approved ?? refused)?.note], extensionReason: [approved?.extended?.reason], closingNote: [won?.note ?? lost?.reason],
  });
  const check = approved === undefined && refused === undefined ? [] : [forStaff(make('ChannelDealCheck', 'channel-deal-check', key, null, { note: [(approved ?? refused)?.conflictNote] }))];
  return [forOwner(facts, relationship, deal), ...check];
}

function rivalRecords(facts: Facts, make: Make, rival: string): FactRecord[] {
  return [
    make('ChannelDeal', 'channel-deal', `${rival}-deal`, null, { title: [`Deal of ${rival}`], customerName: [`Customer of ${rival}`], closingNote: [`What ${rival} says of it`] }),
    make('ChannelCertificate', 'channel-certificate', `${rival}-paper`, null, { reference: [`Paper of ${rival}`] }),
    make('ChannelCertificateNotice', 'channel-certificate-notice', `${rival}-notice`, null, {}),
  ].map((record) => forOwner(facts, `${rival}.supplier`, record)).concat(forStaff(make('ChannelDealCheck', 'channel-deal-check', `${rival}-deal`, null, {})));
}

/** Everybody who sells for the firm, or did; what happened to it, only the firm hears. */
function inChannel({ relationships }: Facts, record: FactRecord): FactRecord {
  return { ...record, party: null, parties: [...new Set(relationships.filter(({ market }) => market === 'DISTRIBUTOR').map(({ partner }) => partner))], hearers: [] };
}
