import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { seeSupply } from '../supply.policy.ts';
import { vmiMessages } from '../vmi.messages.ts';
import type { AgreementStatus, VersionStatus } from './agreement.entity.ts';
import { agreementMessages } from './agreement.messages.ts';

/** Who sees versions, and who takes an agreement through its states for which side. */

export const seeVersion: SightRule = {
  kind: 'see', name: 'vmi.see-version', description: 'Staff see all versions; a partner those of its own agreements that were put to it.',
  sees: (principal) => {
    const sight = seeSupply.sees(principal);
    return typeof sight === 'boolean' ? sight : (row) => sql`(${row('proposed_at')} is not null and ${sight(row)})`;
  },
};

/** What rules about an agreement look at. */
export interface AgreementSubject {
  readonly status: AgreementStatus;
  readonly suspendedBySide?: Side | null;
}

/** What rules about a version look at. */
export interface VersionSubject {
  readonly status: VersionStatus;
  readonly focalSignedAt?: unknown;
  readonly partnerSignedAt?: unknown;
}

/** Where an agreement stands for each act; anywhere else it is refused as a conflict. */
export const statusesFor = {
  update: ['DRAFT'], amend: ['DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED'], suspend: ['ACTIVE'], resume: ['SUSPENDED'], terminate: ['PROPOSED', 'ACTIVE', 'SUSPENDED'],
  live: ['DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED'],
} as const satisfies Record<string, readonly AgreementStatus[]>;

export const versionStatusesFor = {
  draft: ['DRAFT'], sign: ['PROPOSED'], withdraw: ['DRAFT', 'PROPOSED'],
} as const satisfies Record<string, readonly VersionStatus[]>;

type Refuses<Subject> = (principal: Principal, subject: Subject) => Message | null;

export const firm: Refuses<unknown> = ({ isStaff }) => (isStaff ? null : vmiMessages.firmOnly);
/** A key keeps stock moving; what binds its side is decided by people. */
export const people: Refuses<unknown> = ({ kind }) => (kind === 'API_KEY' ? vmiMessages.peopleOnly : null);

function act(name: string, description: string, moment: keyof typeof statusesFor, { permission = 'VMI_WRITE', refuses = () => null }: { permission?: 'VMI_WRITE' | 'VMI_SIGN'; refuses?: Refuses<AgreementSubject> } = {}): ActRule<AgreementSubject> {
  const statuses: readonly AgreementStatus[] = statusesFor[moment];
  return { kind: 'act', name, description, permission, refuses: (principal, subject) => refuses(principal, subject) ?? (statuses.includes(subject.status) ? null : vmiMessages.notNow) };
}

function versionAct(name: string, description: string, moment: keyof typeof versionStatusesFor, { permission = 'VMI_WRITE', refuses = firm }: { permission?: 'VMI_WRITE' | 'VMI_SIGN'; refuses?: Refuses<VersionSubject> } = {}): ActRule<VersionSubject> {
  const statuses: readonly VersionStatus[] = versionStatusesFor[moment];
  return { kind: 'act', name, description, permission, refuses: (principal, subject) => refuses(principal, subject) ?? (statuses.includes(subject.status) ? null : vmiMessages.notNow) };
}

export const draftAgreementRule: ActRule = { kind: 'act', name: 'vmi-agreement.draft', description: 'The firm’s people draft agreements.', permission: 'VMI_WRITE', refuses: firm };
export const updateAgreementRule = act('vmi-agreement.update', 'The firm’s people rename an agreement while it is a draft.', 'update', { refuses: firm });
export const amendAgreementRule = act('vmi-agreement.amend', 'The firm’s people draft another version of the terms.', 'amend', { refuses: firm });
export const suspendAgreementRule = act('vmi-agreement.suspend', 'Either side suspends an agreement, with a reason.', 'suspend', { refuses: people });
export const resumeAgreementRule = act('vmi-agreement.resume', 'The side that suspended an agreement takes it up again.', 'resume', {
  refuses: (principal, subject) => people(principal, subject) ?? (subject.suspendedBySide == null || subject.suspendedBySide === sideOf(principal) ? null : vmiMessages.otherSide),
});
export const terminateAgreementRule = act('vmi-agreement.terminate', 'Who may sign for a side ends an agreement, with a reason; the firm also one that was never signed.', 'terminate', {
  permission: 'VMI_SIGN', refuses: (principal, subject) => people(principal, subject) ?? (subject.status === 'PROPOSED' ? firm(principal, subject) : null),
});
export const expireAgreementRule: ActRule = { kind: 'act', name: 'vmi-agreement.expire', description: 'The platform ends agreements whose last version has run out.', permission: null };

