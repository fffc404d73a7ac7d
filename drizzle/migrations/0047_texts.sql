CREATE TABLE "text_number" (
	"center_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"number" text,
	"code_id" uuid,
	"code_at" timestamp (3) with time zone NOT NULL,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"codes_asked" integer DEFAULT 1 NOT NULL,
	"counted_from" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"refused_at" timestamp (3) with time zone,
	"refused_code" text,
	CONSTRAINT "text_number_center_id_account_id_pk" PRIMARY KEY("center_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "text_stop" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"family_member_id" uuid,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"staff_id" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "text_stop_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
DROP INDEX "letter_due";--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "text_agreed_on" date;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "text_agreed_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "channel" text DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_rhythm" ADD COLUMN "text" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "text_number" ADD CONSTRAINT "text_number_center_id_account_id_account_center_id_id_fk" FOREIGN KEY ("center_id","account_id") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_number_by_account" ON "text_number" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "text_number_by_number" ON "text_number" USING btree ("number");--> statement-breakpoint
CREATE INDEX "text_stop_by_number" ON "text_stop" USING btree ("center_id","number");--> statement-breakpoint
CREATE INDEX "letter_waits" ON "letter" USING btree ("channel","lane","state","due_at","id");