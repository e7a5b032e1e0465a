import type { JointValueFacts } from './joint-value-facts.ts';

/** The other workspace has a gain to share as well. */
export const otherJointValues: readonly JointValueFacts[] = [{
  key: 'quiet-first', project: 'quiet-pack', title: 'The twin’s first savings', from: -40, until: -10, by: 'other-workspace', secondBy: 'admin', openedOn: -8, offeredOn: -6,
  lines: [{ title: 'The twin’s thinner foam', involvement: 'quiet-pack/twin', estimated: '900', verified: '1000' }], rule: 'The twin has half.', dueOn: 40,
  shares: [{ key: 'quiet-first/twin', involvement: 'quiet-pack/twin', amount: '500' }],
}];
