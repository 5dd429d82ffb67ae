import type { GalleryState } from "./gallery-state.ts";

const themes = ["light", "dark", "contrast"] as const;

/** Every state of every screen, for people who build them. Not part of the product, hence not translated. */
export function GalleryIndex({ states }: { readonly states: readonly GalleryState[] }) {
  return (
    <main>
      <h1>States of the screens</h1>
      <ul>
        {states.map(({ id, surface }) => (
          <li key={id} data-state={id} data-surface={surface}>
            {id} ({surface}):{" "}
            {themes.map((theme) => (
              <span key={theme}>
                <a href={`?state=${id}&theme=${theme}`}>{theme}</a>{" "}
                <a href={`?state=${id}&theme=${theme}&lang=de`}>{theme} de</a>{" "}
              </span>
            ))}
            <a href={`?state=${id}&dir=rtl`}>right to left</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
