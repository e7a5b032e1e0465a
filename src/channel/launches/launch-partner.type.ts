import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { launchPartnerActions } from './launch.actions.ts';
import { ChannelLaunchPartnerStateEnum } from './launch.enums.ts';
import { type PartnerFacts, partnerFacts, readinessFrom } from './launch-figures.ts';
import { ChannelLaunchReadiness, toReadiness } from './launch-figures.type.ts';
import { ChannelLaunch } from './launch.type.ts';
import { seeLaunchFigures, seeLaunchPartner } from './launches.policy.ts';

@readType({
  table: 'channel_launch_partner', rule: seeLaunchPartner, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one channel partner needs for a launch, and has. The firm and the partner see it; no partner learns whether there are others.',
})
export class ChannelLaunchPartner extends Node {
  @one(() => ChannelLaunch, { link: { launch_id: 'id' }, description: 'The launch.' })
  launch!: ChannelLaunch;

  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @column(() => Int, { column: 'trained_people', description: 'People with a certificate of the launch’s course that it needs; 0 where that is not asked for.' })
  neededTrainedPeople!: number;

  @column(() => Int, { column: 'certificates', description: 'Certificates of any course that it needs; 0 where that is not asked for.' })
  neededCertificates!: number;

  @column(() => Int, { column: 'stock_on_hand', description: 'Units of the item on hand that it needs; 0 where that is not asked for.' })
  neededStock!: number;

  @column(() => ChannelLaunchPartnerStateEnum, { column: 'state', description: 'Whether it is to carry the launch.' })
  state!: string;

  @column(() => DateTime, { column: 'invited_at', convert: toInstant, description: 'When the firm invited it.' })
  invitedAt!: string;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When the firm took that back; null where it did not.' })
  withdrawnAt!: string | null;

  @expression(() => ChannelLaunchReadiness, {
    sql: partnerFacts, convert: (facts, { principal }) => toReadiness(readinessFrom(facts as PartnerFacts, seeLaunchFigures.sees(principal) === true)),
    description: 'How ready it is now: what it has, and what is missing.',
  })
  readiness!: ChannelLaunchReadiness;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'launchState', of_act.state) from channel_launch of_act where of_act.workspace_id = ${row('workspace_id')} and of_act.id = ${row('launch_id')})`, launchPartnerActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelLaunchPartner', () => ChannelLaunchPartner, {
  launchId: { field: 'launch', idOf: 'ChannelLaunch' }, relationshipId: { field: 'relationship', idOf: 'Relationship' },
  trainedPeople: { field: 'neededTrainedPeople' }, certificates: { field: 'neededCertificates' }, stockOnHand: { field: 'neededStock' },
});
