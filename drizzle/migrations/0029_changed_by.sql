ALTER TABLE "ask_task" ADD COLUMN "last_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "care_assignment" ADD COLUMN "assigned_by" uuid;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "described_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "described_by" uuid;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD COLUMN "changed_by" uuid;