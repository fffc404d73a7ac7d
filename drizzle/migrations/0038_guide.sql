CREATE TABLE "guide_note" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"deed" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guide_note_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "guide_request" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"writer_name" text NOT NULL,
	"phone" text NOT NULL,
	"call_when" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"sent_from" text NOT NULL,
	"is_crowded" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"called_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"handed_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "guide_request_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "guide_note" ADD CONSTRAINT "guide_note_center_id_request_id_guide_request_center_id_id_fk" FOREIGN KEY ("center_id","request_id") REFERENCES "public"."guide_request"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guide_note_by_request" ON "guide_note" USING btree ("center_id","request_id","at");--> statement-breakpoint
CREATE INDEX "guide_request_open" ON "guide_request" USING btree ("center_id","is_crowded","asked_at") WHERE "guide_request"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "guide_request_from" ON "guide_request" USING btree ("center_id","sent_from","asked_at");