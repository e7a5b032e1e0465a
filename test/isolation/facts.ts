import { demoWorlds } from '../../seeds/demo-world.ts';
import { names } from '../../seeds/names.ts';
import type { ManagementFacts } from '../../seeds/management-facts.ts';
import { type DevelopedFacts, developedFacts } from './development/developed-facts.ts';
import type { SharingFacts, SharingStory } from '../../seeds/sharing-facts.ts';
import { type SuppliedFacts, suppliedFacts } from './supplied-facts.ts';
import type { PartyFacts, WorldFacts } from '../../seeds/world.ts';
import { type Permission, permissionsOfRole, type Role } from '../../src/platform/principal.ts';

/** The demo worlds with what isolation also depends on: parts of partners, ended relationships, people with two parties, keys. */
export interface Facts extends WorldFacts {
  readonly memberships: readonly MembershipFacts[];
  readonly keys: readonly KeyFacts[];
  readonly steps: readonly StepFacts[];
  readonly sharing: SharingStory;
  readonly accesses: readonly AccessFacts[];
  readonly supplied: SuppliedFacts;
  readonly developed: DevelopedFacts;
  /** Keys of the relationships that the seeds have not: they came after what was made from them. */
  readonly addedRelationships: readonly string[];
  /** Keys of the users that the seeds have not. */
  readonly addedUsers: readonly string[];
}

/** Something of one side that was shown to the other. */
export interface AccessFacts {
  readonly key: string;
  /** Keys of an agreement and of the user who saw it. */
  readonly agreement: string;
  readonly by: string;
}

/** A step of a relationship from stage to stage. */
export interface StepFacts {
  readonly key: string;
  /** Relationship key. */
  readonly relationship: string;
  readonly kind: 'LIFECYCLE' | 'CUSTOMER';
  readonly to: string;
  readonly reason: string;
}

export interface MembershipFacts {
  readonly key: string;
  /** User key. */
  readonly user: string;
  readonly party: string;
  readonly role: Role;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'REMOVED';
  readonly reason?: string;
}

export interface KeyFacts {
  readonly key: string;
  readonly party: string;
  readonly role: Role;
  readonly scopes: readonly Permission[];
}

/** What is in the seeds, and what `additions` says there is besides. */
export function factsOf(today: Date): Facts[] {
  return demoWorlds(today).map((world) => {
    const added = additions[world.slug]!;
    const seeded = world.users.map(({ key, party, role }): MembershipFacts => ({ key, user: key, party, role, status: 'ACTIVE' }));
    return {
      ...world,
      parties: [...world.parties, ...added.parties],
      relationships: [...world.relationships, ...added.relationships],
      addedRelationships: added.relationships.map(({ key }) => key),
      users: [...world.users, ...added.users],
      addedUsers: added.users.map(({ key }) => key),
      memberships: [...seeded, ...added.memberships],
      keys: added.keys,
      steps: added.steps,
      sharing: { ...world.sharing!, agreements: [...world.sharing!.agreements, ...added.withdrawn] },
      accesses: added.accesses,
      supplied: suppliedFacts[world.slug]!,
      developed: developedFacts[world.slug]!,
      management: joined(world.management, added.management),
    };
  });
}

type Additions = Pick<Facts, 'parties' | 'relationships' | 'users' | 'memberships' | 'keys' | 'steps' | 'accesses' | 'management'> & {
  /** Proposals to replace another agreement, taken back before an answer. */
  readonly withdrawn: readonly SharingFacts[];
};

function joined(seeded: ManagementFacts, added: ManagementFacts): ManagementFacts {
  return {
    limits: [...seeded.limits, ...added.limits], overrides: [...seeded.overrides, ...added.overrides], handovers: [...seeded.handovers, ...added.handovers],
    endingRequests: [...seeded.endingRequests, ...added.endingRequests],
  };
}

