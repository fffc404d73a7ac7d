CREATE TABLE "figures_export" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"days" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "figures_export_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "figures_export" ADD CONSTRAINT "figures_export_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "figures_export_by_time" ON "figures_export" USING btree ("center_id","at");