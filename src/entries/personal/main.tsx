import { showPage } from "#entries/show-page.tsx";
import { PersonalApp } from "#ui/personal/personal-app.tsx";

await showPage(<PersonalApp />);
