/** What the build is given, by environment variables. */
interface ImportMetaEnv {
  /** The manifest's id. */
  readonly VITE_APP_ID?: string;
  /** The application (client) id of the registration in Entra. */
  readonly VITE_CLIENT_ID?: string;
}
