import { marketMessages } from '../../markets/markets.messages.ts';
import type { RelationshipSubject } from '../../markets/markets.policy.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { inOwnRelationship, mayRead } from '../interactions/interactions.policy.ts';
import { rhythmMessages } from './rhythms.messages.ts';

/** Who sees agreed rhythms, and who sets them. */

export const seeRhythm: SightRule = {
  kind: 'see', name: 'rhythm.see', description: 'Staff see all agreed rhythms and how they were kept; a partner those of its own relationships.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || inOwnRelationship(principal)),
};

export const setRhythmRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'rhythm.set', description: 'Who may write relationships records the rhythms that the sides of living ones have agreed.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { stage }) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null),
};

/** What the rule of an end looks at. */
export interface RhythmSubject { readonly endedOn: string | null | undefined }

export const endRhythmRule: ActRule<RhythmSubject> = {
  kind: 'act', name: 'rhythm.end', description: 'Who may write relationships ends rhythms.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { endedOn }) => (endedOn == null ? null : rhythmMessages.ended),
};

export const closePeriodRule: ActRule = { kind: 'act', name: 'rhythm.close-period', description: 'The platform notes how each period of a rhythm came out.', permission: null };

export const rhythmRules: readonly Rule[] = [seeRhythm, setRhythmRule, endRhythmRule, closePeriodRule];
