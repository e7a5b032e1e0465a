/** What is said to users about runs and proposals. */
export const proposalMessages = {
  runInProgress: { code: 'RUN_IN_PROGRESS', en: 'The needs of this agreement are being computed already.', 'zh-Hant': '此協議的需求正在計算中。', 'zh-Hans': '此协议的需求正在计算中。' },
  notInForce: { code: 'AGREEMENT_NOT_IN_FORCE', en: 'The agreement is not in force.', 'zh-Hant': '協議目前未生效。', 'zh-Hans': '协议目前未生效。' },
} as const;
