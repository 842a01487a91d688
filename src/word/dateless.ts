import JSZip from "jszip";

/** Part of no paper: fixed, so that equal contents give equal bytes. */
const PACKED_ON = new Date(Date.UTC(2020, 0, 1));

/** The same file without what is of the moment it was made: `day` (YYYY-MM-DD) stands for it. */
export async function dateless(docx: Uint8Array, day: string): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(docx);
  const packed = new JSZip();
  for (const name of Object.keys(made.files).sort()) {
    const entry = made.files[name];
    if (entry === undefined || entry.dir) continue;
    const options = { date: PACKED_ON, createFolders: false };
    if (name === "docProps/core.xml") packed.file(name, dated(await entry.async("string"), day), options);
    else if (name.startsWith("word/header"))
      packed.file(name, unmarked(await entry.async("string")), options);
    else packed.file(name, await entry.async("uint8array"), options);
  }
  return packed.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Nobody is named as the author: the library would call him “Un-named”. */
function dated(properties: string, day: string): string {
  return properties
    .replace(/<dc:creator>[^<]*<\/dc:creator>|<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/gu, "")
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`);
}

/** The mark across the page keeps the name by which Word knows it as a watermark, without its random end. */
function unmarked(header: string): string {
  return header.replace(/(id="PowerPlusWaterMarkObject)[^"]*"/gu, '$11"');
}
