DROP INDEX "report_desk";--> statement-breakpoint
ALTER TABLE "care_assignment" ADD COLUMN "walled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "plain_about" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "sent_from" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "is_crowded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "care_assignment_walled" ON "care_assignment" USING btree ("center_id") WHERE "care_assignment"."walled";--> statement-breakpoint
CREATE INDEX "report_by_name" ON "report" USING btree ("center_id","plain_about");--> statement-breakpoint
CREATE INDEX "report_from" ON "report" USING btree ("center_id","sent_from","received_at");--> statement-breakpoint
CREATE INDEX "report_desk" ON "report" USING btree ("center_id",("state" = 'closed'),"is_crowded",(case coalesce("graded_urgency", "urgency") when 'urgent' then 0 when 'soon' then 1 else 2 end),"received_at","id");--> statement-breakpoint
UPDATE "report" SET "plain_about" = btrim(regexp_replace(lower(regexp_replace(normalize("about_name", NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));--> statement-breakpoint
UPDATE "care_assignment" a SET "walled" = true WHERE a."until_at" IS NULL AND (
  EXISTS (SELECT FROM "conflict" k WHERE k."center_id" = a."center_id" AND k."client_id" = a."client_id" AND k."staff_id" = a."staff_id" AND k."ended_at" IS NULL)
  OR EXISTS (SELECT FROM "staff_member" m JOIN "family_member" f ON f."center_id" = m."center_id" AND f."account_id" = m."account_id" JOIN "family_link" l ON l."center_id" = f."center_id" AND l."family_member_id" = f."id" WHERE m."center_id" = a."center_id" AND m."id" = a."staff_id" AND l."client_id" = a."client_id")
  OR EXISTS (SELECT FROM "staff_member" m JOIN "client" c ON c."center_id" = m."center_id" AND c."account_id" = m."account_id" WHERE m."center_id" = a."center_id" AND m."id" = a."staff_id" AND c."id" = a."client_id"));--> statement-breakpoint
UPDATE "case_manager_status" s SET "assigned" = false WHERE s."assigned" AND NOT EXISTS (SELECT FROM "care_assignment" a WHERE a."center_id" = s."center_id" AND a."client_id" = s."client_id" AND a."role" = 'case_manager' AND a."until_at" IS NULL AND NOT a."walled");