/** Every kind of record below a partner's department, so that "what belongs to it" is put to the test for each. */
function laboratory(of: string, number: string): PartyFacts {
  return {
    key: `${of}-lab`, kind: 'DEPARTMENT', parent: of, countryCode: 'TW', timeZone: 'Asia/Taipei', website: `https://lab.${of}.example`,
    names: names(`Laboratory of ${of}`, `${of} 實驗室`, `${of} 实验室`),
    identifiers: [{ scheme: 'GLN', value: `952000${number}` }, { scheme: 'DUNS', value: `lab-${of}` }],
    externalReferences: [{ system: 'erp', value: `V-lab-${of}` }],
    contacts: [{ key: `${of}-lab-head`, name: `Head of the ${of} laboratory`, email: `head@lab.${of}.example`, phone: '+886 4 0000 0999', isPrimary: true }],
    locations: [{
      key: `${of}-lab-plant`, names: names(`Cellar of ${of}`, `${of} 地下室`, `${of} 地下室`), purpose: 'OFFICE', gln: `952001${number}`,
      addressLines: [`Cellar road of ${of}`], city: `Cellar city of ${of}`, countryCode: 'TW', timeZone: 'Asia/Taipei',
    }],
  };
}

const additions: Readonly<Record<string, Additions>> = {
  formosa: {
    parties: [laboratory('jade-cell', '9010003'), laboratory('saebom', '9020002')],
    relationships: [
      { key: 'jade-cell-lab.influencer', market: 'INFLUENCER', partner: 'jade-cell-lab', stage: 'ESTABLISHED', startedOn: '2024-02-03', manager: 'second-manager', isKey: true, note: 'The laboratory of Jade Cell tests for others too.' },
      { key: 'jade-cell.customer', market: 'CUSTOMER', partner: 'jade-cell', stage: 'TERMINATED', startedOn: '2020-02-03', endedOn: '2021-04-05', manager: 'admin', endReason: { code: 'OTHER', note: 'Jade Cell bought trikes and never rode them.' }, note: 'Jade Cell as a customer: a short story.' },
      { key: 'saebom.customer', market: 'CUSTOMER', partner: 'saebom', stage: 'TERMINATED', startedOn: '2020-02-03', endedOn: '2021-04-05', manager: 'buyer', endReason: { code: 'BREACH', note: 'Saebom sold its demonstration fleet on.' }, note: 'Saebom as a customer: a shorter story.' },
    ],
    users: [
      // Advises two rivals, and must be one of them at a time.
      { key: 'consultant', displayName: 'Advisor of two rivals', email: 'advisor@two-rivals.example', locale: 'en', timeZone: 'UTC', party: 'jade-cell', role: 'SUPPLIER_USER' },
      { key: 'former-colleague', displayName: 'Left Jade Cell', email: 'left@jade-cell.example', locale: 'en', timeZone: 'UTC', party: 'jade-cell', role: 'SUPPLIER_USER' },
    ],
    memberships: [
      { key: 'consultant/jade-cell', user: 'consultant', party: 'jade-cell', role: 'SUPPLIER_USER', status: 'ACTIVE' },
      { key: 'consultant/saebom', user: 'consultant', party: 'saebom', role: 'SUPPLIER_USER', status: 'ACTIVE' },
      { key: 'former-colleague', user: 'former-colleague', party: 'jade-cell', role: 'SUPPLIER_USER', status: 'REMOVED', reason: 'Left for a holiday and never came back.' },
    ],
    steps: [
      { key: 'jade-cell/1', relationship: 'jade-cell.supplier', kind: 'LIFECYCLE', to: 'MAINTAINED', reason: 'Jade Cell had nobody behind it yet.' },
      { key: 'jade-cell/2', relationship: 'jade-cell.customer', kind: 'LIFECYCLE', to: 'TERMINATED', reason: 'Jade Cell let its trikes rust.' },
      { key: 'jade-cell/3', relationship: 'jade-cell.customer', kind: 'CUSTOMER', to: 'LOST', reason: 'Jade Cell was never a rider.' },
      { key: 'saebom/1', relationship: 'saebom.supplier', kind: 'LIFECYCLE', to: 'ESTABLISHED', reason: 'Saebom is to stand beside Jade Cell.' },
      { key: 'citypulse/1', relationship: 'citypulse.customer', kind: 'CUSTOMER', to: 'LOYAL', reason: 'Citypulse reads every newsletter.' },
    ],
    withdrawn: [
      { key: 'jade-forecast/less', relationship: 'jade-cell.supplier', category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', level: 'COUNTS', purpose: 'Jade Cell was to know less.', by: 'manager', supersedes: 'jade-forecast' },
      { key: 'saebom-forecast', relationship: 'saebom.supplier', category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: 'Saebom was to know as much.', by: 'manager' },
    ],
    accesses: [
      { key: 'jade-forecast/1', agreement: 'jade-forecast', by: 'supplier' }, { key: 'jade-capacity/1', agreement: 'jade-capacity', by: 'manager' },
      { key: 'ridgeline-roadmap/1', agreement: 'ridgeline-roadmap', by: 'competitor' },
    ],
    management: {
      limits: [],
      overrides: [{ key: 'jade-cell', relationship: 'jade-cell.supplier', manager: 'manager', by: 'admin', keyRelationships: 9, limit: 8, reason: 'Jade Cell goes where the cells are.' }],
      handovers: [{
        key: 'jade-cell', relationship: 'jade-cell.supplier', from: 'manager', to: 'buyer', startedBy: 'admin', reason: 'Jade Cell is to have a younger manager.',
        items: [{ key: 'dinner', name: names('A dinner with the owner', '與負責人餐敘', '与负责人餐叙'), isRequired: true, note: 'Not before the new year.' }],
      }],
      endingRequests: [{ key: 'jade-cell', relationship: 'jade-cell.supplier', requestedBy: 'manager', reason: 'BREACH', note: 'Jade Cell shipped to a rival first.' }],
    },
    keys: [
      { key: 'supplier-key', party: 'jade-cell', role: 'SUPPLIER_USER', scopes: [...permissionsOfRole.SUPPLIER_USER] },
      { key: 'rival-key', party: 'saebom', role: 'SUPPLIER_USER', scopes: [...permissionsOfRole.SUPPLIER_USER] },
      { key: 'staff-key', party: 'formosa-stride', role: 'ADMIN', scopes: [...permissionsOfRole.ADMIN] },
      // A key for each scope alone, of staff and of a partner.
      ...[...permissionsOfRole.ADMIN].map((scope): KeyFacts => ({ key: `staff-${scope}`, party: 'formosa-stride', role: 'ADMIN', scopes: [scope] })),
      ...[...permissionsOfRole.SUPPLIER_USER].map((scope): KeyFacts => ({ key: `supplier-${scope}`, party: 'jade-cell', role: 'SUPPLIER_USER', scopes: [scope] })),
    ],
  },
  fjordhave: {
    parties: [], relationships: [], users: [], memberships: [], withdrawn: [], accesses: [{ key: 'twin-forecast/1', agreement: 'twin-forecast', by: 'other-workspace' }],
    management: {
      limits: [{ key: 'other', limit: 3, reason: 'Three is plenty in Odense.' }],
      overrides: [{ key: 'twin', relationship: 'jade-cell-twin.supplier', manager: 'other-workspace', by: 'admin', keyRelationships: 4, limit: 3, reason: 'There is nobody else in Odense.' }],
      handovers: [{
        key: 'twin', relationship: 'jade-cell-twin.supplier', from: 'other-workspace', to: 'admin', startedBy: 'admin', reason: 'Mette goes on leave.',
        items: [{ key: 'samples', name: names('Samples of the twin counted', '已清點樣品', '已清点样品'), isRequired: true, note: 'Two of the twin are missing.' }],
      }],
      endingRequests: [{ key: 'twin', relationship: 'jade-cell-twin.supplier', requestedBy: 'other-workspace', reason: 'REPLACED', note: 'A cheaper twin was found.' }],
    },
    steps: [{ key: 'jade-cell-twin/1', relationship: 'jade-cell-twin.supplier', kind: 'LIFECYCLE', to: 'MAINTAINED', reason: 'The twin delivered on the day.' }],
    keys: [{ key: 'other-key', party: 'jade-cell-twin', role: 'SUPPLIER_USER', scopes: [...permissionsOfRole.SUPPLIER_USER] }],
  },
};
