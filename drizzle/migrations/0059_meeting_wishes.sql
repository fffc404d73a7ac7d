CREATE TABLE "meeting_wish" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"meeting_id" uuid,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "meeting_wish_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "meet_every_months" integer DEFAULT 3;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "place_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "video_link" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "needs" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "family_link" ADD COLUMN "lives_together" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_wish" ADD CONSTRAINT "meeting_wish_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_wish_center_id_client_id_asked_at_index" ON "meeting_wish" USING btree ("center_id","client_id","asked_at");--> statement-breakpoint
CREATE INDEX "meeting_wish_open" ON "meeting_wish" USING btree ("center_id","asked_at") WHERE "meeting_wish"."closed_at" is null;