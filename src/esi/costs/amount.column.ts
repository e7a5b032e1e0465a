import { p } from '@mikro-orm/core';

/** Money as exact text: at most 15 digits, and four places. */
export const amount = () => p.string().columnType('numeric(19,4)');
