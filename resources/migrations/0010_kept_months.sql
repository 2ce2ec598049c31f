CREATE TABLE `kept_months` (
	`ledger` text NOT NULL,
	`month` text NOT NULL,
	`question` text NOT NULL,
	`counted_on` text NOT NULL,
	`until` text NOT NULL,
	`tallies` text NOT NULL,
	PRIMARY KEY(`ledger`, `month`, `question`)
);

CREATE INDEX `receptions_removed` ON `receptions` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `receptions_by_due` ON `receptions` (`due_on`,`status`) WHERE due_on is not null;
CREATE INDEX `receptions_by_closing` ON `receptions` (`closed_on`) WHERE closed_on is not null;
CREATE INDEX `receptions_undated` ON `receptions` (`status`,`visited_on`) WHERE due_on is null;
CREATE INDEX `members_removed` ON `members` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `studios_removed` ON `studios` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `mediations_removed` ON `mediations` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `activities_removed` ON `activities` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `duties_removed` ON `duties` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `informations_removed` ON `informations` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `proposals_removed` ON `proposals` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `topics_removed` ON `topics` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `contacts_removed` ON `contacts` (`deleted_at`,`id`) WHERE deleted_at is not null;
CREATE INDEX `honors_removed` ON `honors` (`deleted_at`,`id`) WHERE deleted_at is not null;

-- A month is counted anew once a record of it has been written. A year or a month without its day
-- counts as its first day.
CREATE TRIGGER `receptions_month_insert` AFTER INSERT ON `receptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'receptions' AND `month` IN (substr(new.`visited_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `receptions_month_update` AFTER UPDATE ON `receptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'receptions' AND `month` IN (substr(old.`visited_on` || '-01-01', 1, 7), substr(new.`visited_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `receptions_month_delete` AFTER DELETE ON `receptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'receptions' AND `month` IN (substr(old.`visited_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `mediations_month_insert` AFTER INSERT ON `mediations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'mediations' AND `month` IN (substr(new.`accepted_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `mediations_month_update` AFTER UPDATE ON `mediations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'mediations' AND `month` IN (substr(old.`accepted_on` || '-01-01', 1, 7), substr(new.`accepted_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `mediations_month_delete` AFTER DELETE ON `mediations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'mediations' AND `month` IN (substr(old.`accepted_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `activities_month_insert` AFTER INSERT ON `activities`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'activities' AND `month` IN (substr(new.`held_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `activities_month_update` AFTER UPDATE ON `activities`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'activities' AND `month` IN (substr(old.`held_on` || '-01-01', 1, 7), substr(new.`held_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `activities_month_delete` AFTER DELETE ON `activities`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'activities' AND `month` IN (substr(old.`held_on` || '-01-01', 1, 7)); END;
CREATE TRIGGER `duties_month_insert` AFTER INSERT ON `duties`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'duties' AND `month` IN (substr(new.`date` || '-01-01', 1, 7)); END;
CREATE TRIGGER `duties_month_update` AFTER UPDATE ON `duties`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'duties' AND `month` IN (substr(old.`date` || '-01-01', 1, 7), substr(new.`date` || '-01-01', 1, 7)); END;
CREATE TRIGGER `duties_month_delete` AFTER DELETE ON `duties`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'duties' AND `month` IN (substr(old.`date` || '-01-01', 1, 7)); END;

-- What was adopted has days of its own, in months that are not those of the record.
CREATE TRIGGER `informations_month_insert` AFTER INSERT ON `informations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
CREATE TRIGGER `informations_month_update` AFTER UPDATE ON `informations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
CREATE TRIGGER `informations_month_delete` AFTER DELETE ON `informations`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
CREATE TRIGGER `informations_adoptions_month_insert` AFTER INSERT ON `informations_adoptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
CREATE TRIGGER `informations_adoptions_month_update` AFTER UPDATE ON `informations_adoptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
CREATE TRIGGER `informations_adoptions_month_delete` AFTER DELETE ON `informations_adoptions`
  BEGIN DELETE FROM `kept_months` WHERE `ledger` = 'informations'; END;
