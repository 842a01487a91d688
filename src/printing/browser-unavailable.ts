/** No browser could be found or started. */
export class BrowserUnavailable extends Error {
  override readonly name = "BrowserUnavailable";
  /** `none`: none is installed; `missing`: the one named in the settings is not there; `failed`: it did not start. */
  readonly reason: "none" | "missing" | "failed";
  /** The program tried, if any. */
  readonly path: string | null;

  constructor(reason: BrowserUnavailable["reason"], path: string | null, cause?: unknown) {
    const detail = cause instanceof Error ? `: ${cause.message}` : "";
    super(`browser ${reason}${path === null ? "" : ` (${path})`}${detail}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}
