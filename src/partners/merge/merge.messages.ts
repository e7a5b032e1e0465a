import type { Message } from '../../platform/messages.ts';

/** What is said to users about merging parties. */
export const mergeMessages = {
  mergeWithItself: { code: 'MERGE_WITH_ITSELF', en: 'A party is not its own duplicate.', 'zh-Hant': '單位不能與自己合併。', 'zh-Hans': '单位不能与自己合并。' },
  focalIsNoDuplicate: {
    code: 'FOCAL_IS_NO_DUPLICATE', en: 'The firm whose network this is, is merged with no other party.', 'zh-Hant': '此網絡的核心企業不得與其他單位合併。', 'zh-Hans': '此网络的核心企业不得与其他单位合并。',
  },
  kindsDiffer: {
    code: 'KINDS_DIFFER', en: 'Two records of one party are of one kind; these are not.', 'zh-Hant': '同一單位的兩筆紀錄類型須相同；這兩筆不同。', 'zh-Hans': '同一单位的两条记录类型须相同；这两条不同。',
  },
  departmentsOfTwo: {
    code: 'DEPARTMENTS_OF_TWO', en: 'Departments are merged within one organization: merge the organizations first.',
    'zh-Hant': '部門只能在同一組織內合併：請先合併其組織。', 'zh-Hans': '部门只能在同一组织内合并：请先合并其组织。',
  },
  sayWhatOfMembers: {
    code: 'SAY_WHAT_OF_MEMBERS', en: 'People or keys act for both. Merged, those of the duplicate would see all that is the survivor’s: say whether they move or are removed.',
    'zh-Hant': '兩方都有人員或金鑰。合併後，重複單位的成員將看到保留單位的全部資料：請指明轉移或移除。', 'zh-Hans': '两方都有人员或密钥。合并后，重复单位的成员将看到保留单位的全部数据：请指明转移或移除。',
  },
  membersNeedAdministrator: {
    code: 'MEMBERS_NEED_ADMINISTRATOR', en: 'People or keys act for the duplicate: only who may change members and keys merges it.',
    'zh-Hant': '重複單位有人員或金鑰：須有變更成員與金鑰的權限才能合併。', 'zh-Hans': '重复单位有人员或密钥：须有更改成员与密钥的权限才能合并。',
  },
} as const satisfies Record<string, Message>;
