/** The words that the database allows, as SQL lists. Written out: a migration stays what it was when the platform's lists grow. */
export const informationCategories = "'PROFILE','FORECAST','STOCK','ORDERS','QUALITY','COST','ROADMAP','CAPACITY','SCORECARD','NETWORK'";
export const sharingLevels = "'HIDDEN','COUNTS','AGGREGATED','ALL'";
export const sharingDirections = "'FOCAL_TO_PARTNER','PARTNER_TO_FOCAL'";