export const updateVersionRule = versionAct('vmi-version.update', 'The firm’s people change a version while it is a draft.', 'draft');
export const proposeVersionRule = versionAct('vmi-version.propose', 'The firm’s people put a version to the partner.', 'draft', { refuses: (principal, subject) => firm(principal, subject) ?? people(principal, subject) });
export const signVersionRule = versionAct('vmi-version.sign', 'Who may sign for a side signs for it, once.', 'sign', {
  permission: 'VMI_SIGN',
  refuses: (principal, subject) => people(principal, subject) ?? ((principal.isStaff ? subject.focalSignedAt : subject.partnerSignedAt) == null ? null : agreementMessages.signedAlready),
});
export const declineVersionRule = versionAct('vmi-version.decline', 'Who may sign for the partner declines, with a reason.', 'sign', {
  permission: 'VMI_SIGN', refuses: (principal, subject) => people(principal, subject) ?? (principal.isStaff ? vmiMessages.partnerOnly : null),
});
export const withdrawVersionRule = versionAct('vmi-version.withdraw', 'The firm’s people take a version back before both have signed.', 'withdraw');

/** What rules about an item of an agreement look at. */
export interface AgreementItemSubject {
  readonly pendingBySide?: Side | null;
}

const pendingOf = (isOwn: boolean): Refuses<AgreementItemSubject> => (principal, subject) => {
  if (subject.pendingBySide == null) return agreementMessages.nothingPending;
  return people(principal, subject) ?? ((subject.pendingBySide === sideOf(principal)) === isOwn ? null : vmiMessages.otherSide);
};

export const addItemRule: ActRule = { kind: 'act', name: 'vmi-agreement-item.add', description: 'The firm’s people list items while an agreement is unsigned; afterwards either side puts them forward.', permission: 'VMI_WRITE', refuses: people };
export const changeItemRule: ActRule = { kind: 'act', name: 'vmi-agreement-item.change', description: 'The firm’s people change prices and packs while an agreement is unsigned; afterwards either side puts them forward.', permission: 'VMI_WRITE', refuses: people };
export const acceptItemRule: ActRule<AgreementItemSubject> = { kind: 'act', name: 'vmi-agreement-item.accept', description: 'Who may sign for the other side accepts what was put forward for an item.', permission: 'VMI_SIGN', refuses: pendingOf(false) };
export const declineItemRule: ActRule<AgreementItemSubject> = { kind: 'act', name: 'vmi-agreement-item.decline', description: 'Who may sign for the other side declines what was put forward for an item.', permission: 'VMI_SIGN', refuses: pendingOf(false) };
export const withdrawItemRule: ActRule<AgreementItemSubject> = { kind: 'act', name: 'vmi-agreement-item.withdraw', description: 'The side that put terms for an item forward takes them back.', permission: 'VMI_WRITE', refuses: pendingOf(true) };
export const numberItemRule: ActRule = { kind: 'act', name: 'vmi-agreement-item.number', description: 'Each side says what it calls an item.', permission: 'VMI_WRITE' };
export const endItemRule: ActRule = { kind: 'act', name: 'vmi-agreement-item.end', description: 'Who may sign for a side ends an item of which nothing is kept any more.', permission: 'VMI_SIGN', refuses: people };

export const agreementRules: readonly Rule[] = [
  seeVersion, draftAgreementRule, updateAgreementRule, amendAgreementRule, suspendAgreementRule, resumeAgreementRule, terminateAgreementRule, expireAgreementRule,
  updateVersionRule, proposeVersionRule, signVersionRule, declineVersionRule, withdrawVersionRule,
  addItemRule, changeItemRule, acceptItemRule, declineItemRule, withdrawItemRule, numberItemRule, endItemRule,
];
