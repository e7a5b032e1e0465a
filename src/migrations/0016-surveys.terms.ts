/** The words that the database allows, as SQL lists. Written out: a migration stays what it was when the platform's lists grow. */
export const constructs = `'TRUST','COMMITMENT','SHARED_VALUES','COMMUNICATION','OPPORTUNISM','BENEFITS','TERMINATION_COSTS','SATISFACTION','PROPENSITY_TO_LEAVE','COOPERATION',
  'FUNCTIONAL_CONFLICT','UNCERTAINTY','INTEREST_ASYMMETRY','LOSS_OF_AUTONOMY','ONE_SIDED_INCENTIVES','CULTURAL_DIFFERENCE'`;
export const sides = "'FOCAL','PARTNER'";
export const languages = "'en','zh-Hant','zh-Hans'";
export const markets = "'SUPPLIER','INTERNAL','COMPETITOR','DISTRIBUTOR','CUSTOMER','INFLUENCER'";

/** The platform itself: seeds and schedules. */
export const platform = "'00000000-0000-4000-8000-000000000001'::uuid";
