/**
 * Graph's own answer to browsers. `Retry-After` is not among the exposed headers, so a page cannot read it.
 *
 * @see https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2011
 */
export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant",
} as const;

/** The answer to a preflight request. */
export function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders,
      "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "Access-Control-Allow-Headers": request.headers.get("access-control-request-headers") ?? "authorization",
      "Access-Control-Max-Age": "3600",
    },
  });
}
