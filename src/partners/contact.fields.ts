import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { requiredText, textOf } from '../platform/text.ts';
import type { Readers } from '../platform/writes/changes.ts';
import { findVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { emailOf, flagOf, translationsOf } from './checked-values.ts';
import type { UpdateContactInput } from './contact.input.ts';
import { ContactEntity, type ContactRecord, LocationEntity, type LocationRecord } from './party-details.entity.ts';

/** What each field of an input writes to a contact. */
export const contactFields: Readers<UpdateContactInput, ContactRecord> = {
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  jobTitle: (value, path) => ({ jobTitle: textOf(value, path, { max: 200 }) }),
  jobTitleTranslations: (value, path) => ({ jobTitles: translationsOf(value, path) }),
  email: (value, path) => ({ email: emailOf(value, path) }),
  phone: (value, path) => ({ phone: textOf(value, path, { max: 40 }) }),
  isPrimary: (value, path) => ({ isPrimary: flagOf(value, path) }),
};

/** Where a contact works, as an input has it; refused as not found where it is no place of the contact's own party. */
export async function workplaceOf({ em, ctx }: Write, partyId: string, locationId: string | null | undefined): Promise<Partial<ContactRecord>> {
  if (locationId == null) return locationId === null ? { locationId } : {};
  const path = ['input', 'locationId'];
  const location = await findVisible<LocationRecord>(em, LocationEntity, ctx, idOf('Location', locationId), path);
  if (location.partyId !== partyId) throw notFound(...path);
  return { locationId: location.id };
}

/** Makes room for another primary contact of a locked party. */
export async function yieldPrimary(em: EntityManager, { workspaceId, partyId }: { workspaceId: string; partyId: string }): Promise<void> {
  const primary = await em.findOne(ContactEntity, { workspaceId, partyId, isPrimary: true });
  if (primary === null) return;
  primary.isPrimary = false;
  // Ahead of the one that follows: at no moment may there be two.
  await em.flush();
}
