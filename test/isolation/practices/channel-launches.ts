import { seedId } from '../../../src/server/seed.ts';
import type { ChannelLaunchFacts } from '../../../seeds/channel-facts.ts';
import { channel as formosa } from '../../../seeds/formosa/channel.ts';
import { otherChannel as fjordhave } from '../../../seeds/other-channel.ts';
import type { World } from '../../world.ts';
import type { IsolationPart } from '../development/part.ts';
import { forOwner, forStaff, partnerOf, quotedId } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const course = (table: string) => ({ [`${table}_begins()`]: 'v', [`${table}_keeps_to_its_course()`]: 'v' });
const stories: Readonly<Record<string, readonly ChannelLaunchFacts[]>> = { formosa: formosa.launches, fjordhave: fjordhave.launches };
/** No seed has two suppliers in the channel; two rivals must not learn of each other there either. */
const rivals = ['jade-cell', 'saebom'];
const today = new Date().toISOString().slice(0, 10);

/** Launches: for the firm, and for those invited; what one of them needs, for it alone; how the firm decided, for the firm. */
export const channelLaunches: IsolationPart = {
  grants: { channel_launch: rights, channel_launch_partner: rights, channel_launch_decision: { app_user: 'INSERT SELECT' } },
  types: {
    ChannelLaunch: { table: 'channel_launch', changedBy: 'HELD', isEvent: true },
    ChannelLaunchPartner: { table: 'channel_launch_partner', changedBy: 'HELD', isEvent: true },
    ChannelLaunchDecision: { table: 'channel_launch_decision', changedBy: 'NOBODY', isEvent: true },
  },
  narrowing: ['audit_entry_of_channel_launch_decision'],
  functions: { ...course('channel_launch'), ...course('channel_launch_partner'), 'channel_launch_decision_is_due()': 'v' },
  records,
  add: async (world, { slug }) => { if (slug === 'formosa') for (const rival of rivals) await addRival(world, rival); },
  twins: { channel_launch: { name: "'Twin of ' || name", item_id: 'null' }, channel_launch_partner: {}, channel_launch_decision: { reason: "'Twin of ' || reason" } },
  told: {
    Relationship: ['launches'],
    ChannelLaunch: ['name', 'product', 'item', 'course', 'launchOn', 'state', 'plannedBy', 'plannedAt', 'launchedAt', 'cancelledAt', 'cancelReason', 'partners'],
    ChannelLaunchPartner: ['launch', 'relationship', 'neededTrainedPeople', 'neededCertificates', 'neededStock', 'state', 'invitedAt', 'withdrawnAt', 'readiness', 'timeline'],
  },
  toldToStaff: { ChannelLaunch: ['neededSentiment', 'leastSupport', 'figures'] },
  emptyToPartners: { ChannelLaunch: ['decisions', 'timeline'] },
  lists: [{ root: 'launches', stem: 'ChannelLaunch', type: 'ChannelLaunch', enumerations: { states: 'state' } }],
  forStaffAlone: ['channelSentiment'],
  byId: ['channelLaunch'],
  acts: {
    RELATIONSHIP_WRITE: [
      'planChannelLaunch', 'moveChannelLaunch', 'inviteToChannelLaunch', 'setChannelLaunchNeeds', 'withdrawChannelLaunchInvitation', 'approveChannelLaunch', 'holdChannelLaunch', 'completeChannelLaunch', 'cancelChannelLaunch',
    ],
  },
  ids: { channelLaunchId: 'ChannelLaunch', channelLaunchPartnerId: 'ChannelLaunchPartner', launchId: 'ChannelLaunch', channelCourseId: 'ChannelCourse' },
  samples: { PlanChannelLaunchInput: { launchOn: today }, MoveChannelLaunchInput: { launchOn: today } },
};

/** A launch that a supplier alone carries, like that of the channel. */
async function addRival({ sql }: World, rival: string): Promise<void> {
  const of = (kind: string) => seedId('formosa', kind, `${rival}-launch`);
  const copy = async (kind: string, from: string, overlay: Readonly<Record<string, unknown>>) => {
    const table = kind.replaceAll('-', '_');
    await sql(`alter table ${table} disable trigger user`);
    await sql(`insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(s) || $1::jsonb)).* from ${table} s where s.id = ${quotedId('formosa', kind, from)}`, [JSON.stringify({ id: of(kind), ...overlay })]);
    await sql(`alter table ${table} enable trigger user`);
  };
  await copy('channel-launch', 'new-pack', { name: `Launch of ${rival}`, product: `Product of ${rival}` });
  await copy('channel-launch-partner', 'new-pack/radhafen', { launch_id: of('channel-launch'), relationship_id: seedId('formosa', 'relationship', `${rival}.supplier`) });
  await copy('channel-launch-decision', 'new-pack/1', { launch_id: of('channel-launch'), reason: `Reason of ${rival}` });
}

function records(facts: Facts, make: Make): FactRecord[] {
  return [
    ...(stories[facts.slug] ?? []).flatMap(({ key, name, product, partners, held }) => [
      forInvited(facts, partners.map(({ relationship }) => relationship), make('ChannelLaunch', 'channel-launch', key, null, { name: [name], product: [product] })),
      ...partners.map(({ key: line, relationship }) => forOwner(facts, relationship, make('ChannelLaunchPartner', 'channel-launch-partner', line, null, {}))),
      ...(held === undefined ? [] : [forStaff(make('ChannelLaunchDecision', 'channel-launch-decision', held.key, null, { reason: [held.reason] }))]),
    ]),
    ...(facts.slug === 'formosa' ? rivals.flatMap((rival) => [
      forInvited(facts, [`${rival}.supplier`], make('ChannelLaunch', 'channel-launch', `${rival}-launch`, null, { name: [`Launch of ${rival}`], product: [`Product of ${rival}`] })),
      forOwner(facts, `${rival}.supplier`, make('ChannelLaunchPartner', 'channel-launch-partner', `${rival}-launch`, null, {})),
      forStaff(make('ChannelLaunchDecision', 'channel-launch-decision', `${rival}-launch`, null, { reason: [`Reason of ${rival}`] })),
    ]) : []),
  ];
}

/** Whoever is to carry it; what happened to it, only the firm hears. */
function forInvited(facts: Facts, relationships: readonly string[], record: FactRecord): FactRecord {
  return { ...record, party: null, parties: [...new Set(relationships.map((relationship) => partnerOf(facts, relationship)))], hearers: [] };
}
