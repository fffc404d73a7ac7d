CREATE TABLE "exceptional_disclosure" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"family_member_id" uuid,
	"recipient_name" text NOT NULL,
	"recipient_role" text NOT NULL,
	"topics" text[] NOT NULL,
	"content" text NOT NULL,
	"reason" text NOT NULL,
	"release_id" uuid,
	"told_at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"shown_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exceptional_disclosure_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "exceptional_review" (
	"center_id" uuid NOT NULL,
	"exceptional_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"words" text NOT NULL,
	"delayed_until" date,
	"delay_reason" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exceptional_review_center_id_exceptional_id_pk" PRIMARY KEY("center_id","exceptional_id")
);
--> statement-breakpoint
CREATE TABLE "wrong_disclosure" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"disclosure_id" uuid,
	"exceptional_id" uuid,
	"recipient_name" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	"what_happened" text NOT NULL,
	"discovered_on" date NOT NULL,
	"owner_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"nature" text DEFAULT '' NOT NULL,
	"who_got_it" text DEFAULT '' NOT NULL,
	"acquired" text DEFAULT '' NOT NULL,
	"mitigated" text DEFAULT '' NOT NULL,
	"decision" text,
	"decision_words" text DEFAULT '' NOT NULL,
	"letter_on" date,
	"outcome" text DEFAULT '' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "wrong_disclosure_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "wrong_disclosure_event" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wrong_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wrong_disclosure_event_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "figures_export" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "exceptional_disclosure" ADD CONSTRAINT "exceptional_disclosure_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptional_review" ADD CONSTRAINT "exceptional_review_center_id_exceptional_id_exceptional_disclosure_center_id_id_fk" FOREIGN KEY ("center_id","exceptional_id") REFERENCES "public"."exceptional_disclosure"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_disclosure" ADD CONSTRAINT "wrong_disclosure_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_disclosure" ADD CONSTRAINT "wrong_disclosure_center_id_disclosure_id_disclosure_center_id_id_fk" FOREIGN KEY ("center_id","disclosure_id") REFERENCES "public"."disclosure"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_disclosure" ADD CONSTRAINT "wrong_disclosure_center_id_exceptional_id_exceptional_disclosure_center_id_id_fk" FOREIGN KEY ("center_id","exceptional_id") REFERENCES "public"."exceptional_disclosure"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrong_disclosure_event" ADD CONSTRAINT "wrong_disclosure_event_center_id_wrong_id_wrong_disclosure_center_id_id_fk" FOREIGN KEY ("center_id","wrong_id") REFERENCES "public"."wrong_disclosure"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exceptional_by_client" ON "exceptional_disclosure" USING btree ("center_id","client_id","told_at","id");--> statement-breakpoint
CREATE INDEX "exceptional_by_time" ON "exceptional_disclosure" USING btree ("center_id","recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "wrong_disclosure_of_line" ON "wrong_disclosure" USING btree ("center_id","disclosure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wrong_disclosure_of_exceptional" ON "wrong_disclosure" USING btree ("center_id","exceptional_id");--> statement-breakpoint
CREATE INDEX "wrong_disclosure_open" ON "wrong_disclosure" USING btree ("center_id","discovered_on","id") WHERE "wrong_disclosure"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "wrong_disclosure_by_client" ON "wrong_disclosure" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "wrong_disclosure_event_center_id_wrong_id_at_index" ON "wrong_disclosure_event" USING btree ("center_id","wrong_id","at");--> statement-breakpoint
CREATE INDEX "release_by_recording" ON "release" USING btree ("center_id","recorded_at","id");