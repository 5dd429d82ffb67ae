/**
 * Everything that can go wrong with a cloud service, named by what the app does next.
 * Adapters translate; nothing above them knows HTTP. `operation` names the port's method, for logs and tests.
 */
export type ServiceFailure =
  /** Nobody is signed in: offer to sign in. */
  | { readonly kind: "signed-out" }
  /** A sign-in window has to be shown (Conditional Access, multi-factor): needs a click. */
  | { readonly kind: "needs-interaction"; readonly operation: string; readonly claims?: string }
  /** The organisation has not granted the permission: name it for the administrator. */
  | { readonly kind: "needs-consent"; readonly operation: string; readonly permission: string }
  /** Granted in general, refused for this thing: it belongs to somebody else. */
  | { readonly kind: "forbidden"; readonly operation: string }
  /** It is not there, or this person may not know that it is. */
  | { readonly kind: "gone"; readonly operation: string }
  /** Somebody changed it in between: read again, then decide. */
  | { readonly kind: "conflict"; readonly operation: string }
  | { readonly kind: "busy"; readonly operation: string; readonly retryAfterSeconds: number }
  | { readonly kind: "offline"; readonly operation: string }
  /** A value that the service refuses; `code` is the service's own. */
  | { readonly kind: "refused"; readonly operation: string; readonly code: string }
  /** The service answered in a way we do not understand: a bug, ours or theirs. */
  | { readonly kind: "unexpected"; readonly operation: string; readonly detail: string };
