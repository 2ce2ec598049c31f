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
CREATE TABLE `search_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`on_day` text NOT NULL,
	`withheld` integer NOT NULL
);

CREATE UNIQUE INDEX `search_rows_by_record` ON `search_rows` (`record_id`);
CREATE INDEX `search_rows_by_day` ON `search_rows` (`on_day`);
CREATE TABLE `steps` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`unit` text,
	`person` text,
	`due_on` text,
	`term` text,
	`outcome` text,
	`satisfaction` text,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);

CREATE INDEX `steps_by_record` ON `steps` (`record_id`,`on_day`);
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
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`record_id` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL
);

CREATE INDEX `attachments_by_record` ON `attachments` (`record_id`);
CREATE TABLE `drafts` (
	`form` text NOT NULL,
	`who` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`form`, `who`)
);

CREATE TABLE `office_settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

CREATE TABLE `own_fields` (
	`id` text PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`choices` text NOT NULL,
	`position` integer NOT NULL
);

CREATE TABLE `own_holidays` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL
);

CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`ledger` text NOT NULL,
	`name` text NOT NULL,
	`list` text NOT NULL,
	`columns` text NOT NULL
);

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
CREATE TABLE `mediations` (
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
	`mediation_no` text,
	`studio_id` text,
	`issuer` text,
	`committee_name` text,
	`accepted_on` text,
	`case_source` text,
	`entrusted_by` text,
	`community` text,
	`leader` text,
	`due_on` text,
	`registered_by` text,
	`persons` integer,
	`dispute_type` text,
	`difficult` integer,
	`brief` text,
	`requests` text,
	`amount` integer,
	`invited` text,
	`mediated_on` text,
	`place` text,
	`process` text,
	`recorder` text,
	`result` text,
	`result_note` text,
	`closed_on` text,
	`agreement_no` text,
	`agreed_on` text,
	`facts` text,
	`disputed_matters` text,
	`agreement` text,
	`performance_terms` text,
	`copies` integer,
	`witness` text,
	`performance` text,
	`judicial_confirmed` integer,
	`judicial_confirmed_on` text,
	`dossier_no` text,
	`dossier_title` text,
	`filed_by` text,
	`filed_on` text,
	`checked_by` text,
	`retention` text,
	`dossier_note` text,
	`remark` text
);

CREATE INDEX `mediations_by_date` ON `mediations` (`accepted_on`,`id`);
CREATE INDEX `mediations_by_studio` ON `mediations` (`studio_id`,`id`);
CREATE INDEX `mediations_by_title` ON `mediations` (`brief`,`id`);
CREATE INDEX `mediations_by_matter` ON `mediations` (`matter_id`,`id`);
CREATE TABLE `activities` (
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
	`activity_no` text,
	`studio_id` text,
	`held_on` text,
	`ended_on` text,
	`start_time` text,
	`end_time` text,
	`half_days` integer,
	`duration` text,
	`title` text,
	`kinds` text,
	`place` text,
	`online` integer,
	`online_views` integer,
	`series` text,
	`monthly_theme` integer,
	`monthly_theme_month` text,
	`theme` text,
	`counts_for_member_score` integer,
	`participation` text,
	`organizer` text,
	`joint_with` text,
	`invitees` text,
	`headcount` integer,
	`public_count` integer,
	`content` text,
	`issue` text,
	`issue_source` text,
	`departments` text,
	`stakeholders` text,
	`experts` text,
	`research` text,
	`consensus` text,
	`unresolved` text,
	`responsible_unit` text,
	`due_on` text,
	`implementation` text,
	`satisfaction` text,
	`opinions` text,
	`opinion_count` integer,
	`effect` text,
	`problem_solved` text,
	`money_result` integer,
	`expense` integer,
	`recorder` text,
	`reviewer` text,
	`filled_on` text,
	`status` text,
	`remark` text
);

CREATE INDEX `activities_by_date` ON `activities` (`held_on`,`id`);
CREATE INDEX `activities_by_studio` ON `activities` (`studio_id`,`id`);
CREATE INDEX `activities_by_title` ON `activities` (`title`,`id`);
CREATE INDEX `activities_by_matter` ON `activities` (`matter_id`,`id`);
CREATE TABLE `duties` (
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
	`studio_id` text,
	`date` text,
	`shift` text,
	`place` text,
	`phone` text,
	`staff` text,
	`status` text,
	`swap_reason` text,
	`planned_for` text,
	`postponed_to` text,
	`arrived_at` text,
	`left_at` text,
	`batches` integer,
	`persons` integer,
	`matters` text,
	`handling_note` text,
	`onsite_replies` integer,
	`registered` integer,
	`handed_over` text,
	`weather` text,
	`remark` text
);

