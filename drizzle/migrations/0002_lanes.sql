DROP INDEX "letter_due";--> statement-breakpoint
ALTER TABLE "ask_task" ADD COLUMN "asker" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "lane" text GENERATED ALWAYS AS (case kind when 'sign-in-code' then 'sign-in' when 'staff-alert' then 'staff' else 'people' end) STORED NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "ask_task_once" ON "ask_task" USING btree ("center_id","client_id","asker") WHERE "ask_task"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "letter_due" ON "letter" USING btree ("lane","state","due_at","id");