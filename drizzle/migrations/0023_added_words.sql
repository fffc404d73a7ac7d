DROP INDEX "report_desk";--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "waits_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "report_addition" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "report_addition_untold" ON "report_addition" USING btree ("center_id") WHERE "report_addition"."told_at" is null;--> statement-breakpoint
UPDATE "report" r SET "waits_since" = r."received_at", "answered_at" = (SELECT max(p."written_at") FROM "report_reply" p WHERE p."center_id" = r."center_id" AND p."report_id" = r."id");--> statement-breakpoint
UPDATE "report_addition" SET "told_at" = "at";--> statement-breakpoint
CREATE INDEX "report_desk" ON "report" USING btree ("center_id",("state" = 'closed'),"is_crowded",(case when "graded_urgency" is null and "observations" ->> 'safetyNow' = 'not_safe' then -2 when "added_at" is not null then -1 else case coalesce("graded_urgency", "urgency") when 'urgent' then 0 when 'soon' then 1 else 2 end end),"waits_since","id");
