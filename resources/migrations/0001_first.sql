CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`batch_id` text
);

CREATE INDEX `changes_by_record` ON `changes` (`record_id`,`at`);
CREATE TABLE `choices` (
	`set_id` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`set_id`, `code`)
);

CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`counts` text NOT NULL,
	`applied_at` text NOT NULL,
	`applied_by` text NOT NULL,
	`undone_at` text
);

CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`sheet` text NOT NULL,
	`row` integer NOT NULL,
	`fate` text NOT NULL,
	`draft_key` text NOT NULL,
	`before` text,
	`revision_after` integer NOT NULL,
	`raw` text NOT NULL
);

CREATE INDEX `import_rows_by_batch` ON `import_rows` (`batch_id`);
CREATE INDEX `import_rows_by_record` ON `import_rows` (`record_id`);
CREATE INDEX `import_rows_by_draft` ON `import_rows` (`draft_key`);
CREATE TABLE `numbers` (
	`scope` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);

CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`year` integer NOT NULL,
	`site_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);

CREATE TABLE `people` (
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`position` integer NOT NULL,
	`ledger` text NOT NULL,
	`name` text NOT NULL,
	`member_id` text,
	`role` text,
	`status` text,
	`parts` text,
	PRIMARY KEY(`record_id`, `field`, `position`)
);

CREATE INDEX `people_by_member` ON `people` (`member_id`,`ledger`,`field`);
CREATE INDEX `people_by_name` ON `people` (`name`);
CREATE TABLE `studio_members` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`studio_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`from_on` text,
	`to_on` text
);

CREATE INDEX `studio_members_by_member` ON `studio_members` (`member_id`);
CREATE INDEX `studio_members_by_studio` ON `studio_members` (`studio_id`);
CREATE TABLE `receptions` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`site_id` text NOT NULL,
	`matter_id` text,
	`extra` text DEFAULT '{}' NOT NULL,
	`reception_no` text,
	`studio_id` text,
	`visited_on` text,
	`visited_at` text,
	`place` text,
	`channel` text,
	`visitor_name` text,
	`gender` text,
	`age` integer,
	`birth_date` text,
	`ethnicity` text,
	`id_number` text,
	`phone` text,
	`work_unit` text,
	`address` text,
	`persons` integer,
	`representatives` text,
	`repeat` text,
	`subject` text,
	`content` text,
	`demand` text,
	`purpose` text,
	`category` text,
	`place_of_issue` text,
	`concerned_unit` text,
	`urgency` text,
	`litigation` integer,
	`confidential` integer,
	`recorder` text,
	`onsite_reply` text,
	`handling` text,
	`handling_unit` text,
	`assignee` text,
	`assigned_on` text,
	`due_on` text,
	`process` text,
	`result` text,
	`status` text,
	`closed_on` text,
	`called_back_on` text,
	`callback_mode` text,
	`called_back_by` text,
	`callback_note` text,
	`satisfaction` text,
	`remark` text
);

CREATE INDEX `receptions_by_date` ON `receptions` (`visited_on`,`id`);
CREATE INDEX `receptions_by_studio` ON `receptions` (`studio_id`,`id`);
CREATE INDEX `receptions_by_title` ON `receptions` (`visitor_name`,`id`);
CREATE INDEX `receptions_by_matter` ON `receptions` (`matter_id`,`id`);
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`site_id` text NOT NULL,
	`matter_id` text,
	`extra` text DEFAULT '{}' NOT NULL,
	`member_no` text,
	`name` text,
	`gender` text,
	`ethnicity` text,
	`native_place` text,
	`birth_date` text,
	`party` text,
	`education` text,
	`title` text,
	`sector` text,
	`special_committee` text,
	`liaison_group` text,
	`cppcc_post` text,
	`kind` text,
	`term` text,
	`joined_on` text,
	`left_on` text,
	`work_unit` text,
	`occupation` text,
	`social_posts` text,
	`id_number` text,
	`phone` text,
	`email` text,
	`address` text,
	`status` text,
	`score_exempt` integer,
	`remark` text
);

CREATE INDEX `members_by_title` ON `members` (`name`,`id`);
CREATE INDEX `members_by_matter` ON `members` (`matter_id`,`id`);
CREATE TABLE `studios` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`deleted_at` text,
	`site_id` text NOT NULL,
	`matter_id` text,
	`extra` text DEFAULT '{}' NOT NULL,
	`name` text,
	`short_name` text,
	`studio_type` text,
	`level` text,
	`star` text,
	`honor` text,
	`brand` text,
	`founded_on` text,
	`closed_on` text,
	`convenor` text,
	`leader_contact` text,
	`guiding_committee` text,
	`liaison_group` text,
	`address` text,
	`community` text,
	`phone` text,
	`reception_rule` text,
	`remark` text
);

CREATE INDEX `studios_by_title` ON `studios` (`name`,`id`);
CREATE INDEX `studios_by_matter` ON `studios` (`matter_id`,`id`);
