import type { Message } from '../platform/messages.ts';

/** What is said to users about people and keys that sign in. */
export const memberMessages = {
  notYourself: {
    code: 'NOT_YOURSELF',
    en: 'Nobody changes their own membership.',
    'zh-Hant': '不得更改自己的成員資格。',
    'zh-Hans': '不得更改自己的成员资格。',
  },
  notInThisState: {
    code: 'NOT_IN_THIS_STATE',
    en: 'The membership’s state does not allow this.',
    'zh-Hant': '成員資格目前的狀態不允許此操作。',
    'zh-Hans': '成员资格目前的状态不允许此操作。',
  },
  lastAdministrator: {
    code: 'LAST_ADMINISTRATOR',
    en: 'A workspace keeps at least one active administrator. Make another person administrator first.',
    'zh-Hant': '工作區至少須保留一位有效的管理員，請先指派另一位管理員。',
    'zh-Hans': '工作区至少须保留一位有效的管理员，请先指派另一位管理员。',
  },
  roleUnfit: {
    code: 'ROLE_UNFIT',
    en: 'This role is not for this party: staff roles are for the focal firm, partner roles for its partners.',
    'zh-Hant': '此角色不適用於此單位：內部角色僅限核心企業，夥伴角色僅限夥伴。',
    'zh-Hans': '此角色不适用于此单位：内部角色仅限核心企业，伙伴角色仅限伙伴。',
  },
  moreThanYouHold: {
    code: 'MORE_THAN_YOU_HOLD',
    en: 'Nobody gives permissions that they do not hold themselves.',
    'zh-Hant': '不得授予自己所沒有的權限。',
    'zh-Hans': '不得授予自己所没有的权限。',
  },
  alreadyMember: {
    code: 'ALREADY_MEMBER',
    en: 'This person is a member for this party already, or is invited to be. An invitation can be issued again.',
    'zh-Hant': '此人已是此單位的成員，或已受邀；邀請可以重新發出。',
    'zh-Hans': '此人已是此单位的成员，或已受邀；邀请可以重新发出。',
  },
  invitationUnknown: {
    code: 'INVITATION_UNKNOWN',
    en: 'This invitation is not valid, or no longer. Ask whoever invited you for a new one.',
    'zh-Hant': '此邀請無效或已失效，請向邀請您的人索取新的邀請。',
    'zh-Hans': '此邀请无效或已失效，请向邀请您的人索取新的邀请。',
  },
  invitationForAnother: {
    code: 'INVITATION_FOR_ANOTHER',
    en: 'This invitation is for a person who signs in with another account. Sign in with that one.',
    'zh-Hant': '此邀請的對象使用另一個帳號登入，請改用該帳號。',
    'zh-Hans': '此邀请的对象使用另一个账号登录，请改用该账号。',
  },
  signInTaken: {
    code: 'SIGN_IN_TAKEN',
    en: 'You are known here under another e-mail address. Ask to be invited under that one.',
    'zh-Hant': '您在此已使用另一個電子郵件地址，請要求以該地址邀請您。',
    'zh-Hans': '您在此已使用另一个电子邮件地址，请要求以该地址邀请您。',
  },
  daysOutOfRange: {
    code: 'DAYS_OUT_OF_RANGE',
    en: 'From 1 to {limit, number} days.',
    'zh-Hant': '須為 1 至 {limit, number} 天。',
    'zh-Hans': '须为 1 至 {limit, number} 天。',
  },
  keyNeedsScopes: {
    code: 'KEY_NEEDS_SCOPES',
    en: 'A key without scopes could do nothing: name what it is for.',
    'zh-Hant': '沒有範圍的金鑰無法執行任何操作，請指定其範圍。',
    'zh-Hans': '没有范围的密钥无法执行任何操作，请指定其范围。',
  },
  scopeBeyondRole: {
    code: 'SCOPE_BEYOND_ROLE',
    en: 'The role of the key does not include {scope}.',
    'zh-Hant': '此金鑰的角色不包含 {scope}。',
    'zh-Hans': '此密钥的角色不包含 {scope}。',
  },
  keyEnded: {
    code: 'KEY_ENDED',
    en: 'The key has expired or was revoked.',
    'zh-Hant': '此金鑰已到期或已撤銷。',
    'zh-Hans': '此密钥已到期或已撤销。',
  },
  keyUnknown: {
    code: 'KEY_UNKNOWN',
    en: 'The API key is unknown, expired or revoked. An administrator can create one with createApiKey.',
    'zh-Hant': '此 API 金鑰不存在、已到期或已撤銷。管理員可用 createApiKey 建立新的金鑰。',
    'zh-Hans': '此 API 密钥不存在、已到期或已撤销。管理员可用 createApiKey 创建新的密钥。',
  },
  severalWorkspaces: {
    code: 'SEVERAL_WORKSPACES',
    en: 'You are a member of several workspaces: ask for a token whose claim “workspace” names one of them.',
    'zh-Hant': '您是多個工作區的成員：請取得以「workspace」宣告指定其一的權杖。',
    'zh-Hans': '您是多个工作区的成员：请取得以“workspace”声明指定其一的令牌。',
  },
  notAMember: {
    code: 'NOT_A_MEMBER',
    en: 'You are not an active member of this workspace. Ask its administrator for an invitation.',
    'zh-Hant': '您不是此工作區的有效成員，請向管理員索取邀請。',
    'zh-Hans': '您不是此工作区的有效成员，请向管理员索取邀请。',
  },
  signInToAccept: {
    code: 'SIGN_IN_TO_ACCEPT',
    en: 'Sign in with a token of your own to accept an invitation.',
    'zh-Hant': '請以您自己的權杖登入後再接受邀請。',
    'zh-Hans': '请以您自己的令牌登录后再接受邀请。',
  },
  personAccepts: {
    code: 'PERSON_ACCEPTS',
    en: 'An invitation is accepted by a person, not by an API key.',
    'zh-Hant': '邀請須由本人接受，不能以 API 金鑰接受。',
    'zh-Hans': '邀请须由本人接受，不能以 API 密钥接受。',
  },
  workspaceTaken: {
    code: 'WORKSPACE_TAKEN',
    en: 'There is a workspace of this name already.',
    'zh-Hant': '已有同名的工作區。',
    'zh-Hans': '已有同名的工作区。',
  },
  workspaceUnknown: {
    code: 'WORKSPACE_UNKNOWN',
    en: 'There is no workspace “{slug}”.',
    'zh-Hant': '查無工作區「{slug}」。',
    'zh-Hans': '查无工作区“{slug}”。',
  },
  invalidSlug: {
    code: 'INVALID_SLUG',
    en: 'The short name of a workspace has 2 to 63 small letters, digits and hyphens, and begins with a letter.',
    'zh-Hant': '工作區短名須為 2 至 63 個小寫字母、數字或連字號，並以字母開頭。',
    'zh-Hans': '工作区短名须为 2 至 63 个小写字母、数字或连字符，并以字母开头。',
  },
} as const satisfies Record<string, Message>;
