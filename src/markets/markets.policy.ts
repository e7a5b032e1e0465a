import { type ActRule, type Rule, type SightRule, staffOnly } from '../platform/rules.ts';
import { sql } from '../platform/sql.ts';
import { marketMessages } from './markets.messages.ts';
import type { Market, RelationshipStage } from './relationship.entity.ts';

/** Who sees which relationships, and who may change them. */

export const seeRelationship: SightRule = {
  kind: 'see', name: 'relationship.see', description: 'Staff see all relationships; a partner sees its own, in every market it stands in. A relationship shows two parties, so it takes both permissions to read.',
  sees: (principal) => principal.permissions.has('RELATIONSHIP_READ') && principal.permissions.has('PARTY_READ')
    && (principal.isStaff || ((row) => sql`${row('partner_id')} = ${principal.partyId}::uuid`)),
};

/** The focal firm's own view of a relationship: notes, priority, reasons. */
export const seeOwnView: SightRule = { ...staffOnly, name: 'relationship.own-view.see', description: 'The focal firm’s own notes on a relationship: staff only.' };

/** The steps of a relationship. Where a customer stands in its life as one is the firm's own view, so the steps of that life are, too. */
export const seeStageChange: SightRule = {
  kind: 'see', name: 'relationship.stage.see', description: 'Staff see all steps; a partner those of its own relationships from stage to stage of the lifecycle.',
  sees: (principal) => principal.permissions.has('RELATIONSHIP_READ') && principal.permissions.has('PARTY_READ')
    && (principal.isStaff || ((row) => sql`${row('kind')} = 'LIFECYCLE' and exists (select from relationship r
    where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${principal.partyId}::uuid)`)),
};

/** What rules about a relationship look at. */
export interface RelationshipSubject { readonly stage: RelationshipStage }

const whileAlive = (_principal: unknown, { stage }: RelationshipSubject) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null);

export const createRelationshipRule: ActRule = {
  kind: 'act', name: 'relationship.create', description: 'Who may write relationships creates them.', permission: 'RELATIONSHIP_WRITE',
};
export const connectDepartmentsRule: ActRule = {
  kind: 'act', name: 'relationship.connect-departments', description: 'Who may write relationships begins one between two departments.', permission: 'RELATIONSHIP_WRITE',
};
export const updateRelationshipRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'relationship.update', description: 'Who may write relationships changes living ones.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};
export const advanceRelationshipRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'relationship.advance', description: 'Who may write relationships takes living ones from stage to stage.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};
export const assignManagerRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'relationship.assign-manager', description: 'Who may write relationships names the manager of living ones.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};
export const endRelationshipRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'relationship.end', description: 'Who may write relationships ends living ones, with a reason.', permission: 'RELATIONSHIP_WRITE', refuses: whileAlive,
};

/** What the rule of a customer's moves looks at. */
interface CustomerSubject extends RelationshipSubject { readonly market: Market }

export const moveCustomerRule: ActRule<CustomerSubject> = {
  kind: 'act', name: 'customer.move', description: 'Who may write relationships moves living customers from stage to stage.', permission: 'RELATIONSHIP_WRITE',
  refuses: (principal, subject) => (subject.market === 'CUSTOMER' ? whileAlive(principal, subject) : marketMessages.notACustomer),
};

export const marketRules: readonly Rule[] = [
  seeRelationship, seeOwnView, createRelationshipRule, connectDepartmentsRule, updateRelationshipRule, advanceRelationshipRule, assignManagerRule, endRelationshipRule,
  seeStageChange, moveCustomerRule,
];
