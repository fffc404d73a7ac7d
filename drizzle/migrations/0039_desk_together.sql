CREATE TABLE "safety_flag" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"report_id" uuid,
	"words" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "safety_flag_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_merge" (
	"center_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"into_id" uuid,
	"why" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_merge_center_id_report_id_pk" PRIMARY KEY("center_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "report_opening" (
	"center_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_opening_center_id_report_id_staff_id_pk" PRIMARY KEY("center_id","report_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "writer_flag" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"account_id" uuid,
	"words" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "writer_flag_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "safety_flag" ADD CONSTRAINT "safety_flag_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safety_flag_by_client" ON "safety_flag" USING btree ("center_id","client_id") WHERE "safety_flag"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "safety_flag_by_reviewer" ON "safety_flag" USING btree ("center_id","reviewer_id") WHERE "safety_flag"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "report_merge_into" ON "report_merge" USING btree ("center_id","into_id") WHERE "report_merge"."into_id" is not null;--> statement-breakpoint
CREATE INDEX "report_opening_by_time" ON "report_opening" USING btree ("at");--> statement-breakpoint
CREATE INDEX "writer_flag_by_report" ON "writer_flag" USING btree ("center_id","report_id");--> statement-breakpoint
CREATE INDEX "writer_flag_by_account" ON "writer_flag" USING btree ("center_id","account_id") WHERE "writer_flag"."ended_at" is null;