ALTER TABLE "meeting_invitation" ADD COLUMN "sent_sequence" integer;--> statement-breakpoint
CREATE INDEX "joint_meeting_by_arranger" ON "joint_meeting" USING btree ("proposed_by","state");