CREATE TABLE "history_sheet" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"about_name" text NOT NULL,
	"plain_about" text DEFAULT '' NOT NULL,
	"about_born" text NOT NULL,
	"writer_name" text NOT NULL,
	"writer_relationship" text NOT NULL,
	"is_for_client" boolean NOT NULL,
	"lodged_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"newest_at" timestamp (3) with time zone NOT NULL,
	"client_id" uuid,
	"read_at" timestamp (3) with time zone,
	"read_by" uuid,
	CONSTRAINT "history_sheet_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "history_version" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sheet_id" uuid NOT NULL,
	"early_signs" text NOT NULL,
	"what_helped" text NOT NULL,
	"what_harmed" text NOT NULL,
	"medicines" text NOT NULL,
	"admissions" text NOT NULL,
	"whom_to_call" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "history_version_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "history_version" ADD CONSTRAINT "history_version_center_id_sheet_id_history_sheet_center_id_id_fk" FOREIGN KEY ("center_id","sheet_id") REFERENCES "public"."history_sheet"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_sheet_by_account" ON "history_sheet" USING btree ("account_id","lodged_at");--> statement-breakpoint
CREATE INDEX "history_sheet_by_client" ON "history_sheet" USING btree ("center_id","client_id","newest_at");--> statement-breakpoint
CREATE INDEX "history_version_by_sheet" ON "history_version" USING btree ("center_id","sheet_id","at");