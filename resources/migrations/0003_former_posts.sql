CREATE TABLE `members_former_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`from` text,
	`to` text,
	`sector` text,
	`cppcc_post` text
);

CREATE INDEX `members_former_posts_by_record` ON `members_former_posts` (`record_id`);
