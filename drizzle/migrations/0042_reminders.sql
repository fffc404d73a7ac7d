CREATE TABLE "release_reminder" (
	"center_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"days" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_reminder_center_id_release_id_days_pk" PRIMARY KEY("center_id","release_id","days")
);
--> statement-breakpoint
ALTER TABLE "ask_task" ALTER COLUMN "lookup_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ask_task" ADD COLUMN "release_id" uuid;--> statement-breakpoint
ALTER TABLE "release_reminder" ADD CONSTRAINT "release_reminder_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_by_end" ON "release" USING btree ("center_id","expires_at") WHERE "release"."completed_at" is not null;