CREATE TABLE `beside_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`part` text NOT NULL
);

CREATE UNIQUE INDEX `beside_rows_by_record` ON `beside_rows` (`record_id`,`part`);
CREATE INDEX `changes_of_removed_files` ON `changes` (`at`) WHERE field = 'attachments' and after = 'null';
-- Texts of steps and names of files, looked for beside the index of records; the program fills it when it finds it empty.
CREATE VIRTUAL TABLE beside_index USING fts5(
  body, initials, content='', contentless_delete=1, tokenize='ascii'
);
