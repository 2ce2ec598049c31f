CREATE INDEX `mediations_by_due` ON `mediations` (`due_on`) WHERE due_on is not null;
CREATE INDEX `activities_by_due` ON `activities` (`due_on`) WHERE due_on is not null;
CREATE INDEX `proposals_by_due` ON `proposals` (`due_on`) WHERE due_on is not null;
CREATE INDEX `topics_by_due` ON `topics` (`due_on`) WHERE due_on is not null;
