/**
 * Who a verified credential says is asking: the proof only. Whether this identity is a member anywhere, and as what, is answered by
 * the database, which turns it into a `Principal`.
 */
export type Identity = UserIdentity | ApiKeyIdentity;

/** A person, proven by a signed token. The account is the pair of issuer and subject; neither alone is unique. */
export interface UserIdentity {
  readonly kind: 'USER';
  readonly issuer: string;
  readonly subject: string;
  /** Slug of the workspace the token was issued for; a claim still to be matched with a membership. */
  readonly workspace?: string;
  /** The party to act for, where the token narrows it; a claim still to be matched with a membership. */
  readonly party?: string;
  readonly expiresAt: Date;
}

/** A system, that presents an API key. The key is well formed; whether it is known and still valid only its stored hash can tell. */
export interface ApiKeyIdentity {
  readonly kind: 'API_KEY';
  /** Canonical lower-case uuid. */
  readonly workspaceId: string;
  /** Canonical lower-case uuid. */
  readonly keyId: string;
  /** SHA-256 of the key's secret, as 64 lower-case hexadecimal digits. */
  readonly secretHash: string;
}

export type UnauthenticatedCode =
  | 'SCHEME_UNSUPPORTED'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_TOO_LONG'
  | 'TOKEN_ISSUER_UNKNOWN'
  | 'TOKEN_SIGNATURE_INVALID'
  | 'TOKEN_AUDIENCE_WRONG'
  | 'TOKEN_CLAIM_INVALID'
  | 'TOKEN_NOT_YET_VALID'
  | 'TOKEN_EXPIRED'
  | 'API_KEY_MALFORMED';

/** The credential sent is no proof of anything: answer 401. The message is fit for the client and never holds the credential. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError';

  constructor(readonly code: UnauthenticatedCode, message: string) {
    super(message);
  }
}

/** The identity provider's keys cannot be had, so nothing can be said of the credential: answer 503, the client may try again. */
export class IdentityProviderUnavailableError extends Error {
  override readonly name = 'IdentityProviderUnavailableError';
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';

  constructor(cause: unknown) {
    super('Sign-ins cannot be checked at the moment, because the identity provider does not answer. Try again shortly.', { cause });
  }
}
