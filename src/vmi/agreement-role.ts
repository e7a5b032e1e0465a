import type { Side } from '../domain/sides.ts';
import type { Principal } from '../platform/principal.ts';
import { sideOf } from '../trust/sides.ts';
import type { AgreementRole } from './agreements/agreement.entity.ts';

/** Which part the asker's side has in an agreement: it keeps the stock supplied, or it is supplied. */
export function roleOf(principal: Principal, { vendorSide }: { readonly vendorSide: Side }): AgreementRole {
  return sideOf(principal) === vendorSide ? 'VENDOR' : 'BUYER';
}

/** The side that has a part. */
export function sideOfRole(role: AgreementRole, { vendorSide }: { readonly vendorSide: Side }): Side {
  const buyerSide: Side = vendorSide === 'FOCAL' ? 'PARTNER' : 'FOCAL';
  return role === 'VENDOR' ? vendorSide : buyerSide;
}
