import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { esiMessages } from '../esi.messages.ts';
import { esiRules } from '../esi.policy.ts';
import type { EsiStage, EsiStatus } from './project.entity.ts';
import { projectMessages } from './project.messages.ts';

/** Who does what with a project. Only the firm's people hold the permission to decide; suppliers are refused before anything is looked at. */

/** What rules about a project look at. */
export interface ProjectSubject {
  readonly status: EsiStatus;
  readonly stage?: EsiStage | null;
}

type Refuses = (principal: Principal, subject: ProjectSubject) => Message | null;

/** Where a project stands for each act; anywhere else it is refused as a conflict. */
export const statusesFor = {
  plan: ['DRAFT', 'ACTIVE', 'ON_HOLD'], start: ['DRAFT'], hold: ['ACTIVE'], resume: ['ON_HOLD'], cancel: ['DRAFT', 'ACTIVE', 'ON_HOLD'], launch: ['ACTIVE', 'ON_HOLD', 'CLOSED'],
} as const satisfies Record<string, readonly EsiStatus[]>;

/** A key prepares; what moves a project is decided by people. */
export const people = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? esiMessages.peopleOnly : null);
const anybody: Refuses = () => null;

function act(name: string, description: string, moment: keyof typeof statusesFor, refuses: Refuses = people): ActRule<ProjectSubject> {
  const statuses: readonly EsiStatus[] = statusesFor[moment];
  return {
    kind: 'act', name: `esi-project.${name}`, description, permission: 'ESI_DECIDE',
    refuses: (principal, subject) => refuses(principal, subject) ?? (statuses.includes(subject.status) ? null : esiMessages.notNow),
  };
}

export const createProjectRule: ActRule = { kind: 'act', name: 'esi-project.create', description: 'The firm’s people draft projects.', permission: 'ESI_DECIDE' };
export const updateProjectRule = act('update', 'The firm’s people plan a project until it has ended.', 'plan', anybody);
export const setTargetRule = act('set-target', 'The firm’s people set what a unit may cost, with a reason.', 'plan');
export const startProjectRule = act('start', 'The firm’s people begin a project.', 'start');
export const holdProjectRule = act('hold', 'The firm’s people put a project on hold, with a reason.', 'hold');
export const resumeProjectRule = act('resume', 'The firm’s people take a project up again.', 'resume');
export const cancelProjectRule = act('cancel', 'The firm’s people give a project up, with a reason.', 'cancel');
export const noteLaunchRule = act('note-launch', 'The firm’s people note the day of the launch, from the last stage on.', 'launch',
  (principal, { stage }) => people(principal) ?? (stage === 'PRODUCTION' ? null : projectMessages.notLaunching));

export const projectRules: readonly Rule[] = [
  ...esiRules, createProjectRule, updateProjectRule, setTargetRule, startProjectRule, holdProjectRule, resumeProjectRule, cancelProjectRule, noteLaunchRule,
];
