import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { AnswerTimes, answerTimes } from './answer-times.type.ts';
import { questionPage } from './question.page.ts';
import { responseAgreementPage } from './response-agreement.type.ts';

/** What questions add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipQuestions {
  @page(() => questionPage, { link: { id: 'relationship_id' }, description: 'What the sides have asked each other.' })
  questions!: unknown;

  @page(() => responseAgreementPage, { link: { id: 'relationship_id' }, description: 'The times agreed for answers, with their history.' })
  responseAgreements!: unknown;

  @expression(() => [AnswerTimes], { sql: answerTimes, description: 'How each side has answered the other: first the focal firm, then the partner. Both sides see both.' })
  answerTimes!: AnswerTimes[];
}
