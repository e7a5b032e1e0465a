/** How partner relationship management is put into practice: seven practices towards each partner, seven within each department. */

/**
 * Towards a partner: consensus of our own departments about it, mutual trust, open communication, equality and respect, value created
 * together, commitment for long, and prosperity of both.
 */
export const externalPractices = ['CONSENSUS', 'TRUST', 'COMMUNICATION', 'EQUALITY', 'CO_CREATION', 'COMMITMENT', 'CO_PROSPERITY'] as const;
export type ExternalPractice = (typeof externalPractices)[number];

/**
 * Within a department: support by top management, a culture oriented to the market, structure and processes that are friendly to marketing,
 * incentives, the right people, evaluation of what they do, and respect for expertise.
 */
export const internalPractices = ['SUPPORT', 'CULTURE', 'STRUCTURE', 'INCENTIVES', 'PEOPLE', 'EVALUATION', 'EXPERTISE'] as const;
export type InternalPractice = (typeof internalPractices)[number];

/** Whether it is lived within departments rather than towards partners. */
export const isInternal = (practice: Practice): practice is InternalPractice => (internalPractices as readonly Practice[]).includes(practice);

export const practices = [...externalPractices, ...internalPractices] as const;
export type Practice = (typeof practices)[number];
