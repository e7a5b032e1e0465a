import type { Message } from '../../platform/messages.ts';

/** What is said to who sets models. */
export const modelMessages = {
  outOfRange: {
    code: 'TRUST_MODEL_OUT_OF_RANGE', en: '{path} lies between {minimum, number} and {maximum, number}.',
    'zh-Hant': '{path} 須介於 {minimum, number} 與 {maximum, number} 之間。', 'zh-Hans': '{path} 须介于 {minimum, number} 与 {maximum, number} 之间。',
  },
  sumIsNotOne: {
    code: 'TRUST_MODEL_SUM', en: '{path} must sum to 1; for commitment together with commitmentFromTrust.',
    'zh-Hant': '{path} 的總和須為 1；承諾的權重須連同 commitmentFromTrust 一併計算。', 'zh-Hans': '{path} 的总和须为 1；承诺的权重须连同 commitmentFromTrust 一并计算。',
  },
  bandsOverlap: {
    code: 'TRUST_MODEL_BANDS', en: 'A score is medium from no more than {maximum, number}, where it becomes high.',
    'zh-Hant': '「中」的起點不得高於「高」的起點 {maximum, number}。', 'zh-Hans': '“中”的起点不得高于“高”的起点 {maximum, number}。',
  },
  unknownSetting: {
    code: 'TRUST_MODEL_UNKNOWN_SETTING', en: 'A model has no setting of that name; outcomes of the model in force lists them.',
    'zh-Hant': '模型沒有此名稱的設定；現行模型的 outcomes 列出全部名稱。', 'zh-Hans': '模型没有此名称的设置；现行模型的 outcomes 列出全部名称。',
  },
  newerModel: {
    code: 'TRUST_MODEL_NEWER', en: 'Somebody else has set a newer version meanwhile; look at it first.',
    'zh-Hant': '其他人已設定較新的版本，請先查看。', 'zh-Hans': '其他人已设置较新的版本，请先查看。',
  },
} as const satisfies Record<string, Message>;
