-- Rows of imports are kept by the hundred, with one narrow line each to find them by their record.
CREATE TABLE `import_blocks` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`ledger` text NOT NULL,
	`sheet` text NOT NULL,
	`table_no` integer NOT NULL,
	`facts` text NOT NULL,
	`raw` text NOT NULL
);

CREATE INDEX `import_blocks_by_batch` ON `import_blocks` (`batch_id`);
CREATE TABLE `__new_import_rows` (
	`record_id` text NOT NULL,
	`block_id` integer NOT NULL,
	`at` integer NOT NULL,
	`row` integer NOT NULL,
	`fate` text NOT NULL,
	PRIMARY KEY(`record_id`, `block_id`, `at`)
) WITHOUT ROWID;

-- A block is named after its first row, so that blocks keep the order of the rows.
CREATE TEMP TABLE placed_rows AS
  SELECT *, first_value(id) OVER part AS block_id, row_number() OVER part - 1 AS at
    FROM (
      SELECT *, (row_number() OVER (PARTITION BY batch_id, ledger, sheet, table_no ORDER BY id) - 1) / 200 AS part
        FROM import_rows
    )
  WINDOW part AS (PARTITION BY batch_id, ledger, sheet, table_no, part ORDER BY id);
INSERT INTO `import_blocks` ("id", "batch_id", "ledger", "sheet", "table_no", "facts", "raw")
  SELECT block_id, batch_id, ledger, sheet, table_no,
         json_group_array(json_array(record_id, "row", fate, draft_key, json("before"), revision_after) ORDER BY id),
         json_group_array(json(raw) ORDER BY id)
    FROM placed_rows GROUP BY block_id, batch_id, ledger, sheet, table_no ORDER BY block_id;
INSERT INTO `__new_import_rows` ("record_id", "block_id", "at", "row", "fate")
  SELECT record_id, block_id, at, "row", fate FROM placed_rows ORDER BY record_id, block_id, at;
DROP TABLE placed_rows;
DROP TABLE `import_rows`;
ALTER TABLE `__new_import_rows` RENAME TO `import_rows`;
