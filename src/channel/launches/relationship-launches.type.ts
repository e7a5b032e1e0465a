import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, list, page } from '../../platform/reads/declare.ts';
import { launchPartnerPage } from './launch.page.ts';
import { ChannelLaunch } from './launch.type.ts';
import { ChannelLaunchPartner } from './launch-partner.type.ts';

/** What launches add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipLaunches {
  @page(() => launchPartnerPage, { link: { id: 'relationship_id' }, description: 'The launches that the partner is to carry, with what it needs and has; none outside the distributor market.' })
  launches!: unknown;
}

/** The way back from a launch to its partners. */
@addsTo(() => ChannelLaunch)
export class LaunchPartners {
  @list(() => ChannelLaunchPartner, { link: { id: 'launch_id' }, order: ['invited_at'], description: 'The partners that are to carry it, in the order of the invitations; a partner sees its own line alone.' })
  partners!: ChannelLaunchPartner[];
}
