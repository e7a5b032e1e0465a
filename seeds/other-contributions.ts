import type { ContributionStory } from './contribution-facts.ts';

/** The same of the other firm's project: one of each. */
export const otherContributions: ContributionStory = {
  contributions: [{
    key: 'quiet-mount', involvement: 'quiet-pack/twin', kind: 'QUALITY', title: 'Rubber under the pack', bySide: 'PARTNER', by: 'other-supplier', submittedOn: -9, description: 'Two strips of rubber take the hum away.', estimatedAmount: 12_000,
  }],
  issues: [{
    key: 'quiet-foot', involvement: 'quiet-pack/twin', title: 'How loud is loud', bySide: 'FOCAL', by: 'other-workspace', raisedOn: -4, isBlocking: false, description: 'Measured at one metre or at four?',
  }],
  changes: [{
    key: 'quiet-screw', involvement: 'quiet-pack/twin', title: 'Another screw', bySide: 'PARTNER', by: 'other-supplier', proposedOn: -3, stage: 'CONCEPT', description: 'M5 in place of M4.',
  }],
  approvals: [{ key: 'quiet-part', involvement: 'quiet-pack/twin', part: 'The pack', requirement: 'Two packs, measured.', by: 'other-workspace', requiredOn: -2 }],
};
