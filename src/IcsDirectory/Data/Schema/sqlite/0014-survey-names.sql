-- What a system was called when the round opened: what is published of it does not change with the record.
ALTER TABLE survey_response ADD COLUMN system_name TEXT NOT NULL DEFAULT '';
ALTER TABLE survey_response ADD COLUMN ods_code TEXT NOT NULL DEFAULT '';
ALTER TABLE survey_response ADD COLUMN region TEXT NOT NULL DEFAULT '';
