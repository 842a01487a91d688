import { CannotRun } from "../usage-error.ts";

/** A file of the standing set is no longer what it was when the new set was begun. */
export class WrittenMeanwhile extends CannotRun {
  /** Relative to the output. */
  readonly path: string;

  constructor(path: string) {
    super(`“${path}”在生成过程中被改动，文稿没有更新，请再运行一次。`);
    this.path = path;
  }
}
