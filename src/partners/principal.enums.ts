import { registerEnumType } from 'type-graphql';
import { type Permission, permissions, type Role, roles } from '../platform/principal.ts';
import { type MembershipStatus, membershipStatuses } from './member.entity.ts';

/** The enumerations of people and keys, as the schema shows them. */

export const RoleEnum = enumOf<Role>(roles);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do at most: the first six for the focal firm, the others for its partners.',
  valuesConfig: {
    ADMIN: { description: 'Everything, and alone the members, keys, managers’ limits and the end of key relationships.' },
    RELATIONSHIP_MANAGER: { description: 'Keeps parties and relationships.' },
    PLANNER: { description: 'Reads the network and plans with it.' },
    BUYER: { description: 'Keeps parties; reads relationships.' },
    ENGINEER: { description: 'Reads the network and works with its suppliers.' },
    AUDITOR: { description: 'Reads everything, the audit log too, and changes nothing.' },
    SUPPLIER_USER: { description: 'Acts for a supplier.' },
    CHANNEL_USER: { description: 'Acts for a distributor.' },
    CUSTOMER_USER: { description: 'Acts for a customer.' },
    COMPETITOR_USER: { description: 'Acts for a competitor in an alliance.' },
    INFLUENCER_USER: { description: 'Acts for an influencer.' },
  },
});

export const PermissionEnum = enumOf<Permission>(permissions);
registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'One thing that roles allow; the scopes of an API key are a choice among its role’s.',
  valuesConfig: {
    PARTY_READ: { description: 'See parties.' },
    PARTY_WRITE: { description: 'Change parties, contacts and locations; partners their own.' },
    RELATIONSHIP_READ: { description: 'See relationships.' },
    RELATIONSHIP_WRITE: { description: 'Create, change and end relationships.' },
    SHARING_WRITE: { description: 'Agree, for one’s own side, on what is shared; and share it.' },
    RELATIONSHIP_APPROVE: { description: 'The general manager’s: set how much managers look after, approve the end of key relationships.' },
    MEMBER_READ: { description: 'List all members.' },
    MEMBER_WRITE: { description: 'Invite, suspend, reinstate and remove members.' },
    KEY_READ: { description: 'List API keys, without their secrets.' },
    KEY_WRITE: { description: 'Create, rotate and revoke API keys.' },
    AUDIT_READ: { description: 'Read the audit log.' },
    DATA_IMPORT: { description: 'Import files of what the other permissions allow to write.' },
    DATA_EXPORT: { description: 'Export, as a file, what the other permissions allow to read.' },
    ITEM_WRITE: { description: 'Record and correct items. Staff only.' },
    ESI_WRITE: { description: 'Take part in development projects for one’s own side: plan, propose, quote, record.' },
    ESI_SIGN: { description: 'Answer invitations and sign what is confidential and who owns what, for one’s own side.' },
    ESI_DECIDE: { description: 'Decide gates, contributions and changes for the firm.' },
    VMI_SIGN: { description: 'Sign, decline and end agreements on vendor-managed inventory, and accept prices, for one’s own side.' },
    VMI_WRITE: { description: 'Do one’s own side’s part of the work under such agreements: levels, stock, proposals, orders, receipts.' },
    DEALING_WRITE: { description: 'Record dealings with the other side: promises, meetings, questions, disputes; partners their own.' },
    TRUST_READ: { description: 'Read evidence, and the trust and commitment that it comes to. Of the focal firm’s people only.' },
    TRUST_MODEL_WRITE: { description: 'Set how evidence is weighed.' },
  },
});

export const MembershipStatusEnum = enumOf<MembershipStatus>(membershipStatuses);
registerEnumType(MembershipStatusEnum, {
  name: 'MembershipStatus',
  description: 'The life of a membership: INVITED → ACTIVE ⇄ SUSPENDED → REMOVED.',
  valuesConfig: {
    INVITED: { description: 'An invitation is open, or has expired and can be issued again.' },
    ACTIVE: { description: 'Signs in.' },
    SUSPENDED: { description: 'May not sign in for now.' },
    REMOVED: { description: 'Ended for good; the record stays as history.' },
  },
});

function enumOf<Value extends string>(values: readonly Value[]): Record<Value, Value> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
}
