ALTER TABLE "lookup" ADD COLUMN "asker" text;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "is_crowded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "fits_nobody" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "settled_as" text;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lookup" ADD COLUMN "settled_by" uuid;--> statement-breakpoint
CREATE INDEX "lookup_of_nobody" ON "lookup" USING btree ("center_id",("settled_at" is not null),"is_crowded","at","id") WHERE "lookup"."fits_nobody";--> statement-breakpoint
-- Those that were looked at before and led to no task have been seen by nobody.
UPDATE "lookup" SET "fits_nobody" = true WHERE "matched_at" is not null
  and not exists (select from "ask_task" t where t."center_id" = "lookup"."center_id" and t."lookup_id" = "lookup"."id");