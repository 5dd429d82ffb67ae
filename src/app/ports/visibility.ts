/** Whether anybody can see the page. */
export interface Visibility {
  isVisible(): boolean;
  onChange(listener: (isVisible: boolean) => void): () => void;
  /** The page is about to be closed or put aside: the last moment at which something can be kept. */
  onLeave(listener: () => void): () => void;
}
