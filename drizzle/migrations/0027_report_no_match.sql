CREATE TABLE "report_no_match" (
	"center_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"result" text,
	"look_again_at" timestamp (3) with time zone,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_no_match_center_id_report_id_pk" PRIMARY KEY("center_id","report_id")
);
--> statement-breakpoint
CREATE INDEX "report_no_match_again" ON "report_no_match" USING btree ("center_id","look_again_at") WHERE "report_no_match"."look_again_at" is not null;