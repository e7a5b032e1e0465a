import type { InDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { seesOwnNetwork } from '../../markets/managers/managers.policy.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { expertMessages } from './experts.messages.ts';

/** Who sees what experts said and what became of it, and who asks them. Open to all of the firm, so that respect for expertise can be seen. */

export const seeExperts: SightRule = { kind: 'see', name: 'expert.see', description: 'Staff who may read relationships see what experts were asked, what they said, and what was decided; partners nothing.', sees: seesOwnNetwork };

export interface ExpertSubject extends Pick<InDepartment, 'works'> {
  readonly state?: string;
  /** Where the matter of an opinion stands. */
  readonly matterState?: string;
  readonly expertId?: string;
  readonly isExplained?: boolean;
}

type Refuses = (principal: Principal, subject: ExpertSubject) => Message | null;

const worksIt: Refuses = ({ kind }, { works }) => (kind === 'API_KEY' ? expertMessages.peopleOnly : works ? null : expertMessages.departmentOnly);
const isExpert: Refuses = ({ kind, id }, { expertId }) => (kind === 'API_KEY' ? expertMessages.peopleOnly : expertId === id ? null : expertMessages.expertOnly);
const open: Refuses = (_, { state }) => (state === undefined || state === 'OPEN' ? null : expertMessages.notNow);

function rule(name: string, description: string, ...refusals: readonly Refuses[]): ActRule<ExpertSubject> {
  const refuses: Refuses = (principal, subject) => refusals.reduce<Message | null>((found, refusal) => found ?? refusal(principal, subject), null);
  return { kind: 'act', name: `expert.${name}`, description, permission: 'DEALING_WRITE', refuses };
}

export const raiseMatterRule = rule('raise', 'A department’s people say what is to be decided in a field of expertise.', worksIt);
export const askExpertRule = rule('ask', 'A department’s people ask an expert.', worksIt, open);
export const giveOpinionRule = rule('give', 'Whoever was asked gives their opinion, until it is decided.', isExpert, (_, { state, matterState }) => (state === undefined || (state === 'ASKED' && matterState === 'OPEN') ? null : expertMessages.notNow));
export const decideMatterRule = rule('decide', 'A department’s people decide, and say which opinions they override.', worksIt, open);
export const dropMatterRule = rule('drop', 'A department’s people give a matter up undecided.', worksIt, open);
export const explainOverrideRule = rule('explain', 'A department’s people say afterwards why an opinion was overridden.', worksIt,
  (_, { state, isExplained }) => (state === undefined || state === 'OVERRIDDEN' ? (isExplained === true ? expertMessages.explainedAlready : null) : expertMessages.notNow));

export const expertRules: readonly Rule[] = [seeExperts, raiseMatterRule, askExpertRule, giveOpinionRule, decideMatterRule, dropMatterRule, explainOverrideRule];
