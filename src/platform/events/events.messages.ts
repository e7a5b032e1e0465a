import type { Message } from '../messages.ts';

/** What is said to subscribers. */
export const eventMessages = {
  tooManySubscriptions: {
    code: 'TOO_MANY_SUBSCRIPTIONS', en: 'At most {limit, number} at once; end one before the next.', 'zh-Hant': '同時最多 {limit, number} 個，請先結束一個再開始下一個。', 'zh-Hans': '同时最多 {limit, number} 个，请先结束一个再开始下一个。',
  },
  tooSlow: {
    code: 'TOO_SLOW', en: 'More than {limit, number} events wait to be taken. Subscribe again, and catch up by the timeline.',
    'zh-Hant': '等待接收的事件超過 {limit, number} 個。請重新訂閱，並由時間軸補上。', 'zh-Hans': '等待接收的事件超过 {limit, number} 个。请重新订阅，并由时间线补上。',
  },
  interrupted: {
    code: 'EVENTS_INTERRUPTED', en: 'Events may have been missed. Subscribe again, and catch up by the timeline.', 'zh-Hant': '可能遺漏了事件。請重新訂閱，並由時間軸補上。', 'zh-Hans': '可能遗漏了事件。请重新订阅，并由时间线补上。',
  },
  stopping: { code: 'SERVER_STOPPING', en: 'The server is stopping. Subscribe again.', 'zh-Hant': '伺服器即將停止，請重新訂閱。', 'zh-Hans': '服务器即将停止，请重新订阅。' },
  tokenExpired: { code: 'TOKEN_EXPIRED', en: 'The token has expired. Subscribe again with a new one.', 'zh-Hant': '權杖已過期，請以新的權杖重新訂閱。', 'zh-Hans': '令牌已过期，请以新的令牌重新订阅。' },
  signInChanged: {
    code: 'SIGN_IN_CHANGED', en: 'The sign-in now stands for somebody else. Subscribe again.', 'zh-Hant': '此登入現在代表另一身分，請重新訂閱。', 'zh-Hans': '此登录现在代表另一身份，请重新订阅。',
  },
  onlySubscriptions: {
    code: 'ONLY_SUBSCRIPTIONS', en: 'Only subscriptions are served here; send queries and mutations to POST /graphql.',
    'zh-Hant': '此處只提供訂閱；查詢與變更請送至 POST /graphql。', 'zh-Hans': '此处只提供订阅；查询与变更请发送至 POST /graphql。',
  },
} as const satisfies Record<string, Message>;
