/** The books in a data folder. A host may look whether they are there without loading the core. */
export const STORE_FILE = 'lianxinqiao.db'

/** The folder of their copies, beside them. */
export const BACKUP_FOLDER = 'backups'
