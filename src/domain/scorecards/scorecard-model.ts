import type { Side } from '../sides.ts';
import type { ScoreBand } from './score-bands.ts';

/** What the records of a relationship tell of one side in a period; shares are 0 to 1. */
export const scoreMeasures = ['ON_TIME_IN_FULL', 'GOODS_WITHOUT_FAULT', 'QUALITY_CLAIMS', 'PROMISES_KEPT', 'ANSWERED_IN_TIME'] as const;
export type ScoreMeasure = (typeof scoreMeasures)[number];

/** A name in the platform's languages. */
export type CriterionNames = Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>;

/** One row of a model. */
export interface ScoreCriterion {
  /** Capital letters, digits and underscores; each once in a model. */
  readonly key: string;
  readonly names: CriterionNames;
  /** Above 0; only its part of all weights counts. A decimal. */
  readonly weight: string;
  /** Measured from records, or judged by a person, 0 to 100. */
  readonly told: { readonly by: 'MEASURED'; readonly measure: ScoreMeasure } | { readonly by: 'JUDGED' };
  /** The values worth 0 and 100 points, as decimals. */
  readonly scale: { readonly worst: string; readonly best: string };
}

/** How one side scores the other. */
export interface ScorecardModel {
  /** From 1 on; a model that is changed gets another. */
  readonly version: number;
  readonly criteria: readonly ScoreCriterion[];
  readonly bands: readonly ScoreBand[];
  /** Days from the issue within which the side scored may dispute a row. */
  readonly disputeDays: number;
  /** Days after the end of the period on which a card is issued that nobody has issued. */
  readonly issueDays: number;
}

const share = { worst: '0', best: '1' } as const;
const judged = { worst: '0', best: '100' } as const;
const names = (en: string, hant: string, hans: string): CriterionNames => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });
const common = {
  version: 1, disputeDays: 14, issueDays: 14,
  bands: [{ name: 'D', from: '0', to: '50' }, { name: 'C', from: '50', to: '70' }, { name: 'B', from: '70', to: '85' }, { name: 'A', from: '85', to: '100' }],
} as const;

/** How the firm scores its partners, and they the firm, by the side that scores. Weights and bands are the platform's own settings; no paper prints them. */
export const usualScorecardModels: Readonly<Record<Side, ScorecardModel>> = {
  FOCAL: {
    ...common, criteria: [
      { key: 'DELIVERY', names: names('On time and in full', '準時足量交貨', '准时足量交货'), weight: '30', told: { by: 'MEASURED', measure: 'ON_TIME_IN_FULL' }, scale: share },
      { key: 'QUALITY', names: names('Goods without fault', '無瑕疵到貨', '无瑕疵到货'), weight: '15', told: { by: 'MEASURED', measure: 'GOODS_WITHOUT_FAULT' }, scale: share },
      { key: 'CLAIMS', names: names('Quality claims for each hundred lines', '每百筆品質申訴數', '每百行质量投诉数'), weight: '10', told: { by: 'MEASURED', measure: 'QUALITY_CLAIMS' }, scale: { worst: '10', best: '0' } },
      { key: 'PROMISES', names: names('Promises kept', '允諾履行', '允诺履行'), weight: '15', told: { by: 'MEASURED', measure: 'PROMISES_KEPT' }, scale: share },
      { key: 'ANSWERS', names: names('Answers in time', '按時回覆', '按时答复'), weight: '10', told: { by: 'MEASURED', measure: 'ANSWERED_IN_TIME' }, scale: share },
      { key: 'COOPERATION', names: names('Cooperation', '合作態度', '合作态度'), weight: '20', told: { by: 'JUDGED' }, scale: judged },
    ],
  },
  PARTNER: {
    ...common, criteria: [
      { key: 'PROMISES', names: names('Promises kept', '允諾履行', '允诺履行'), weight: '20', told: { by: 'MEASURED', measure: 'PROMISES_KEPT' }, scale: share },
      { key: 'ANSWERS', names: names('Answers in time', '按時回覆', '按时答复'), weight: '15', told: { by: 'MEASURED', measure: 'ANSWERED_IN_TIME' }, scale: share },
      { key: 'FAIRNESS', names: names('Fair dealing', '公平對待', '公平对待'), weight: '25', told: { by: 'JUDGED' }, scale: judged },
      { key: 'INFORMATION', names: names('Use of what we are told', '資訊的實用程度', '信息的实用程度'), weight: '20', told: { by: 'JUDGED' }, scale: judged },
      { key: 'PAYMENT', names: names('Payment as agreed', '按約付款', '按约付款'), weight: '20', told: { by: 'JUDGED' }, scale: judged },
    ],
  },
};
