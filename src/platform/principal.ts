/**
 * Who asks. A principal acts for exactly one party in exactly one workspace: the pair is settled at sign-in and is never taken from
 * an argument or a header afterwards.
 */
export interface Principal {
  readonly kind: 'USER' | 'API_KEY' | 'SYSTEM';
  /** The user account, the API key, or (for SYSTEM) the process that acts; a uuid. */
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceSlug: string;
  /** The party acted for. */
  readonly partyId: string;
  /** The firm whose marketing network the workspace is. */
  readonly focalPartyId: string;
  readonly role: Role;
  /** True for people and keys that act for the focal firm. */
  readonly isStaff: boolean;
  readonly permissions: ReadonlySet<Permission>;
  /** BCP 47 tag from the user's profile; null when the request decides. */
  readonly locale: string | null;
  /** When the sign-in ends; null for a principal that does not expire. */
  readonly expiresAt: Date | null;
}

export const staffRoles = ['ADMIN', 'RELATIONSHIP_MANAGER', 'PLANNER', 'BUYER', 'ENGINEER', 'AUDITOR'] as const;
export const partnerRoles = ['SUPPLIER_USER', 'CHANNEL_USER', 'CUSTOMER_USER', 'COMPETITOR_USER', 'INFLUENCER_USER'] as const;
export const roles = [...staffRoles, ...partnerRoles] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'PARTY_READ', 'PARTY_WRITE', 'RELATIONSHIP_READ', 'RELATIONSHIP_WRITE', 'SHARING_WRITE', 'RELATIONSHIP_APPROVE', 'MEMBER_READ', 'MEMBER_WRITE', 'KEY_READ', 'KEY_WRITE', 'AUDIT_READ',
  'DATA_IMPORT', 'DATA_EXPORT', 'DEALING_WRITE', 'TRUST_READ', 'TRUST_MODEL_WRITE', 'ITEM_WRITE', 'VMI_SIGN', 'VMI_WRITE',
  'ESI_WRITE', 'ESI_SIGN', 'ESI_DECIDE',
] as const;
export type Permission = (typeof permissions)[number];

/** Whoever reads may take along what they read; a key does so only where its scopes say so. */
const readNetwork: readonly Permission[] = ['PARTY_READ', 'RELATIONSHIP_READ', 'DATA_EXPORT'];

/** Whoever deals with the other side records it: promises, meetings, questions, disputes. What it comes to, only staff read. */
const deal: readonly Permission[] = [...readNetwork, 'DEALING_WRITE'];
/** A partner whose stock is kept, or who keeps ours, signs for its own side and does its part of the work. */
const supply: readonly Permission[] = [...deal, 'VMI_SIGN', 'VMI_WRITE'];
const dealAsStaff: readonly Permission[] = [...deal, 'TRUST_READ'];

/** What each role may do at most; an API key is narrowed further by its scopes. */
export const permissionsOfRole: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  ADMIN: new Set(permissions),
  RELATIONSHIP_MANAGER: new Set([...dealAsStaff, 'PARTY_WRITE', 'RELATIONSHIP_WRITE', 'SHARING_WRITE', 'MEMBER_READ', 'DATA_IMPORT', 'VMI_SIGN', 'VMI_WRITE', 'ESI_WRITE', 'ESI_SIGN', 'ESI_DECIDE']),
  PLANNER: new Set([...dealAsStaff, 'DATA_IMPORT', 'ITEM_WRITE', 'VMI_WRITE']),
  BUYER: new Set([...dealAsStaff, 'PARTY_WRITE', 'DATA_IMPORT', 'ITEM_WRITE', 'VMI_SIGN', 'VMI_WRITE', 'ESI_WRITE', 'ESI_SIGN', 'ESI_DECIDE']),
  ENGINEER: new Set([...dealAsStaff, 'ITEM_WRITE', 'ESI_WRITE', 'ESI_DECIDE']),
  AUDITOR: new Set([...readNetwork, 'TRUST_READ', 'MEMBER_READ', 'KEY_READ', 'AUDIT_READ']),
  SUPPLIER_USER: new Set([...supply, 'PARTY_WRITE', 'SHARING_WRITE', 'ESI_WRITE', 'ESI_SIGN']),
  CHANNEL_USER: new Set([...supply, 'PARTY_WRITE', 'SHARING_WRITE']),
  CUSTOMER_USER: new Set([...supply, 'PARTY_WRITE', 'SHARING_WRITE']),
  COMPETITOR_USER: new Set([...deal, 'SHARING_WRITE']),
  INFLUENCER_USER: new Set([...deal, 'PARTY_WRITE', 'SHARING_WRITE']),
};

/** True for roles of people who work for the focal firm. */
export function isStaffRole(role: Role): boolean {
  return (staffRoles as readonly string[]).includes(role);
}
