import type { ForceRelation } from '../../domain/forces/compare-forces.ts';
import type { ForcePart } from '../../domain/forces/force-model.ts';
import type { ConsequenceKey, LeadingFact } from '../../domain/forces/what-follows.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ForceFactOrigin } from './force.entity.ts';

/** The enumerations of forces, as the schema shows them. */

export const ForcePartEnum = defineEnum<ForcePart>('ForcePart', 'What the force of a side towards the other is made of.', {
  ALTERNATIVES: 'How many others could really take the other side’s place: 0 or more, a whole number. The more, the stronger.',
  MARKET_CONCENTRATION: 'How concentrated the market is that the side buys from or sells to: Herfindahl–Hirschman index, near 0 for many small firms, 1 for one alone. The less, the stronger.',
  SHARE_OF_THEIR_BUSINESS: 'Its part of what the other side sells or buys of the kind, 0 to 1. The more, the stronger.',
  SWITCHING_COST: 'What leaving would cost it, as a part of a year’s value of the relationship, 0 to 1; 1 for that or more. The less, the stronger.',
  INFORMATION: 'How much of what matters about the other side it knows, 0 to 1. It counts against what the other knows of it.',
});

export const ForceRelationEnum = defineEnum<ForceRelation>('ForceRelation', 'The force equation: the firm’s force against its partner’s.', {
  WEAKER: 'Own force < theirs.', BALANCED: 'Own force = theirs, within the tolerance.', STRONGER: 'Own force > theirs.',
});

export const ForceFactOriginEnum = defineEnum<ForceFactOrigin>('ForceFactOrigin', 'Where a fact of forces comes from.', {
  STATED: 'Whoever assessed said so, with a source.',
  SHARE_OF_WALLET: 'The newest share of wallet on record.',
  TIE: 'A tie between the two that tells how much of the receiver’s need it covers.',
  FIGURE: 'The yearly figures of all who buy from the firm.',
  RELATIONSHIP: 'What the relationship with the supplier says of its revenue.',
});

export const ForceConsequenceKeyEnum = defineEnum<ConsequenceKey>('ForceConsequenceKey', 'What a balance of forces asks of the firm. Two of them are balancing operations of R. M. Emerson (1962).', {
  DIVERSIFY: 'Build alternatives: the firm depends more.',
  NEGOTIATE_TOGETHER: 'Negotiate together with others: the firm is the weaker.',
  NEGOTIATE: 'Negotiate: forces are even.',
  SHARE_GAINS: 'Share gains: the two depend much on each other.',
  PROTECT_THE_WEAKER: 'Protect the weaker: that is the partner.',
  KEEP_BALANCE: 'Keep the balance.',
  FIND_OUT: 'Find out what is unknown.',
});

export const ForceLeadingFactEnum = defineEnum<LeadingFact['name']>('ForceLeadingFactName', 'What led to a consequence.', {
  FORCE_DIFFERENCE: 'The firm’s force less the partner’s, −1 to 1.',
  OUR_DEPENDENCE: 'How far the firm depends on the partner, 0 to 1.',
  THEIR_DEPENDENCE: 'How far the partner depends on the firm, 0 to 1.',
  MUTUAL_DEPENDENCE: 'The sum of both dependences, 0 to 2.',
  IMBALANCE: 'The difference of both dependences, 0 to 1.',
});
