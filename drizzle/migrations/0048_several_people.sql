CREATE TABLE "report_person" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"own_id" uuid,
	CONSTRAINT "report_person_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "whole_id" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "shown_state" text DEFAULT 'received' NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "shown_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "shown_closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "shown_added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "report_person" ADD CONSTRAINT "report_person_center_id_report_id_report_center_id_id_fk" FOREIGN KEY ("center_id","report_id") REFERENCES "public"."report"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_person_by_whole" ON "report_person" USING btree ("center_id","report_id","at");--> statement-breakpoint
CREATE INDEX "report_person_by_own" ON "report_person" USING btree ("center_id","own_id");--> statement-breakpoint
CREATE INDEX "report_of_whole" ON "report" USING btree ("center_id","whole_id") WHERE "report"."whole_id" is not null;--> statement-breakpoint
UPDATE "report" SET "shown_state" = "state", "shown_read_at" = "read_at", "shown_closed_at" = "closed_at", "shown_added_at" = "added_at";