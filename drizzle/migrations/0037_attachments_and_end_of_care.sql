CREATE TABLE "report_attachment" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"addition_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "report_attachment_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "care_ending" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"why" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid NOT NULL,
	"resumed_at" timestamp (3) with time zone,
	"resumed_by" uuid,
	CONSTRAINT "care_ending_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "report_attachment" ADD CONSTRAINT "report_attachment_center_id_addition_id_report_addition_center_id_id_fk" FOREIGN KEY ("center_id","addition_id") REFERENCES "public"."report_addition"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_ending" ADD CONSTRAINT "care_ending_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_attachment_by_report" ON "report_attachment" USING btree ("center_id","report_id","addition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "care_ending_once" ON "care_ending" USING btree ("center_id","client_id") WHERE "care_ending"."resumed_at" is null;--> statement-breakpoint
CREATE INDEX "care_ending_by_client" ON "care_ending" USING btree ("center_id","client_id");