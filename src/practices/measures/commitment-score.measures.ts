import { measures } from './indicator-source.ts';
import { scoreSource } from './scores.ts';

/** Of long-term commitment what the trust model says of it; contracts and investments tell the rest. */
measures({ indicator: 'COMMITMENT_SCORE', ...scoreSource('commitment', ['PARTNER_TO_FOCAL', 'FOCAL_TO_PARTNER']) });
