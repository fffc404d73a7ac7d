ALTER TABLE "history_version" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "history_version_untold" ON "history_version" USING btree ("center_id") WHERE "history_version"."told_at" is null;--> statement-breakpoint
-- What was written before anybody was alerted of it is known by now.
UPDATE "history_version" SET "told_at" = "at";