ALTER TABLE "ask_task" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "family_link" ADD COLUMN "left_at" timestamp (3) with time zone;