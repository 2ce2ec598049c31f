-- New records throw their months away by the hundred, where they are entered: a trigger for each row
-- made the insert of a large import, and the full-text index beside it, cost half as much again.
DROP TRIGGER `receptions_month_insert`;
DROP TRIGGER `mediations_month_insert`;
DROP TRIGGER `activities_month_insert`;
DROP TRIGGER `duties_month_insert`;
