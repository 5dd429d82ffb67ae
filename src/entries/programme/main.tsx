import { showPage } from "#entries/show-page.tsx";
import { ProgrammePage } from "#ui/programme/programme-page.tsx";

await showPage(<ProgrammePage />, { hasProgrammeWords: true });
