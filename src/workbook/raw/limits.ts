/**
 * What one workbook may hold. A section's ledger of a whole year stays below a hundredth of each, the decisions on ten
 * thousand people below two thirds; beyond them stand sheets formatted down to their last row, and files made to
 * overwhelm their reader.
 */
export const limits = {
  /** Of the file itself, pictures included. */
  fileBytes: 30_000_000,
  /** Of its parts that are read, unpacked. */
  unpackedBytes: 32_000_000,
  parts: 5_000,
  /** With something in them, on all sheets. */
  cells: 300_000,
  /** On all sheets, from the first column to the last cell of each row that holds something. */
  positions: 1_000_000,
  mergedAreas: 5_000,
} as const;
