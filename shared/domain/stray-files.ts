/**
 * What lies beside the ledgers of an office and is none: pictures, letters, notes of programs. A name
 * says so surely enough; of all others the content decides.
 */
const NO_TABLE =
  /\.(?:jpe?g|png|gif|bmp|webp|heic|tiff?|svg|pdf|docx?|dotx?|wps|wpt|pptx?|ppsx?|dps|ofd|rtf|md|mp[34]|m4a|wav|avi|mov|wmv|zip|rar|7z|gz|tar|iso|exe|dll|msi|bat|cmd|lnk|url|ini|log|tmp|part|jsonl?|ya?ml|toml|css|[cm]?js|[cm]?ts|py|sh|db|sqlite|psd|dwg|ttf|otf|eml|msg)$/i
/** `~$…` lies beside a file that Excel or WPS has open; the others are kept by the system. */
const TEMPORARY = /^(?:~\$|\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

/** Tells by its name a file that a program or the system keeps for itself. */
export const isTemporaryName = (name: string): boolean => TEMPORARY.test(name)

/** Tells by its name a file that is plainly no table. */
export const isStrayName = (name: string): boolean => NO_TABLE.test(name)
