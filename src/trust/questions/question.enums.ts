import { defineEnum } from '../../platform/define-enum.ts';
import type { QuestionState } from './question.entity.ts';

export const QuestionStateEnum = defineEnum<QuestionState>('QuestionState', 'Where a question stands.', {
  OPEN: 'It waits for an answer.',
  ANSWERED: 'It was answered; the asker may accept the answer, or open the question once more.',
  ACCEPTED: 'The asker has accepted the answer.',
  WITHDRAWN: 'The asker has taken it back; it says nothing about anybody.',
  UNANSWERED: 'It was closed without an answer.',
});
