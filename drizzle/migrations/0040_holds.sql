CREATE TABLE "hold_event" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hold_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"by_account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hold_event_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "hold_event" ADD CONSTRAINT "hold_event_center_id_hold_id_hold_center_id_id_fk" FOREIGN KEY ("center_id","hold_id") REFERENCES "public"."hold"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hold_event_center_id_hold_id_at_index" ON "hold_event" USING btree ("center_id","hold_id","at");--> statement-breakpoint
INSERT INTO "hold_event" ("center_id", "id", "hold_id", "client_id", "kind", "words", "by_account_id", "at") SELECT "center_id", gen_random_uuid(), "id", "client_id", 'placed', "reason", "set_by", "from_at" FROM "hold";--> statement-breakpoint
ALTER TABLE "hold" DROP COLUMN "reason";--> statement-breakpoint
ALTER TABLE "hold" DROP COLUMN "set_by";