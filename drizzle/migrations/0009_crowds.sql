DROP INDEX "ask_task_order";--> statement-breakpoint
ALTER TABLE "ask_task" ADD COLUMN "is_crowded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "asked_from" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "lookup_from" ON "lookup" USING btree ("center_id","asked_from","at");--> statement-breakpoint
CREATE INDEX "ask_task_order" ON "ask_task" USING btree ("center_id",("closed_at" is not null),"is_crowded","due_on","id" DESC NULLS LAST);