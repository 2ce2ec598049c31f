-- A row written over another is, to SQLite, neither an update nor always a delete.
CREATE TRIGGER `filed_sheets_once` BEFORE INSERT ON `filed_sheets`
WHEN EXISTS (SELECT 1 FROM `filed_sheets` WHERE `filing_id` = NEW.`filing_id` AND `subject_id` = NEW.`subject_id`)
BEGIN SELECT RAISE(ABORT, 'a filed sheet never changes'); END;
CREATE TRIGGER `filed_facts_once` BEFORE INSERT ON `filed_facts`
WHEN EXISTS (SELECT 1 FROM `filed_facts` WHERE `filing_id` = NEW.`filing_id` AND `ledger` = NEW.`ledger` AND `record_id` = NEW.`record_id`)
BEGIN SELECT RAISE(ABORT, 'a filed fact never changes'); END;
CREATE TRIGGER `filings_once` BEFORE INSERT ON `filings`
WHEN EXISTS (SELECT 1 FROM `filings` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a filing never changes'); END;
CREATE TRIGGER `filings_reopen_once` BEFORE UPDATE OF `reopened_at`, `reopened_by`, `reopen_reason` ON `filings`
WHEN OLD.`reopened_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a filing is opened again once'); END;
-- Whoever writes: a year stands filed once.
CREATE TRIGGER `filings_stand_once` BEFORE INSERT ON `filings`
WHEN EXISTS (SELECT 1 FROM `filings` WHERE `scheme` = NEW.`scheme` AND `year` = NEW.`year` AND `reopened_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'a filing stands and never changes'); END;
