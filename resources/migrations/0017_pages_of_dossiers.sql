CREATE TABLE `mediations_dossier_pages` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`paper` text,
	`pages` integer
);

CREATE INDEX `mediations_dossier_pages_by_record` ON `mediations_dossier_pages` (`record_id`);
