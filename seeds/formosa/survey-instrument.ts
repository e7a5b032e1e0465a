import { names } from '../names.ts';
import type { SurveyInstrumentFacts, SurveyItemFacts } from '../survey-facts.ts';

/** Our own words; either side can be asked them of the other. */
const trust: SurveyItemFacts[] = [
  { construct: 'TRUST', isReversed: false, text: names('The other side keeps its word, even when that costs it something.', '即使要付出代價，對方仍會信守承諾。', '即使要付出代价，对方仍会信守承诺。') },
  { construct: 'TRUST', isReversed: false, text: names('What the other side tells us can be relied on.', '對方告訴我們的事情可以放心採信。', '对方告诉我们的事情可以放心采信。') },
  { construct: 'TRUST', isReversed: false, text: names('When something goes wrong, the other side stands by us.', '出問題時，對方會與我們站在一起。', '出问题时，对方会与我们站在一起。') },
  { construct: 'TRUST', isReversed: true, text: names('We check twice whatever the other side promises.', '對方的每項承諾，我們都要再三查證。', '对方的每项承诺，我们都要再三核实。') },
];

const commitment: SurveyItemFacts[] = [
  { construct: 'COMMITMENT', isReversed: false, text: names('We want to work together for many years to come.', '我們希望未來多年都能合作。', '我们希望未来多年都能合作。') },
  { construct: 'COMMITMENT', isReversed: false, text: names('If this relationship were in danger, we would work hard to save it.', '若這段關係出現危機，我們會盡力挽救。', '若这段关系出现危机，我们会尽力挽救。') },
  { construct: 'COMMITMENT', isReversed: false, text: names('It is worth more to us than a somewhat better price elsewhere.', '對我們而言，它比別處略優的價格更重要。', '对我们而言，它比别处略优的价格更重要。') },
  { construct: 'COMMITMENT', isReversed: true, text: names('We would hardly notice if it ended next year.', '就算明年結束合作，我們也幾乎沒有感覺。', '就算明年结束合作，我们也几乎没有感觉。') },
];

const sharedValues: SurveyItemFacts[] = [
  { construct: 'SHARED_VALUES', isReversed: false, text: names('Both sides hold the same things to be important.', '雙方重視的事情相同。', '双方重视的事情相同。') },
  { construct: 'SHARED_VALUES', isReversed: false, text: names('We would call the same deal fair.', '對於何謂公平的交易，我們看法一致。', '对于什么是公平的交易，我们看法一致。') },
  { construct: 'SHARED_VALUES', isReversed: false, text: names('The other side treats its people and its surroundings as we think right.', '對方對待員工與環境的方式，我們認為是對的。', '对方对待员工与环境的方式，我们认为是对的。') },
  { construct: 'SHARED_VALUES', isReversed: true, text: names('The other side does things that we would be ashamed of.', '對方會做出我們引以為恥的事。', '对方会做出我们引以为耻的事。') },
];

const communication: SurveyItemFacts[] = [
  { construct: 'COMMUNICATION', isReversed: false, text: names('We hear in good time of what concerns us.', '與我們有關的事，我們都能及早得知。', '与我们有关的事，我们都能及早得知。') },
  { construct: 'COMMUNICATION', isReversed: false, text: names('We are told bad news as frankly as good news.', '無論好消息或壞消息，對方都坦白相告。', '无论好消息还是坏消息，对方都坦诚相告。') },
  { construct: 'COMMUNICATION', isReversed: false, text: names('Our questions get clear answers.', '我們的提問都能得到明確的答覆。', '我们的提问都能得到明确的答复。') },
  { construct: 'COMMUNICATION', isReversed: true, text: names('Changes reach us too late to act on.', '變更通知來得太晚，我們來不及因應。', '变更通知来得太晚，我们来不及应对。') },
];

export const partnershipSurvey: SurveyInstrumentFacts = {
  key: 'partnership', name: 'Partnership check', publishedDaysAgo: 300, by: 'manager', items: [...trust, ...commitment, ...sharedValues, ...communication],
};
