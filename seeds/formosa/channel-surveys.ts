import { names } from '../names.ts';
import type { SurveyInstrumentFacts, SurveyRoundStory } from '../survey-facts.ts';

/** What those who sell for the firm are asked before something comes out. Our own words. */
export const channelSurvey: SurveyInstrumentFacts = {
  key: 'channel', name: 'Channel check', publishedDaysAgo: 280, by: 'second-manager',
  items: [
    { construct: 'CHANNEL_SENTIMENT', isReversed: false, text: names('We look forward to selling what comes next.', '我們期待銷售即將推出的產品。', '我们期待销售即将推出的产品。') },
    { construct: 'CHANNEL_SENTIMENT', isReversed: true, text: names('We would rather wait until others have tried it.', '我們寧可等別人先試過再說。', '我们宁可等别人先试过再说。') },
  ],
};

/** At Isarvelo the same three people were asked twice, so that the second result is told in whole tens: what they think of launches has sunk. */
export const channelSurveyRounds: readonly SurveyRoundStory[] = [
  {
    key: 'isarvelo-before', instrument: 'channel', relationship: 'isarvelo.distributor', sides: ['PARTNER'], minimum: 3, by: 'second-manager', openedDaysAgo: 221, closedDaysAgo: 200,
    answers: { 'rival-channel': [5, 3], 'rival-channel-orders': [5, 4], 'rival-channel-service': [6, 3] },
  },
  {
    key: 'isarvelo-pack', instrument: 'channel', relationship: 'isarvelo.distributor', sides: ['PARTNER'], minimum: 3, by: 'second-manager', openedDaysAgo: 109, closedDaysAgo: 95,
    answers: { 'rival-channel': [4, 5], 'rival-channel-orders': [3, 5], 'rival-channel-service': [4, 4] },
  },
];
