ALTER TABLE `steps` ADD `number` text;
ALTER TABLE `steps` ADD `basis` text;
ALTER TABLE `steps` ADD `told` text;
