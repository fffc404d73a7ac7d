ALTER TABLE "meeting_summary" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "said_how" text;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "said_on" date;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "follows_by" text;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "needs_arranged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "needs_arranged_by" uuid;--> statement-breakpoint
ALTER TABLE "family_link" ADD COLUMN "meet_every_months" integer;--> statement-breakpoint
CREATE INDEX "joint_meeting_follows" ON "joint_meeting" USING btree ("center_id","follows_id") WHERE "joint_meeting"."follows_id" is not null;--> statement-breakpoint
CREATE INDEX "meeting_invitation_by_uid" ON "meeting_invitation" USING btree ("uid");