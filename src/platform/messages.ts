import { match } from '@formatjs/intl-localematcher';
import { IntlMessageFormat } from 'intl-messageformat';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The languages that the platform itself speaks. */
export const shippedLocales = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type ShippedLocale = (typeof shippedLocales)[number];

/** A text that users read: a stable code, and ICU MessageFormat patterns in every shipped language. */
export type Message = Readonly<Record<ShippedLocale, string>> & { readonly code: string };

export type MessageValues = Readonly<Record<string, string | number>>;

/** The message in the best of the wanted languages. */
export function say(message: Message, locales: readonly string[], values: MessageValues = {}): string {
  const locale = bestShipped(locales);
  const key = `${locale} ${message[locale]}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(message[locale], locale);
    formats.set(key, format);
  }
  return String(format.format(values));
}

/** Patterns are this program's own, so their number is bounded. */
const formats = new Map<string, IntlMessageFormat>();

/** Sentences of one text, with a blank between them save in Chinese. */
export function joinSentences(sentences: readonly string[], locales: readonly string[]): string {
  return sentences.join(bestShipped(locales) === 'en' ? ' ' : '');
}

/** The shipped language nearest to what is wanted: zh-TW reads zh-Hant, zh-CN zh-Hans, everything unknown English. */
export function bestShipped(locales: readonly string[]): ShippedLocale {
  return match(locales.filter(isLocale), shippedLocales, 'en') as ShippedLocale;
}

/**
 * The tags of an Accept-Language header, best first; those that are no language tags are left out. Behind each stands the shipped language
 * that a reader of it reads, so that names recorded in zh-Hant are found for a browser that asks for zh-TW.
 */
export function acceptedLocales(acceptLanguage: string | undefined): readonly string[] {
  if (acceptLanguage === undefined || acceptLanguage.length > 1_000) return [];
  const known = accepted.get(acceptLanguage) ?? readAcceptLanguage(acceptLanguage);
  accepted.set(acceptLanguage, known);
  return known;
}

/** Browsers send few different headers, and reading one takes as long as making a small answer. */
const accepted = new LRUCache<string, readonly string[]>({ max: 500 });

function readAcceptLanguage(acceptLanguage: string): readonly string[] {
  const tags = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages().filter((tag) => tag !== '*' && isLocale(tag));
  return [...new Set(tags.flatMap((tag) => [tag, ...nearestShipped(tag)]))];
}

/** The shipped language that serves a tag, if one does. */
function nearestShipped(tag: string): string[] {
  const nearest = match([tag], [...shippedLocales, 'und'], 'und');
  return nearest === 'und' ? [] : [nearest];
}

/** True for a well-formed BCP 47 tag. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Messages that every room needs. */
export const messages = {
  notFound: { code: 'NOT_FOUND', en: 'There is no such record.', 'zh-Hant': '查無此紀錄。', 'zh-Hans': '查无此记录。' },
  permissionMissing: {
    code: 'PERMISSION_MISSING', en: 'Your role does not allow this.', 'zh-Hant': '您的角色無權執行此操作。', 'zh-Hans': '您的角色无权执行此操作。',
  },
  staleVersion: {
    code: 'STALE_VERSION', en: 'Somebody else has changed the record meanwhile. Look at it again and repeat the change.',
    'zh-Hant': '此紀錄已被他人變更，請重新檢視後再修改。', 'zh-Hans': '此记录已被他人更改，请重新查看后再修改。',
  },
  idempotencyMismatch: {
    code: 'IDEMPOTENCY_MISMATCH', en: 'This idempotency key was used for a different request. Take a new key for a new request.',
    'zh-Hant': '此冪等鍵已用於另一個請求，新的請求請使用新的鍵。', 'zh-Hans': '此幂等键已用于另一个请求，新的请求请使用新的键。',
  },
  required: { code: 'REQUIRED', en: 'A value is needed here.', 'zh-Hant': '此處必須填寫。', 'zh-Hans': '此处必须填写。' },
  tooLong: {
    code: 'TOO_LONG', en: 'The text is longer than {limit, number} characters.', 'zh-Hant': '文字超過 {limit, number} 個字元。', 'zh-Hans': '文字超过 {limit, number} 个字符。',
  },
  invalidText: {
    code: 'INVALID_TEXT', en: 'The text holds characters that cannot be stored.', 'zh-Hant': '文字包含無法儲存的字元。', 'zh-Hans': '文字包含无法存储的字符。',
  },
  invalidLocale: { code: 'INVALID_LOCALE', en: '“{value}” is not a language tag.', 'zh-Hant': '「{value}」不是語言標籤。', 'zh-Hans': '“{value}”不是语言标签。' },
  invalidTimeZone: { code: 'INVALID_TIME_ZONE', en: '“{value}” is not a time zone.', 'zh-Hant': '「{value}」不是時區。', 'zh-Hans': '“{value}”不是时区。' },
  invalidCountry: {
    code: 'INVALID_COUNTRY', en: '“{value}” is not an ISO 3166 country code.', 'zh-Hant': '「{value}」不是 ISO 3166 國家代碼。', 'zh-Hans': '“{value}”不是 ISO 3166 国家代码。',
  },
  notAllowed: { code: 'NOT_ALLOWED', en: 'Your role does not allow {rule}.', 'zh-Hant': '您的角色無權執行 {rule}。', 'zh-Hans': '您的角色无权执行 {rule}。' },
  hiddenField: {
    code: 'HIDDEN_FIELD', en: 'You may not filter or order by {field}.', 'zh-Hant': '您不得依 {field} 篩選或排序。', 'zh-Hans': '您不得按 {field} 筛选或排序。',
  },
  foreignCursor: {
    code: 'FOREIGN_CURSOR', en: 'The cursor does not belong to this list. Take cursors from pageInfo or edges of the same filter and order.',
    'zh-Hant': '此游標不屬於這份清單。請取用相同篩選與排序下 pageInfo 或 edges 的游標。', 'zh-Hans': '此游标不属于这份列表。请取用相同筛选与排序下 pageInfo 或 edges 的游标。',
  },
  firstOrLast: {
    code: 'FIRST_OR_LAST', en: 'Use first (with after) or last (with before), not both.', 'zh-Hant': '請使用 first（搭配 after）或 last（搭配 before），不可同時使用。',
    'zh-Hans': '请使用 first（搭配 after）或 last（搭配 before），不可同时使用。',
  },
  afterOrBefore: {
    code: 'AFTER_OR_BEFORE', en: 'after goes with first, before goes with last.', 'zh-Hant': 'after 須搭配 first，before 須搭配 last。', 'zh-Hans': 'after 须搭配 first，before 须搭配 last。',
  },
  unknownOrder: { code: 'UNKNOWN_ORDER', en: '{list} has no order {field}.', 'zh-Hant': '{list} 沒有 {field} 排序。', 'zh-Hans': '{list} 没有 {field} 排序。' },
  pageSize: {
    code: 'PAGE_SIZE', en: 'A page holds 1 to {limit, number} records; {asked, number} were asked for.', 'zh-Hant': '每頁 1 至 {limit, number} 筆，而您要求 {asked, number} 筆。',
    'zh-Hans': '每页 1 至 {limit, number} 条，而您要求 {asked, number} 条。',
  },
  filterConditions: {
    code: 'FILTER_CONDITIONS', en: 'A filter has at most {limit, number} conditions; this one has {asked, number}.', 'zh-Hant': '篩選最多 {limit, number} 個條件，而您用了 {asked, number} 個。',
    'zh-Hans': '筛选最多 {limit, number} 个条件，而您用了 {asked, number} 个。',
  },
  tooManyIds: {
    code: 'TOO_MANY_IDS', en: 'At most {limit, number} ids at once; {asked, number} were asked for.', 'zh-Hant': '一次最多 {limit, number} 個識別碼，而您要求 {asked, number} 個。',
    'zh-Hans': '一次最多 {limit, number} 个标识，而您要求 {asked, number} 个。',
  },
  notCounted: { code: 'NOT_COUNTED', en: 'This operation was not counted.', 'zh-Hant': '此操作未計入額度。', 'zh-Hans': '此操作未计入额度。' },
  whoAsks: {
    code: 'WHO_ASKS', en: 'Who is asking? Send “Authorization: Bearer TOKEN” with a token of your identity provider, or an API key.',
    'zh-Hant': '請問您是誰？請以「Authorization: Bearer TOKEN」附上身分提供者的權杖或 API 金鑰。', 'zh-Hans': '请问您是谁？请以“Authorization: Bearer TOKEN”附上身份提供者的令牌或 API 密钥。',
  },
  whoAsksDemo: {
    code: 'WHO_ASKS', en: 'Who is asking? Send “Authorization: Bearer TOKEN”; the server printed a token for each demo persona, and “npm run guanxi -- token manager” prints one.',
    'zh-Hant': '請問您是誰？請附上「Authorization: Bearer TOKEN」；伺服器啟動時已列出各示範角色的權杖，也可執行「npm run guanxi -- token manager」取得。',
    'zh-Hans': '请问您是谁？请附上“Authorization: Bearer TOKEN”；服务器启动时已列出各演示角色的令牌，也可执行“npm run guanxi -- token manager”取得。',
  },
  invalidAmount: {
    code: 'INVALID_AMOUNT', en: 'This is not an amount of {currency}: it has too many places or digits.',
    'zh-Hant': '這不是有效的 {currency} 金額：小數位數或位數過多。', 'zh-Hans': '这不是有效的 {currency} 金额：小数位数或位数过多。',
  },
  negativeAmount: { code: 'NEGATIVE_AMOUNT', en: 'The amount cannot be negative.', 'zh-Hant': '金額不得為負數。', 'zh-Hans': '金额不得为负数。' },
  outOfRange: {
    code: 'OUT_OF_RANGE', en: 'The number lies outside {min, number} to {max, number}.', 'zh-Hant': '數字必須介於 {min, number} 與 {max, number} 之間。', 'zh-Hans': '数字必须介于 {min, number} 与 {max, number} 之间。',
  },
  tooMany: { code: 'TOO_MANY', en: 'There may be at most {limit, number}.', 'zh-Hant': '最多 {limit, number} 筆。', 'zh-Hans': '最多 {limit, number} 条。' },
} as const satisfies Record<string, Message>;
