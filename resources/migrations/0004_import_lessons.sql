CREATE TABLE `import_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`ledger` text,
	`content` text NOT NULL,
	`file` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);

CREATE UNIQUE INDEX `import_lessons_by_topic` ON `import_lessons` (`kind`,`topic`);
CREATE TABLE `import_tables` (
	`batch_id` text NOT NULL,
	`sheet` text NOT NULL,
	`table_no` integer NOT NULL,
	`ledger` text NOT NULL,
	`title` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`batch_id`, `sheet`, `table_no`)
);

ALTER TABLE `import_batches` ADD `decisions` text;
ALTER TABLE `import_rows` ADD `table_no` integer DEFAULT 0 NOT NULL;
