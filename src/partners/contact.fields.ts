import type { EntityManager } from '@mikro-orm/postgresql';
import { requiredText, textOf } from '../platform/text.ts';
import type { Readers } from '../platform/writes/changes.ts';
import { emailOf, flagOf, translationsOf } from './checked-values.ts';
import type { UpdateContactInput } from './contact.input.ts';
import { ContactEntity, type ContactRecord } from './party-details.entity.ts';

/** What each field of an input writes to a contact. */
export const contactFields: Readers<UpdateContactInput, ContactRecord> = {
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  jobTitle: (value, path) => ({ jobTitle: textOf(value, path, { max: 200 }) }),
  jobTitleTranslations: (value, path) => ({ jobTitles: translationsOf(value, path) }),
  email: (value, path) => ({ email: emailOf(value, path) }),
  phone: (value, path) => ({ phone: textOf(value, path, { max: 40 }) }),
  isPrimary: (value, path) => ({ isPrimary: flagOf(value, path) }),
};

/** Makes room for another primary contact of a locked party. */
export async function yieldPrimary(em: EntityManager, { workspaceId, partyId }: { workspaceId: string; partyId: string }): Promise<void> {
  const primary = await em.findOne(ContactEntity, { workspaceId, partyId, isPrimary: true });
  if (primary === null) return;
  primary.isPrimary = false;
  // Ahead of the one that follows: at no moment may there be two.
  await em.flush();
}