CREATE INDEX `duties_by_date` ON `duties` (`date`,`id`);
CREATE INDEX `duties_by_studio` ON `duties` (`studio_id`,`id`);
CREATE INDEX `duties_by_title` ON `duties` (`date`,`id`);
CREATE INDEX `duties_by_matter` ON `duties` (`matter_id`,`id`);
CREATE TABLE `informations` (
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
	`info_no` text,
	`kind` text,
	`title` text,
	`category` text,
	`submitted_on` text,
	`studio_id` text,
	`origin` text,
	`situation` text,
	`analysis` text,
	`advice` text,
	`is_open` integer,
	`closed_reason` text,
	`submitter_kind` text,
	`author_unit` text,
	`phone` text,
	`first_author_identities` text,
	`party` text,
	`sector` text,
	`special_committee` text,
	`edited_title` text,
	`edited_situation` text,
	`edited_advice` text,
	`editor` text,
	`edited_on` text,
	`signer` text,
	`signed_on` text,
	`issue_no` text,
	`main_to` text,
	`copy_to` text,
	`handling_mode` text,
	`handling_unit` text,
	`handled_on` text,
	`handling_result` text,
	`important` integer,
	`merged` integer,
	`excellent` integer,
	`status` text,
	`recorder` text,
	`remark` text
);

CREATE INDEX `informations_by_date` ON `informations` (`submitted_on`,`id`);
CREATE INDEX `informations_by_studio` ON `informations` (`studio_id`,`id`);
CREATE INDEX `informations_by_title` ON `informations` (`title`,`id`);
CREATE INDEX `informations_by_matter` ON `informations` (`matter_id`,`id`);
CREATE TABLE `proposals` (
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
	`session` text,
	`number` text,
	`receipt_no` text,
	`title` text,
	`category` text,
	`timing` text,
	`submitted_on` text,
	`studio_id` text,
	`is_open` integer,
	`closed_reason` text,
	`situation` text,
	`analysis` text,
	`advice` text,
	`wished_lead` text,
	`wished_assist` text,
	`proposer_kind` text,
	`member_no` text,
	`sector` text,
	`member_group` text,
	`work_unit` text,
	`address` text,
	`postcode` text,
	`phone` text,
	`collective_name` text,
	`collective_contact` text,
	`review` text,
	`not_filed_reason` text,
	`review_note` text,
	`filed_on` text,
	`file_no` text,
	`merged_into` text,
	`key_proposal` integer,
	`supervisor` text,
	`excellent_proposal` integer,
	`lead_unit` text,
	`assist_units` text,
	`handling_mode` text,
	`assigned_on` text,
	`due_on` text,
	`contact_modes` text,
	`replied_on` text,
	`reply_no` text,
	`handling_note` text,
	`result_class` text,
	`follow_up` text,
	`rehandled` integer,
	`quality` text,
	`status` text,
	`feedback_visit` text,
	`feedback_attitude` text,
	`feedback_listening` text,
	`feedback_fit` text,
	`replied_by_leader` integer,
	`feedback_agreement` text,
	`satisfaction` text,
	`feedback_note` text,
	`feedback_by` text,
	`feedback_on` text,
	`remark` text
);

CREATE INDEX `proposals_by_date` ON `proposals` (`submitted_on`,`id`);
CREATE INDEX `proposals_by_studio` ON `proposals` (`studio_id`,`id`);
CREATE INDEX `proposals_by_title` ON `proposals` (`title`,`id`);
CREATE INDEX `proposals_by_matter` ON `proposals` (`matter_id`,`id`);
CREATE TABLE `topics` (
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
	`title` text,
	`source` text,
	`issued_by` text,
	`issued_on` text,
	`leader` text,
	`studio_id` text,
	`due_on` text,
	`requirement` text,
	`answer_modes` text,
	`process` text,
	`report` text,
	`advice` text,
	`stage` text,
	`adoption` text,
	`implementation` text,
	`effect` text,
	`evaluation` text,
	`closed_on` text,
	`remark` text
);

