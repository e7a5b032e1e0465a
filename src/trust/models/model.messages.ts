import type { Message } from '../../platform/messages.ts';

/** What is said to who sets models. */
export const modelMessages = {
  outOfRange: {
    code: 'TRUST_MODEL_OUT_OF_RANGE', en: '{path} lies between {minimum, number} and {maximum, number}.',
    'zh-Hant': '{path} 須介於 {minimum, number} 與 {maximum, number} 之間。', 'zh-Hans': '{path} 须介于 {minimum, number} 与 {maximum, number} 之间。',
  },
  sumIsNotOne: {
    code: 'TRUST_MODEL_SUM',
    en: '{path, select, trustWeights {The trustWeight of all leaves} other {commitmentFromTrust and the commitmentWeight of all leaves}} must sum to 1: those that are not given stay as they are.',
    'zh-Hant': '{path, select, trustWeights {所有項目的 trustWeight} other {commitmentFromTrust 與所有項目的 commitmentWeight}} 總和須為 1；未提供者維持原值。',
    'zh-Hans': '{path, select, trustWeights {所有项目的 trustWeight} other {commitmentFromTrust 与所有项目的 commitmentWeight}} 总和须为 1；未提供者维持原值。',
  },
  bandsOverlap: {
    code: 'TRUST_MODEL_BANDS', en: 'mediumFrom is {maximum, number} at most: from there on a score is high.',
    'zh-Hant': 'mediumFrom 不得高於 {maximum, number}，即「高」的起點。', 'zh-Hans': 'mediumFrom 不得高于 {maximum, number}，即“高”的起点。',
  },
  unknownSetting: {
    code: 'TRUST_MODEL_UNKNOWN_SETTING', en: 'A model has no setting of that name; outcomes of the model in force lists them.',
    'zh-Hant': '模型沒有此名稱的設定；現行模型的 outcomes 列出全部名稱。', 'zh-Hans': '模型没有此名称的设置；现行模型的 outcomes 列出全部名称。',
  },
  namedTwice: {
    code: 'TRUST_MODEL_NAMED_TWICE', en: '{name} is given twice; say once how it counts.',
    'zh-Hant': '{name} 重複出現，請只設定一次。', 'zh-Hans': '{name} 重复出现，请只设置一次。',
  },
  newerModel: {
    code: 'TRUST_MODEL_NEWER', en: 'Somebody else has set a newer version meanwhile; look at it first.',
    'zh-Hant': '其他人已設定較新的版本，請先查看。', 'zh-Hans': '其他人已设置较新的版本，请先查看。',
  },
} as const satisfies Record<string, Message>;
