/** Files read or written at a time: with fewer, each wait for the system costs more than the file. */
export const FILES_AT_ONCE = 16;

/**
 * The answers in the order of the items, however the work on them ends. After a failure no further item is begun, and
 * it is thrown when what had begun has ended.
 */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const answers: { readonly index: number; readonly answer: R }[] = [];
  const failures: unknown[] = [];
  const rest = items.entries();
  const takeNext = async (): Promise<void> => {
    for (const [index, item] of rest) {
      if (failures.length > 0) return;
      try {
        answers.push({ index, answer: await work(item) });
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  if (failures.length > 0) throw failures[0];
  return answers.sort((left, right) => left.index - right.index).map(({ answer }) => answer);
}