CREATE INDEX `topics_by_date` ON `topics` (`issued_on`,`id`);
CREATE INDEX `topics_by_studio` ON `topics` (`studio_id`,`id`);
CREATE INDEX `topics_by_title` ON `topics` (`title`,`id`);
CREATE INDEX `topics_by_matter` ON `topics` (`matter_id`,`id`);
CREATE TABLE `contacts` (
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
	`studio_id` text,
	`since` text,
	`until` text,
	`contact_name` text,
	`contact_kind` text,
	`gender` text,
	`sector` text,
	`work_unit` text,
	`address` text,
	`phone` text,
	`situation` text,
	`remark` text
);

CREATE INDEX `contacts_by_studio` ON `contacts` (`studio_id`,`id`);
CREATE INDEX `contacts_by_title` ON `contacts` (`contact_name`,`id`);
CREATE INDEX `contacts_by_matter` ON `contacts` (`matter_id`,`id`);
CREATE TABLE `honors` (
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
	`kind` text,
	`awarded_on` text,
	`title` text,
	`level` text,
	`issuer` text,
	`medium` text,
	`placement` text,
	`studio_id` text,
	`document_no` text,
	`proof` text,
	`remark` text
);

CREATE INDEX `honors_by_date` ON `honors` (`awarded_on`,`id`);
CREATE INDEX `honors_by_studio` ON `honors` (`studio_id`,`id`);
CREATE INDEX `honors_by_title` ON `honors` (`title`,`id`);
CREATE INDEX `honors_by_matter` ON `honors` (`matter_id`,`id`);
CREATE TABLE `mediations_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text,
	`role` text,
	`gender` text,
	`ethnicity` text,
	`age` integer,
	`id_number` text,
	`occupation` text,
	`phone` text,
	`address` text,
	`agent` text
);

CREATE INDEX `mediations_parties_by_record` ON `mediations_parties` (`record_id`);
CREATE TABLE `mediations_inquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`inquired_on` text,
	`place` text,
	`subject` text,
	`person` text,
	`attendees` text,
	`inquirer` text,
	`recorder` text,
	`text` text
);

CREATE INDEX `mediations_inquiries_by_record` ON `mediations_inquiries` (`record_id`);
CREATE TABLE `mediations_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`source` text,
	`provider` text,
	`provided_on` text,
	`copies` integer
);

CREATE INDEX `mediations_evidence_by_record` ON `mediations_evidence` (`record_id`);
CREATE TABLE `mediations_agreement_items` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text,
	`party` text,
	`amount` integer,
	`due_on` text,
	`performed_on` text
);

CREATE INDEX `mediations_agreement_items_by_record` ON `mediations_agreement_items` (`record_id`);
CREATE TABLE `mediations_callbacks` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`called_on` text,
	`caller` text,
	`mode` text,
	`note` text,
	`satisfaction` text
);

CREATE INDEX `mediations_callbacks_by_record` ON `mediations_callbacks` (`record_id`);
CREATE TABLE `activities_six_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`step` text,
	`done_on` text,
	`note` text
);

CREATE INDEX `activities_six_steps_by_record` ON `activities_six_steps` (`record_id`);
CREATE TABLE `activities_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`speaker` text,
	`opinion` text
);

CREATE INDEX `activities_statements_by_record` ON `activities_statements` (`record_id`);
CREATE TABLE `activities_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text,
	`note` text
);

CREATE INDEX `activities_outcomes_by_record` ON `activities_outcomes` (`record_id`);
CREATE TABLE `informations_adoptions` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`level` text,
	`mode` text,
	`effect` text,
	`on` text,
	`carrier` text,
	`leader` text,
	`instruction_level` text,
	`instruction` text,
	`paper_no` text,
	`source_items` text,
	`note` text,
	`proof` text
);

CREATE INDEX `informations_adoptions_by_record` ON `informations_adoptions` (`record_id`);
CREATE TABLE `topics_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`stage` text,
	`on` text,
	`by` text,
	`note` text
);

CREATE INDEX `topics_stages_by_record` ON `topics_stages` (`record_id`);
CREATE TABLE `contacts_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`position` integer NOT NULL,
	`on` text,
	`mode` text,
	`content` text,
	`outcome` text
);

CREATE INDEX `contacts_visits_by_record` ON `contacts_visits` (`record_id`);
