import type { StageName } from '../development-facts.ts';
import type { GateFacts, GateStory } from '../gate-facts.ts';

/** A gate that those named passed without a word against it. */
function passed(project: string, stage: StageName, on: number, { by = 'buyer', reason }: { by?: string; reason: string }): GateFacts {
  const deciders = ['buyer', 'admin'];
  return {
    project, stage, deciders, named: { by: 'manager', on: on - 20 },
    reviews: [{ opened: { by: 'engineer', on: on - 5 }, votes: deciders.map((decider, index) => ({ by: decider, on: on - 3 + index, vote: 'PASS' as const })), outcome: 'PASSED', decided: { by, on, reason } }],
  };
}

/** Stride Two failed its concept gate once, passed it on a condition, and stands before its design gate. The trike's cab waits for one vote. */
export const gates: GateStory = {
  costTargets: [
    { key: 'stride-two/1', project: 'stride-two', price: 64_000, margin: 0.35, reason: 'What the last model sold for, and a little.', by: 'manager', on: -208 },
    { key: 'stride-two/2', project: 'stride-two', price: 62_000, margin: 0.35, reason: 'A rival’s model came out cheaper.', by: 'manager', on: -90 },
    { key: 'trike-cab/1', project: 'trike-cab', price: 18_000, margin: 0.3, reason: 'What couriers in Taipei say they would pay.', by: 'engineer', on: -13 },
    { key: 'quick-charger/1', project: 'quick-charger', price: 3_900, margin: 0.3, reason: 'Half as much again as the slow one.', by: 'manager', on: -615 },
  ],
  gates: [
    passed('stride-two', 'SCREENING', -150, { reason: 'The market asks for it, and two suppliers of packs can do it.' }),
    {
      project: 'stride-two', stage: 'CONCEPT', quorum: 2, deciders: ['buyer', 'engineer', 'admin'], named: { by: 'manager', on: -120 },
      reviews: [
        {
          opened: { by: 'engineer', on: -75 }, outcome: 'FAILED', decided: { by: 'buyer', on: -70, reason: 'The cost of the frame is a guess.' },
          votes: [{ by: 'engineer', on: -73, vote: 'PASS' }, { by: 'buyer', on: -72, vote: 'FAIL', reason: 'Nobody has quoted the frame.' }, { by: 'admin', on: -71, vote: 'FAIL', reason: 'I agree with the buyer.' }],
        },
        {
          opened: { by: 'engineer', on: -58 }, outcome: 'CONDITIONAL', decided: { by: 'buyer', on: -55, reason: 'Good enough to draw it.' },
          votes: [{ by: 'engineer', on: -57, vote: 'PASS' }, { by: 'buyer', on: -56, vote: 'CONDITIONAL', reason: 'Once the second quote for the frame is in.' }, { by: 'admin', on: -56, vote: 'CONDITIONAL', reason: 'The same.' }],
        },
      ],
      conditions: [{ key: 'stride-two/frame', statement: 'A second quote for the frame.', owner: 'buyer', dueOn: -40, met: { by: 'buyer', on: -43, note: 'Quote of the second maker, four per cent lower.' } }],
    },
    {
      project: 'stride-two', stage: 'DESIGN', quorum: 2, deciders: ['buyer', 'engineer', 'admin'], named: { by: 'manager', on: -50 }, reviews: [],
      met: { RISKS_ASSESSED: { by: 'engineer', on: -8, note: 'Failure modes of the pack’s latch and of the hub, second issue.' } },
    },
    { project: 'trike-cab', stage: 'SCREENING', deciders: ['buyer', 'manager'], named: { by: 'engineer', on: -10 }, reviews: [], open: { by: 'engineer', on: -2, votes: [{ by: 'manager', on: -1, vote: 'PASS' }] } },
    passed('quick-charger', 'SCREENING', -570, { reason: 'Riders wait too long.' }),
    passed('quick-charger', 'CONCEPT', -470, { reason: 'One charger for both packs.' }),
    passed('quick-charger', 'DESIGN', -330, { reason: 'Frozen, and below the target.' }),
    passed('quick-charger', 'PROTOTYPE', -190, { reason: 'Five hundred hours without a fault.' }),
    passed('quick-charger', 'PRODUCTION', -90, { by: 'admin', reason: 'The line makes 130 a day.' }),
  ],
};
