import { betaInterval, betaMean, betaVariance } from './beta-distribution.ts';
import { requireWithin } from '../statistics/require-within.ts';

/** Decayed weight of what speaks for and against; each 0 or more. */
export interface Evidence {
  readonly positive: number;
  readonly negative: number;
}

/** What is believed before there is evidence: its weight, as if it were so much evidence, above 0; and its expectation, 0 to 1. */
export interface Prior {
  readonly priorWeight: number;
  readonly baseRate: number;
}

/** A subjective opinion: three parts of 1. */
export interface Opinion {
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
}

/** An opinion with the Beta distribution that says the same. */
export interface EvidenceOpinion extends Opinion {
  /** belief + baseRate × uncertainty, 0 to 1. */
  readonly expectation: number;
  readonly variance: number;
}

/** Two outcomes, equally likely: the uniform distribution. */
export const uniformPrior: Prior = { priorWeight: 2, baseRate: 0.5 };

/**
 * What evidence r for and s against says: Beta(r + W a, s + W (1 − a)), and belief r, disbelief s and uncertainty W, each over r + s + W.
 * Jøsang and Ismail, The Beta Reputation System (2002), eq. 5 and 7; Jøsang, A Logic for Uncertain Probabilities (2001).
 * @throws RangeError for evidence below 0
 */
export function opinionOf(evidence: Evidence, prior: Prior = uniformPrior): EvidenceOpinion {
  const [alpha, beta] = parametersOf(evidence, prior);
  const whole = alpha + beta;
  return {
    belief: evidence.positive / whole,
    disbelief: evidence.negative / whole,
    uncertainty: prior.priorWeight / whole,
    expectation: betaMean(alpha, beta),
    variance: betaVariance(alpha, beta),
  };
}

/** Where the expectation lies with 95 % probability, each end 0 to 1. Apart from the opinion, because it costs a hundred times as much. */
export function opinionInterval(evidence: Evidence, prior: Prior = uniformPrior): readonly [low: number, high: number] {
  return betaInterval(...parametersOf(evidence, prior));
}

/**
 * What two independent sources say together: cumulative fusion, the same as adding their evidence. Jøsang (2001), the consensus operator.
 * Two that are both certain count for half each.
 * @throws RangeError for what is no opinion
 */
export function fuse(one: Opinion, other: Opinion): Opinion {
  checkOpinion(one);
  checkOpinion(other);
  const whole = one.uncertainty + other.uncertainty - one.uncertainty * other.uncertainty;
  if (whole === 0) return { belief: (one.belief + other.belief) / 2, disbelief: (one.disbelief + other.disbelief) / 2, uncertainty: 0 };
  return {
    belief: (one.belief * other.uncertainty + other.belief * one.uncertainty) / whole,
    disbelief: (one.disbelief * other.uncertainty + other.disbelief * one.uncertainty) / whole,
    uncertainty: (one.uncertainty * other.uncertainty) / whole,
  };
}

/**
 * What a referrer's opinion is worth to us: hearsay counts as far as the referrer is believed, and the rest is uncertainty. Jøsang (2001),
 * uncertainty-favouring discounting.
 * @throws RangeError for what is no opinion
 */
export function discount(trustInReferrer: Opinion, opinion: Opinion): Opinion {
  checkOpinion(trustInReferrer);
  checkOpinion(opinion);
  const { belief } = trustInReferrer;
  return {
    belief: belief * opinion.belief,
    disbelief: belief * opinion.disbelief,
    uncertainty: trustInReferrer.disbelief + trustInReferrer.uncertainty + belief * opinion.uncertainty,
  };
}

function parametersOf({ positive, negative }: Evidence, { priorWeight, baseRate }: Prior): [alpha: number, beta: number] {
  requireWithin('Positive evidence', positive, 0, Number.MAX_VALUE);
  requireWithin('Negative evidence', negative, 0, Number.MAX_VALUE);
  return [positive + priorWeight * baseRate, negative + priorWeight * (1 - baseRate)];
}

function checkOpinion({ belief, disbelief, uncertainty }: Opinion): void {
  requireWithin('Belief', belief, 0, 1);
  requireWithin('Disbelief', disbelief, 0, 1);
  requireWithin('Uncertainty', uncertainty, 0, 1);
  requireWithin('The sum of belief, disbelief and uncertainty', belief + disbelief + uncertainty, 1 - 1e-9, 1 + 1e-9);
}
