import type { MaturityModelFault } from '../../domain/practices/check-maturity-model.ts';
import type { Message } from '../../platform/messages.ts';

/** What is said to who sets what makes a level. */
export const modelFaults: Readonly<Record<MaturityModelFault, Message>> = {
  UNKNOWN_PRACTICE: { code: 'MATURITY_MODEL_PRACTICE', en: 'There is no such practice.', 'zh-Hant': '沒有這項實務。', 'zh-Hans': '没有这项实践。' },
  UNKNOWN_LEVEL: { code: 'MATURITY_MODEL_LEVEL', en: 'ABSENT is the level of who meets none; it has no criteria.', 'zh-Hant': 'ABSENT 表示未達任何等級，沒有條件。', 'zh-Hans': 'ABSENT 表示未达任何等级，没有条件。' },
  EMPTY_LEVEL: { code: 'MATURITY_MODEL_EMPTY', en: '{path} has no criteria: anybody would attain it.', 'zh-Hant': '{path} 沒有條件，任何人皆可達到。', 'zh-Hans': '{path} 没有条件，任何人均可达到。' },
  UNKNOWN_INDICATOR: { code: 'MATURITY_MODEL_INDICATOR', en: 'There is no such indicator.', 'zh-Hant': '沒有這項指標。', 'zh-Hans': '没有这项指标。' },
  INDICATOR_OF_ANOTHER_PRACTICE: { code: 'MATURITY_MODEL_OTHER_PRACTICE', en: '{path} belongs to another practice.', 'zh-Hant': '{path} 屬於另一項實務。', 'zh-Hans': '{path} 属于另一项实践。' },
  INDICATOR_TWICE: { code: 'MATURITY_MODEL_TWICE', en: '{path} stands in this level twice.', 'zh-Hant': '{path} 在此等級重複出現。', 'zh-Hans': '{path} 在此等级重复出现。' },
  AGAINST_DIRECTION: { code: 'MATURITY_MODEL_DIRECTION', en: '{path}: with this comparison doing better would cost a level.', 'zh-Hant': '{path}：依此比較，表現越好反而降級。', 'zh-Hans': '{path}：按此比较，表现越好反而降级。' },
  OUT_OF_RANGE: { code: 'MATURITY_MODEL_RANGE', en: '{path} lies between {minimum, number} and {maximum, number}.', 'zh-Hant': '{path} 須介於 {minimum, number} 與 {maximum, number} 之間。', 'zh-Hans': '{path} 须介于 {minimum, number} 与 {maximum, number} 之间。' },
  ASKS_LESS_THAN_BELOW: {
    code: 'MATURITY_MODEL_LESS', en: '{path} asks less than a level below; it lies between {minimum, number} and {maximum, number}.',
    'zh-Hant': '{path} 的要求低於下一級，須介於 {minimum, number} 與 {maximum, number} 之間。', 'zh-Hans': '{path} 的要求低于下一级，须介于 {minimum, number} 与 {maximum, number} 之间。',
  },
};

export const modelMessages = {
  newerModel: { code: 'MATURITY_MODEL_NEWER', en: 'Somebody else has set a newer version meanwhile; look at it first.', 'zh-Hant': '其他人已設定較新的版本，請先查看。', 'zh-Hans': '其他人已设置较新的版本，请先查看。' },
} as const satisfies Record<string, Message>;
