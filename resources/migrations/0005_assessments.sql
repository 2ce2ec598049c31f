CREATE TABLE `assessment_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`scheme` text NOT NULL,
	`subject_id` text NOT NULL,
	`item` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`points` real NOT NULL,
	`rater` text NOT NULL,
	`reason` text NOT NULL,
	`person` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);

CREATE INDEX `assessment_entries_by_book` ON `assessment_entries` (`scheme`,`year`,`subject_id`);
CREATE TABLE `assessment_events` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`scheme` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`event` text NOT NULL,
	`item` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL
);

CREATE INDEX `assessment_events_by_book` ON `assessment_events` (`scheme`,`year`,`subject_id`);
CREATE TABLE `assessment_opinions` (
	`sheet_id` text NOT NULL,
	`stage` text NOT NULL,
	`item` text NOT NULL,
	`points` real,
	`grade` text NOT NULL,
	`text` text NOT NULL,
	`person` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`sheet_id`, `stage`, `item`)
);

CREATE TABLE `assessment_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`scheme` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`exempt_reason` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);

CREATE INDEX `assessment_sheets_by_book` ON `assessment_sheets` (`scheme`,`year`);
CREATE TABLE `filed_facts` (
	`filing_id` text NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`filing_id`, `ledger`, `record_id`)
);

CREATE TABLE `filed_sheets` (
	`filing_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`position` integer NOT NULL,
	`total` real NOT NULL,
	`marks` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`filing_id`, `subject_id`)
);

CREATE INDEX `filed_sheets_by_subject` ON `filed_sheets` (`subject_id`);
CREATE TABLE `filings` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`scheme` text NOT NULL,
	`scheme_name` text NOT NULL,
	`content` text NOT NULL,
	`sheets` integer NOT NULL,
	`sha256` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`note` text NOT NULL,
	`reopened_at` text,
	`reopened_by` text,
	`reopen_reason` text
);

CREATE INDEX `filings_by_book` ON `filings` (`scheme`,`year`);
CREATE TABLE `own_schemes` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`copied_from` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);


CREATE TRIGGER `filed_sheets_stay` BEFORE UPDATE ON `filed_sheets`
BEGIN SELECT RAISE(ABORT, 'a filed sheet never changes'); END;
CREATE TRIGGER `filed_sheets_are_kept` BEFORE DELETE ON `filed_sheets`
BEGIN SELECT RAISE(ABORT, 'a filed sheet never changes'); END;
CREATE TRIGGER `filed_facts_stay` BEFORE UPDATE ON `filed_facts`
BEGIN SELECT RAISE(ABORT, 'a filed fact never changes'); END;
CREATE TRIGGER `filed_facts_are_kept` BEFORE DELETE ON `filed_facts`
BEGIN SELECT RAISE(ABORT, 'a filed fact never changes'); END;
CREATE TRIGGER `filings_stay` BEFORE UPDATE OF `id`, `year`, `scheme`, `scheme_name`, `content`, `sheets`, `sha256`, `at`, `by`, `note` ON `filings`
BEGIN SELECT RAISE(ABORT, 'a filing never changes'); END;
CREATE TRIGGER `filings_are_kept` BEFORE DELETE ON `filings`
BEGIN SELECT RAISE(ABORT, 'a filing never changes'); END;
