CREATE TABLE "escalation" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"why" text NOT NULL,
	"words" text NOT NULL,
	"about_staff" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"is_by_link" boolean DEFAULT false NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"writer_name" text DEFAULT '' NOT NULL,
	"writer_phone" text DEFAULT '' NOT NULL,
	"held_by" uuid,
	"set_aside" uuid[] DEFAULT '{}' NOT NULL,
	"placed_at" timestamp (3) with time zone,
	"late_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "escalation_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_center_id_report_id_report_center_id_id_fk" FOREIGN KEY ("center_id","report_id") REFERENCES "public"."report"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_open" ON "escalation" USING btree ("center_id","report_id") WHERE "escalation"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "escalation_by_report" ON "escalation" USING btree ("center_id","report_id","raised_at");