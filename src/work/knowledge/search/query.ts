import { RequestError } from '../../../platform/errors/request-error.ts';
import { messages } from '../../../platform/messages.ts';
import { isStorable } from '../../../platform/text.ts';
import { knowledgeMessages } from '../knowledge.messages.ts';
import { longestQuery } from './search-terms.ts';

/**
 * What a client searches for.
 * @throws {RequestError} LIMIT_EXCEEDED for more than 200 characters, BAD_USER_INPUT for what PostgreSQL cannot hold
 */
export function requireQuery(text: string): string {
  if (text.length > longestQuery) throw new RequestError('LIMIT_EXCEEDED', knowledgeMessages.queryTooLong, { limit: longestQuery, asked: text.length, status: 400 });
  if (!isStorable(text)) throw new RequestError('BAD_USER_INPUT', messages.invalidText);
  return text;
}
