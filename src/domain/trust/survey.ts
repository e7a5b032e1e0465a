import { requireWithin } from '../statistics/require-within.ts';

/** One respondent's answers, item by item, 1 to 7; null for an item not answered. */
export type Answers = readonly (number | null)[];

/** What a construct's items say together. Only respondents who answered all of them count. */
export interface SurveyScale {
  /** Mean of all answers, 1 to 7, reversed items turned; null without a complete respondent. */
  readonly mean: number | null;
  /** The mean as 0 to 100. */
  readonly score: number | null;
  readonly respondents: number;
  /** Of each complete respondent, 0 to 100, in the order given. For the analysis of a survey only: never shown as they are. */
  readonly respondentScores: readonly number[];
  readonly alpha: Reliability;
}

/** Cronbach's alpha, from the items as they are and as if all varied alike. At most 1, may be below 0; null where it is undefined. */
export interface Reliability {
  readonly raw: number | null;
  readonly standardized: number | null;
}

const points = 7;

/**
 * The scale score of one construct, 100 (mean − 1) / 6, with the reliability of its items.
 * @param reversedItems places of the items where agreement speaks against the construct
 * @throws RangeError for rows of different length, and for answers that are not whole numbers of 1 to 7
 */
export function surveyScale(responses: readonly Answers[], reversedItems: readonly number[] = []): SurveyScale {
  for (const answer of responses.flat()) if (answer !== null) checkAnswer(answer);
  const reversed = new Set(reversedItems);
  const turn = (answer: number | null, item: number) => (answer === null || !reversed.has(item) ? answer : points + 1 - answer);
  const rows = completeRows(responses.map((row) => row.map(turn)));
  const respondentScores = rows.map((row) => scoreOf(meanOf(row)));
  const mean = rows.length === 0 ? null : meanOf(rows.map(meanOf));
  return { mean, score: mean === null ? null : scoreOf(mean), respondents: rows.length, respondentScores, alpha: cronbachAlpha(rows) };
}

/**
 * How far items measure the same thing: k / (k − 1) (1 − Σ var / var of totals), with sample variances over complete rows; standardized,
 * k r / (1 + (k − 1) r) with r the mean correlation. L. Cronbach, Coefficient Alpha and the Internal Structure of Tests (1951).
 * Undefined for fewer than two items or rows, and where totals (or, standardized, an item) do not vary.
 * @throws RangeError for rows of different length
 */
export function cronbachAlpha(responses: readonly Answers[]): Reliability {
  const rows = completeRows(responses);
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return { raw: null, standardized: null };
  const columns = Array.from({ length: items }, (_, item) => rows.map((row) => row[item]!));
  const ofTotals = covariance(totalsOf(rows), totalsOf(rows));
  const ofItems = columns.reduce((sum, column) => sum + covariance(column, column), 0);
  return { raw: ofTotals === 0 ? null : (items / (items - 1)) * (1 - ofItems / ofTotals), standardized: standardizedAlpha(columns) };
}

function standardizedAlpha(columns: readonly (readonly number[])[]): number | null {
  const deviations = columns.map((column) => Math.sqrt(covariance(column, column)));
  if (deviations.includes(0)) return null;
  let [sum, pairs] = [0, 0];
  for (const [first, one] of columns.entries()) {
    for (let second = first + 1; second < columns.length; second += 1, pairs += 1) {
      sum += covariance(one, columns[second]!) / (deviations[first]! * deviations[second]!);
    }
  }
  const correlation = sum / pairs;
  // The items' standardized totals have this variance, but for a factor; it is 0 where they cancel out.
  const ofTotals = 1 + (columns.length - 1) * correlation;
  return ofTotals <= 1e-12 ? null : (columns.length * correlation) / ofTotals;
}

function completeRows(responses: readonly Answers[]): number[][] {
  for (const row of responses) requireWithin('The number of answers', row.length, responses[0]!.length, responses[0]!.length);
  return responses.filter((row): row is number[] => row.length > 0 && !row.includes(null)).map((row) => [...row]);
}

function checkAnswer(answer: number): void {
  requireWithin('An answer', answer, 1, points);
  if (!Number.isInteger(answer)) throw new RangeError(`An answer is ${answer}, which is no whole number`);
}

function scoreOf(mean: number): number {
  return (100 * (mean - 1)) / (points - 1);
}

function totalsOf(rows: readonly (readonly number[])[]): number[] {
  return rows.map((row) => row.reduce((sum, value) => sum + value, 0));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample; of a column with itself, its variance, which is exactly 0 where all values are equal. */
function covariance(one: readonly number[], other: readonly number[]): number {
  if (one.every((value) => value === one[0])) return 0;
  const [meanOfOne, meanOfOther] = [meanOf(one), meanOf(other)];
  return one.reduce((sum, value, row) => sum + (value - meanOfOne) * (other[row]! - meanOfOther), 0) / (one.length - 1);
}
