/** The hidden mark of a form's workbooks, kept among the keywords of the file: the form's name and a number of its layout. */
export function formMark(name: string): string {
  return `kaoping:${name}:1`;
}

/** The form that a mark names, or null. LibreOffice takes it for a list of keywords and saves it with spaces. */
export function markedForm(mark: string | null): string | null {
  return /(?:^|[\s,;])kaoping[:\s,;]+([^:\s,;]+)/.exec(mark ?? "")?.[1] ?? null;
}
