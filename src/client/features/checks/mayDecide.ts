/** What somebody may decide about findings. */
export interface MayDecide {
  /** Mend them, and let them pass in this article. */
  write: boolean;
  /** Let pass what stops publication, and what is found in any article. */
  house: boolean;
}
