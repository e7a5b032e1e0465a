import type { Message } from '../../platform/messages.ts';

/** What is said to users of certificates, requirements and CSR commitments. */
export const certificateMessages = {
  blocked: {
    code: 'REQUIREMENT_NOT_MET',
    en: '{requirement} is required: {status, select, LAPSED {it has lapsed} MISSING {nothing on record shows it} other {it is not met}} (since {since}).',
    'zh-Hant': '此關係須具備{requirement}：{status, select, LAPSED {已失效} MISSING {查無佐證} other {未達成}}（自 {since} 起）。',
    'zh-Hans': '此关系须具备{requirement}：{status, select, LAPSED {已失效} MISSING {查无佐证} other {未达成}}（自 {since} 起）。',
  },
  notYours: { code: 'NOT_YOUR_CERTIFICATE', en: 'A partner hands in its own certificates only.', 'zh-Hant': '夥伴只能提交自己的證書。', 'zh-Hans': '伙伴只能提交自己的证书。' },
  duplicate: {
    code: 'CERTIFICATE_EXISTS', en: 'This certificate has been handed in already.', 'zh-Hant': '此證書已提交過。', 'zh-Hans': '此证书已提交过。',
  },
  alreadyRenewed: { code: 'ALREADY_RENEWED', en: 'The certificate has a renewal already.', 'zh-Hant': '此證書已有續證。', 'zh-Hans': '此证书已有续证。' },
  otherStandard: {
    code: 'OTHER_STANDARD', en: 'A renewal is of the same standard as what it supersedes.', 'zh-Hant': '續證的標準必須與原證書相同。', 'zh-Hans': '续证的标准必须与原证书相同。',
  },
  notVerified: {
    code: 'CERTIFICATE_NOT_VERIFIED', en: 'Only a certificate that was verified can be renewed or revoked.', 'zh-Hant': '只有已核實的證書才能續證或撤銷。', 'zh-Hans': '只有已核实的证书才能续证或撤销。',
  },
  notSubmitted: {
    code: 'CERTIFICATE_REVIEWED', en: 'The certificate has been reviewed already.', 'zh-Hant': '此證書已審核完畢。', 'zh-Hans': '此证书已审核完毕。',
  },
  expiresBeforeStart: {
    code: 'EXPIRES_BEFORE_START', en: 'The last day cannot lie before the first.', 'zh-Hant': '到期日不得早於起始日。', 'zh-Hans': '到期日不得早于起始日。',
  },
  revokedOutside: {
    code: 'REVOKED_OUTSIDE', en: 'A certificate is revoked between its first and its last day.', 'zh-Hant': '撤銷日期須在證書有效期間內。', 'zh-Hans': '撤销日期须在证书有效期内。',
  },
  noStandard: { code: 'NO_STANDARD', en: 'A standard has a name of letters or digits.', 'zh-Hant': '標準名稱須含文字或數字。', 'zh-Hans': '标准名称须含文字或数字。' },
  alreadyRequired: {
    code: 'ALREADY_REQUIRED', en: 'The relationship requires this already; end that requirement to set another.', 'zh-Hant': '此關係已有相同要求；若要變更，請先終止原要求。',
    'zh-Hans': '此关系已有相同要求；若要变更，请先终止原要求。',
  },
  requirementEnded: { code: 'REQUIREMENT_ENDED', en: 'The requirement has ended.', 'zh-Hant': '此要求已終止。', 'zh-Hans': '此要求已终止。' },
  overrideOutside: {
    code: 'OVERRIDE_OUTSIDE', en: 'An override lasts from today to at most {limit, number} days from now.', 'zh-Hant': '豁免的最後一日須在今日起 {limit, number} 天之內。',
    'zh-Hans': '豁免的最后一日须在今日起 {limit, number} 天之内。',
  },
  nothingToOverride: {
    code: 'NOTHING_TO_OVERRIDE', en: 'The requirement is met: there is nothing to override.', 'zh-Hant': '此要求已達成，無須豁免。', 'zh-Hans': '此要求已达成，无须豁免。',
  },
  notAnEnd: {
    code: 'NOT_AN_END', en: 'A commitment is made by the firm or by the partner of the relationship.', 'zh-Hant': '承諾須由企業或此關係的夥伴作出。', 'zh-Hans': '承诺须由企业或此关系的伙伴作出。',
  },
  commitmentWithdrawn: { code: 'COMMITMENT_WITHDRAWN', en: 'The commitment was withdrawn.', 'zh-Hant': '此承諾已撤回。', 'zh-Hans': '此承诺已撤回。' },
} as const satisfies Record<string, Message>;
