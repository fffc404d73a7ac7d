CREATE TABLE "conversation" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"link" uuid,
	"about_name" text NOT NULL,
	"plain_about" text DEFAULT '' NOT NULL,
	"with_client" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"read_until" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	"waits_since" timestamp (3) with time zone,
	"is_crowded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "conversation_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "conversation_of_link" UNIQUE("center_id","account_id","link","with_client")
);
--> statement-breakpoint
CREATE TABLE "conversation_match" (
	"center_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"client_id" uuid,
	"held_by" uuid,
	"alerted_at" timestamp (3) with time zone,
	"late_at" timestamp (3) with time zone,
	"included_at" timestamp (3) with time zone,
	"included_by" uuid,
	CONSTRAINT "conversation_match_center_id_conversation_id_pk" PRIMARY KEY("center_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_message" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_message_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_reply" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"neutral" text,
	"client_id" uuid,
	"family_member_id" uuid,
	"release_id" uuid,
	"topics" text[] NOT NULL,
	"area" text,
	"professional" uuid,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_reply_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "conversation_message" ADD CONSTRAINT "conversation_message_center_id_conversation_id_conversation_center_id_id_fk" FOREIGN KEY ("center_id","conversation_id") REFERENCES "public"."conversation"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_by_account" ON "conversation" USING btree ("account_id","said_at");--> statement-breakpoint
CREATE INDEX "conversation_waiting" ON "conversation" USING btree ("center_id","waits_since") WHERE "conversation"."waits_since" is not null;--> statement-breakpoint
CREATE INDEX "conversation_by_name" ON "conversation" USING btree ("center_id","plain_about");--> statement-breakpoint
CREATE INDEX "conversation_desk" ON "conversation" USING btree ("center_id","is_crowded","waits_since","said_at","id");--> statement-breakpoint
CREATE INDEX "conversation_match_by_client" ON "conversation_match" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "conversation_match_by_holder" ON "conversation_match" USING btree ("center_id","held_by");--> statement-breakpoint
CREATE INDEX "conversation_message_by_conversation" ON "conversation_message" USING btree ("center_id","conversation_id","at");--> statement-breakpoint
CREATE INDEX "conversation_reply_by_conversation" ON "conversation_reply" USING btree ("center_id","conversation_id","written_at");