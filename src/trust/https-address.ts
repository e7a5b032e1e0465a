import { Refusal } from '../platform/errors/refusal.ts';
import type { Message } from '../platform/messages.ts';
import { requiredText } from '../platform/text.ts';

const notHttps: Message = {
  code: 'NOT_HTTPS', en: 'Give an address that begins with https://, without a name or password in it.',
  'zh-Hant': '請提供以 https:// 開頭的網址，且不得含帳號或密碼。', 'zh-Hans': '请提供以 https:// 开头的网址，且不得含账号或密码。',
};

/**
 * The address of something to look at elsewhere, as it is stored; at most 2,000 characters as typed, and as spelled out.
 * @throws {Refusal} INVALID for one that is none, is not https or carries a secret
 */
export function httpsAddress(url: string, field: readonly string[]): string {
  const { protocol, href, username, password } = URL.parse(requiredText(url, field, 2_000)) ?? {};
  if (href === undefined || protocol !== 'https:' || username !== '' || password !== '') throw new Refusal({ code: 'INVALID', message: notHttps, field });
  // Spelled out (punycode, percent signs) an address is longer than it was typed.
  return requiredText(href, field, 2_000);
}
