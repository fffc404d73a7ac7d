CREATE TABLE "calendar_feed" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feed_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "calendar_feed_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "calendar_reply" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mark" text NOT NULL,
	"invitation_id" uuid,
	"outcome" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_reply_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "calendar_reply_once" UNIQUE("center_id","mark")
);
--> statement-breakpoint
CREATE TABLE "mailbox_reading" (
	"center_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"last_code" text DEFAULT '' NOT NULL,
	"alerted_at" timestamp (3) with time zone,
	CONSTRAINT "mailbox_reading_center_id_pk" PRIMARY KEY("center_id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_center_id_account_id_account_center_id_id_fk" FOREIGN KEY ("center_id","account_id") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_live" ON "calendar_feed" USING btree ("center_id","account_id","audience") WHERE "calendar_feed"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "calendar_feed_by_account" ON "calendar_feed" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "calendar_reply_latest" ON "calendar_reply" USING btree ("center_id","at");