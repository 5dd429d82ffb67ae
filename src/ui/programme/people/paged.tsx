import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useWords } from "#ui/shared/words.ts";

/** So many more are shown with each press. */
const perPage = 50;

export type PagedProps<T> = {
  readonly all: readonly T[];
  readonly first?: number;
  /** One page of what is shown; pages that stand already are not made anew. */
  readonly children: (page: readonly T[]) => ReactNode;
};

/** A long list, shown piece by piece: what is not looked at costs nothing. */
export function Paged<T>({ all, first = perPage, children }: PagedProps<T>) {
  const { t } = useWords();
  const [shown, setShown] = useState(first);
  const pages = [all.slice(0, first)];
  for (let at = first; at < Math.min(shown, all.length); at += perPage) pages.push(all.slice(at, at + perPage));
  const left = all.length - Math.min(shown, all.length);
  return (
    <>
      {pages.map((page, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page is its place
        <Page key={at}>{children(page)}</Page>
      ))}
      {left === 0 ? undefined : (
        <div>
          <Button onClick={() => setShown(shown + perPage)}>
            {t("people.showMore", { count: Math.min(perPage, left) })}
          </Button>
        </div>
      )}
    </>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  return children;
}
