import { names } from '../names.ts';
import type { SurveyInstrumentFacts, SurveyRoundStory } from '../survey-facts.ts';

/** What departments are asked of themselves and of one another, and what a customer says beside them. Our own words. */
export const departmentSurvey: SurveyInstrumentFacts = {
  key: 'department', name: 'Department check', publishedDaysAgo: 280, by: 'manager',
  items: [
    { construct: 'CUSTOMER_ORIENTATION', isReversed: false, text: names('This department knows what its customers and partners need.', '這個部門了解顧客與夥伴的需要。', '这个部门了解客户与伙伴的需要。') },
    { construct: 'CUSTOMER_ORIENTATION', isReversed: false, text: names('It would rather keep a promise to a partner than a plan of its own.', '寧可守住對夥伴的承諾，也不只顧自己的計畫。', '宁可守住对伙伴的承诺，也不只顾自己的计划。') },
    { construct: 'CUSTOMER_ORIENTATION', isReversed: true, text: names('It hears of complaints last.', '客訴總是最後才傳到這裡。', '投诉总是最后才传到这里。') },
    { construct: 'EMPLOYEE_SATISFACTION', isReversed: false, text: names('I like to come to work here.', '我喜歡在這裡上班。', '我喜欢在这里上班。') },
    { construct: 'EMPLOYEE_SATISFACTION', isReversed: false, text: names('What I do here is seen and valued.', '我的付出受到重視。', '我的付出受到重视。') },
  ],
};

export const customerSurvey: SurveyInstrumentFacts = {
  key: 'customer', name: 'Customer check', publishedDaysAgo: 280, by: 'second-manager',
  items: [
    { construct: 'SATISFACTION', isReversed: false, text: names('What came of it was what we had hoped for.', '合作成果符合我們的期望。', '合作成果符合我们的期望。') },
    { construct: 'SATISFACTION', isReversed: false, text: names('We would choose the firm again.', '我們會再次選擇這家公司。', '我们会再次选择这家公司。') },
  ],
};

const both = ['PARTNER', 'FOCAL'] as const;
const time = { by: 'admin', openedDaysAgo: 100, closedDaysAgo: 79 } as const;

/** Of research and development too few answered to say anything. */
export const departmentRounds: readonly SurveyRoundStory[] = [
  {
    ...time, key: 'purchasing-check', instrument: 'department', relationship: 'purchasing.internal', sides: both,
    answers: {
      'buyer': [5, 5, 3, 5, 4], 'manager': [6, 5, 3, 5, 5], 'buyer-cells': [5, 4, 3, 4, 4], 'buyer-parts': [5, 4, 4, 4, 3], 'buyer-services': [5, 5, 3, 5, 4],
      'engineer': [4, 3, 4, 4, 4], 'engineer-pack': [4, 4, 4, 4, 4], 'planner': [5, 4, 4, 4, 4], 'sales-head': [4, 4, 4, 4, 4], 'second-manager': [4, 3, 5, 4, 4],
    },
  },
  {
    ...time, key: 'sales-check', instrument: 'department', relationship: 'sales.internal', sides: both,
    answers: {
      'sales-head': [7, 6, 2, 6, 6], 'second-manager': [5, 5, 4, 4, 3], 'sales-europe': [6, 6, 2, 5, 5], 'sales-asia': [6, 6, 2, 6, 5], 'sales-desk': [6, 5, 3, 5, 4],
      'engineer': [3, 2, 5, 4, 4], 'buyer': [4, 3, 5, 4, 4], 'manager': [3, 3, 5, 4, 4], 'planner': [4, 3, 4, 4, 4], 'engineer-frame': [3, 3, 5, 4, 4],
    },
  },
  {
    ...time, key: 'design-check', instrument: 'department', relationship: 'research-and-development.internal', sides: both,
    answers: { 'engineer': [6, 6, 2, 6, 6], 'engineer-pack': [6, 6, 2, 6, 5], 'engineer-frame': [6, 6, 2, 6, 6], 'buyer': [5, 5, 3, 4, 4], 'manager': [6, 5, 3, 4, 4] },
  },
  {
    key: 'citypulse-check', instrument: 'customer', relationship: 'citypulse.customer', sides: ['PARTNER'], minimum: 3, by: 'second-manager', openedDaysAgo: 60, closedDaysAgo: 39,
    answers: { 'customer': [6, 6], 'customer-workshop': [5, 5], 'customer-finance': [5, 6] },
  },
];
