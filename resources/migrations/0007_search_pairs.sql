-- The index keeps pairs of letters only, half of what it kept; the program fills it anew when it finds it empty.
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
  body, initials, content='', contentless_delete=1, tokenize='ascii'
);
DELETE FROM search_rows;
-- Rows of imports are counted in their order instead of named, and no query asks for them by draft.
CREATE TABLE `__new_import_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`sheet` text NOT NULL,
	`row` integer NOT NULL,
	`fate` text NOT NULL,
	`draft_key` text NOT NULL,
	`before` text,
	`revision_after` integer NOT NULL,
	`raw` text NOT NULL,
	`table_no` integer DEFAULT 0 NOT NULL
);

INSERT INTO `__new_import_rows` ("batch_id", "ledger", "record_id", "sheet", "row", "fate", "draft_key", "before", "revision_after", "raw", "table_no")
  SELECT "batch_id", "ledger", "record_id", "sheet", "row", "fate", "draft_key", "before", "revision_after", "raw", "table_no" FROM `import_rows` ORDER BY `id`;
DROP TABLE `import_rows`;
ALTER TABLE `__new_import_rows` RENAME TO `import_rows`;
CREATE INDEX `import_rows_by_batch` ON `import_rows` (`batch_id`);
CREATE INDEX `import_rows_by_record` ON `import_rows` (`record_id`);
DROP INDEX `search_rows_by_day`;
DROP INDEX `people_by_member`;
CREATE INDEX `people_by_member` ON `people` (`member_id`,`ledger`,`field`) WHERE member_id is not null;
DROP INDEX `receptions_by_matter`;
CREATE INDEX `receptions_by_matter` ON `receptions` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `members_by_matter`;
CREATE INDEX `members_by_matter` ON `members` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `studios_by_matter`;
CREATE INDEX `studios_by_matter` ON `studios` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `mediations_by_matter`;
CREATE INDEX `mediations_by_matter` ON `mediations` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `activities_by_matter`;
CREATE INDEX `activities_by_matter` ON `activities` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `duties_by_matter`;
CREATE INDEX `duties_by_matter` ON `duties` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `informations_by_matter`;
CREATE INDEX `informations_by_matter` ON `informations` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `proposals_by_matter`;
CREATE INDEX `proposals_by_matter` ON `proposals` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `topics_by_matter`;
CREATE INDEX `topics_by_matter` ON `topics` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `contacts_by_matter`;
CREATE INDEX `contacts_by_matter` ON `contacts` (`matter_id`,`id`) WHERE matter_id is not null;
DROP INDEX `honors_by_matter`;
CREATE INDEX `honors_by_matter` ON `honors` (`matter_id`,`id`) WHERE matter_id is not null;
