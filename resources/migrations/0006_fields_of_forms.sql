ALTER TABLE `receptions` ADD `receiver_opinion` text;
ALTER TABLE `members` ADD `terms_served` integer;
ALTER TABLE `members` ADD `employer_kind` text;
ALTER TABLE `studios` ADD `build_items` text;
